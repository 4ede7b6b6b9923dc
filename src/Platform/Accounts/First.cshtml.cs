using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>The keeper of an empty installation (<see cref="Role.Platform"/>), by the code on the server's console. Afterwards this page does not exist.</summary>
[Public]
public sealed class First(FirstRun first, Tries tries, Func<AppDb> databases) : ActPage
{
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string OfficeSlug { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string UserName { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string Repeated { get; set; } = "";

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (!await first.IsOpen(HttpContext.RequestAborted)) return NotFound();
        await using var db = databases().For(Scope.All, Actor.System, Time);
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Kind == OfficeKind.Upazila || o.Kind == OfficeKind.District).OrderBy(o => o.Path).ToListAsync();
        Offices = [.. offices.Select(o => new SelectListItem($"{T.Name(o.NameBn, o.NameEn)} ({o.Slug})", o.Slug))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await first.IsOpen(cancel)) return NotFound();
        if (tries.Take("first") > TimeSpan.Zero) throw new RuleBroken("অনেকবার মেলেনি। কয়েক মিনিট পরে আবার চেষ্টা করুন");
        if (!first.Fits(Code)) throw new RuleBroken("কোডটি মেলেনি। সার্ভারের পর্দায় সবশেষ কোডটি দেখে দিন", at: nameof(Code));
        tries.Worked("first");
        if (Password != Repeated) throw new RuleBroken("দুই জায়গায় একই পাসওয়ার্ড দিন", at: nameof(Repeated));
        await using var db = databases().For(Scope.All, Actor.System, Time);
        var office = await db.Set<Office>().SingleOrDefaultAsync(o => o.Slug == OfficeSlug, cancel) ?? throw new RuleBroken("তালিকা থেকে অফিস বাছুন", at: nameof(OfficeSlug));
        var account = new Account(office, UserName, Name, Role.Platform, Time.Now);
        account.Activate(account.Invite(Time.Now), Password, Time.Now, office.NameEn, office.NameBn, office.Slug);
        db.Add(account);
        return await Once.Save(db, "/signin", cancel);
    }
}
