using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Admin;

/// <summary>Makes the code that a screen in the hall types at /pair. It is shown on this answer and nowhere else.</summary>
[Needs(PlatformRoom.ManageKeys)]
public sealed class Pairing(Site site) : ActPage
{
    [BindProperty] public string OfficeSlug { get; set; } = "";
    [BindProperty] public string Kind { get; set; } = "kiosk";
    [BindProperty] public string Name { get; set; } = "";

    public string? Made { get; private set; }
    public DateTime Until { get; private set; }
    public string Address => site.Address;
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IEnumerable<SelectListItem> KindItems => PairingCode.Kinds.Select(k => new SelectListItem(T[Roles.Name($"key:{k}")], k));

    /// <summary>"4273 3012": as one reads it out.</summary>
    public static string Grouped(string code) => $"{code[..4]} {code[4..]}";

    public override async Task<IActionResult?> Load()
    {
        var offices = await New.OfficesOf(Db, Caller.Scope).AsNoTracking().OrderBy(o => o.Path).ToListAsync();
        Offices = [.. offices.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Slug))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var office = await New.OfficesOf(Db, Caller.Scope).SingleOrDefaultAsync(o => o.Slug == OfficeSlug, cancel) ?? throw new RuleBroken("তালিকা থেকে অফিস বাছুন", at: nameof(OfficeSlug));
        var code = PairingCode.New();
        Db.Add(new PairingCode(office, Kind, Name, code, Time.Now));
        await Db.SaveChangesAsync(cancel);
        (Made, Until) = (code, Time.Now + PairingCode.Life);
        ModelState.Clear();
        Name = "";
        return await Load() ?? Page();
    }
}
