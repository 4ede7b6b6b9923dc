using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>The day's ledger of the service room as paper, A4 on its side.</summary>
[Needs(May.Figures)]
public sealed class Ledger(Profiles profiles) : ActPage
{
    /// <summary>yyyy-MM-dd, in either script.</summary>
    [BindProperty(SupportsGet = true)] public string Date { get; set; } = "";

    public DayLedger Day { get; private set; } = null!;
    public Letterhead Head { get; private set; } = new("", []);

    /// <summary>When it was printed.</summary>
    public DateTime At => Time.Now;

    public override async Task<IActionResult?> Load()
    {
        if (!DateOnly.TryParseExact(Digits.ToLatin(Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        Day = await DayLedger.Read(Db, Caller.OfficeId, day, HttpContext.RequestAborted);
        var settings = await profiles.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        IReadOnlyList<string> lines = settings.OfficeId == Caller.OfficeId ? settings.Head : [await Db.Set<Office>().Where(o => o.Id == Caller.OfficeId).Select(o => o.NameBn).SingleAsync()];
        Head = new Letterhead(lines[0], [string.Join(", ", lines.Skip(1))], settings.Web, settings.Emblem);
        return null;
    }
}
