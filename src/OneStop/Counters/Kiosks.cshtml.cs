using Dorgora.OneStop.Kiosk.Offline;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <summary>What the desk must know of its kiosks: papers that are in no queue, and which kiosk stops when the network is away.</summary>
[Needs(May.Serve)]
public sealed class Kiosks : ActPage
{
    private const int Shown = 100, Days = 7;

    public IReadOnlyList<RefusedPaper> Refused { get; private set; } = [];

    /// <summary>Paired kiosks with what they said of themselves; null: nothing yet.</summary>
    public IReadOnlyList<(string Name, bool? GoesOn)> Devices { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var since = Time.Now.AddDays(-Days);
        Refused = await Db.Set<RefusedPaper>().AsNoTracking().Where(r => r.OfficeId == Caller.OfficeId && (r.SeenAt == null || r.RefusedAt >= since)).OrderBy(r => r.SeenAt != null).ThenByDescending(r => r.RefusedAt).Take(Shown).ToListAsync();
        var devices = await Db.DeviceKeys.AsNoTracking().Where(k => k.OfficeId == Caller.OfficeId && k.Kind == "kiosk" && k.WithdrawnAt == null).OrderBy(k => k.Name).Select(k => new { k.Id, k.Name }).ToListAsync();
        var said = await Db.Set<KioskState>().Where(s => s.OfficeId == Caller.OfficeId).ToDictionaryAsync(s => s.DeviceId, s => s.GoesOn);
        Devices = [.. devices.Select(d => (d.Name, said.TryGetValue(d.Id, out var goesOn) ? goesOn : (bool?)null))];
        return null;
    }

    /// <summary>Nobody waits unseen with this paper any more.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Db.Set<RefusedPaper>().SingleOrDefaultAsync(r => r.Id == id && r.OfficeId == Caller.OfficeId) is not { } paper) return NotFound();
        paper.See(Caller.Actor, Time.Now);
        return await Once.Save(Db, "/desk/kiosks");
    }
}
