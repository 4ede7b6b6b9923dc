using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Admin;

/// <summary>Opens an account; its code is shown once. The post is chosen on the account's own page, when its office is known.</summary>
[Needs(PlatformRoom.ManageAccounts)]
public sealed class New : ActPage
{
    [BindProperty] public string OfficeSlug { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public string UserName { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty(Name = "Role")] public string AccountRole { get; set; } = "";

    public string? Code { get; private set; }
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> RoleItems { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var offices = await OfficesOf(Db, Caller.Scope).AsNoTracking().OrderBy(o => o.Path).ToListAsync();
        Offices = [.. offices.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Slug))];
        RoleItems = [.. offices.SelectMany(o => Roles.Of(o.Kind, Caller)).Distinct().Select(r => new SelectListItem(T[Roles.Name(r)], r))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var office = await OfficesOf(Db, Caller.Scope).SingleOrDefaultAsync(o => o.Slug == OfficeSlug, cancel) ?? throw new RuleBroken("তালিকা থেকে অফিস বাছুন", at: nameof(OfficeSlug));
        if (!Roles.Of(office.Kind, Caller).Contains(AccountRole)) throw new RuleBroken("এই অফিসের জন্য তালিকা থেকে একটি দায়িত্ব বাছুন", at: "Role");
        var account = new Account(office, UserName, Name, AccountRole, Time.Now, mobile: Mobile);
        if (await Db.Accounts.IgnoreQueryFilters([AppDb.OfficeFilter]).AnyAsync(a => a.User == account.User, cancel))     // names are unique over all offices
            throw new RuleBroken("এই ব্যবহারকারী নাম আগে থেকেই আছে। আরেকটি দিন", at: nameof(UserName));
        var code = account.Invite(Time.Now);
        Db.Add(account);
        try { await Db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { throw new RuleBroken("এই ব্যবহারকারী নাম বা মোবাইল নম্বর আগে থেকেই আছে", at: nameof(UserName)); }
        (UserName, Code) = (account.User, code);
        return Page();
    }

    /// <summary>The caller's office and those below it.</summary>
    internal static IQueryable<Office> OfficesOf(AppDb db, Scope scope) => db.Set<Office>().Within(scope);
}
