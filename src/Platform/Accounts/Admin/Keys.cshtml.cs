using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Admin;

/// <summary>Keys of devices and programs: given once, taken back at any time.</summary>
[Needs(PlatformRoom.ManageKeys)]
public sealed class Keys(Callers callers) : ActPage
{
    [BindProperty] public string OfficeSlug { get; set; } = "";
    [BindProperty] public string Kind { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public bool Locked { get; set; }

    public string? Issued { get; private set; }
    public IReadOnlyList<(DeviceKey Key, Office Office)> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IEnumerable<SelectListItem> KindItems => Role.Keys.Select(k => new SelectListItem(T[Roles.Name(k)], k["key:".Length..]));

    public override async Task<IActionResult?> Load()
    {
        var offices = await New.OfficesOf(Db, Caller.Scope).AsNoTracking().OrderBy(o => o.Path).ToListAsync();
        Offices = [.. offices.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Slug))];
        var keys = await Db.DeviceKeys.AsNoTracking().OrderByDescending(k => k.Id).Take(500).ToListAsync();
        Rows = [.. keys.Select(k => (k, offices.Single(o => o.Id == k.OfficeId)))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var office = await New.OfficesOf(Db, Caller.Scope).SingleOrDefaultAsync(o => o.Slug == OfficeSlug, cancel) ?? throw new RuleBroken("তালিকা থেকে অফিস বাছুন", at: nameof(OfficeSlug));
        var secret = Secret.New();
        Db.Add(new DeviceKey(office, Kind, Name, secret, Time.Now));
        await Db.SaveChangesAsync(cancel);
        Issued = secret;
        ModelState.Clear();
        (Name, Kind) = ("", "");
        return await Load() ?? Page();
    }

    /// <summary>Shuts a kiosk for now or opens it again; its screen says so.</summary>
    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancel)
    {
        if (await Db.DeviceKeys.SingleOrDefaultAsync(k => k.Id == Id, cancel) is not { } key) return NotFound();
        if (Locked) key.Lock(Time.Now);
        else key.Unlock(Time.Now);
        await Db.SaveChangesAsync(cancel);
        return new SeeOther("/admin/keys");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (await Db.DeviceKeys.SingleOrDefaultAsync(k => k.Id == Id, cancel) is not { } key) return NotFound();
        key.Withdraw(Time.Now);
        await Db.SaveChangesAsync(cancel);
        callers.Forget(Id);
        return new SeeOther("/admin/keys");
    }
}
