using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Holidays;

/// <summary>The holidays of a year that hold for the office, what was changed lately, and how many open deadlines that moved.</summary>
[Needs(OfficesRoom.ChangeHolidays)]
public sealed class List(Calendar calendar) : ActPage
{
    /// <summary>A change of holidays with what the rooms above reported about it so far.</summary>
    public sealed record Change(DateTime At, string ByName, HolidaysChanged What, int Seen, int Moved);

    [FromQuery] public int? Year { get; init; }
    [BindProperty] public Guid Remove { get; set; }

    public int Shown => Year is >= 2000 and <= 2200 ? Year.Value : Time.Today.Year;
    public IReadOnlyList<Holiday> Holidays { get; private set; } = [];
    public IReadOnlyList<Change> Changes { get; private set; } = [];
    public bool IsListed { get; private set; }
    public string Path => Caller.OfficePath;
    public string Slug { get; private set; } = "";

    public bool MayRemove(Holiday holiday) => holiday.Path == Caller.OfficePath || holiday.IsNational && Caller.May(OfficesRoom.ChangeNationalHolidays);

    public override async Task<IActionResult?> Load()
    {
        Holidays = [.. (await calendar.All(Db, HttpContext.RequestAborted)).Where(h => h.Date.Year == Shown && h.HoldsFor(Caller.OfficePath))];
        IsListed = (await calendar.Of(Db, Caller.OfficePath, HttpContext.RequestAborted)).IsListed(Shown);
        Changes = await Recent();
        Slug = await Db.Set<Office>().Where(o => o.Path == Caller.OfficePath).Select(o => o.Slug).SingleAsync(HttpContext.RequestAborted);
        return null;
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await Load() is { } other) return other;
        var holiday = Holidays.FirstOrDefault(h => h.Id == Remove) ?? throw new RuleBroken("ছুটিটি আর নেই", "gone");
        if (!MayRemove(holiday)) return StatusCode(StatusCodes.Status403Forbidden);
        var office = holiday.IsNational ? null : await Db.Set<Office>().SingleAsync(o => o.Path == holiday.Path);
        await HolidayBook.Remove(Db, office, holiday.Id);
        TempData["Said"] = T["{0}, {1}: ছুটি মুছে ফেলা হয়েছে। খোলা সব শেষ তারিখ আবার গোনা হচ্ছে", holiday.NameBn, holiday.Date].ToString();
        return RedirectToPage(new { year = holiday.Date.Year });
    }

    /// <summary>Changes that hold for this office, with the recount of its own deadlines.</summary>
    private async Task<IReadOnlyList<Change>> Recent()
    {
        var paths = Settings.Profiles.Above(Caller.OfficePath).Append("").ToList();
        var changes = await Db.Set<StoredEvent>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking()
            .Where(e => e.Name == "holidays-changed" && paths.Contains(e.OfficePath)).OrderByDescending(e => e.Id).Take(5).ToListAsync(HttpContext.RequestAborted);
        var ids = changes.Select(c => c.Subject).ToList();
        var recounts = await Db.Set<StoredEvent>().AsNoTracking().Where(e => e.Name == "deadlines-recomputed" && ids.Contains(e.Subject)).ToListAsync(HttpContext.RequestAborted);
        var counted = recounts.Select(r => r.Read()).OfType<DeadlinesRecomputed>().ToLookup(r => r.Subject);
        return [.. changes.Select(c => (Stored: c, What: c.Read() as HolidaysChanged)).Where(c => c.What is not null)
            .Select(c => new Change(c.Stored.At, c.Stored.ActorName, c.What!, counted[c.Stored.Subject].Sum(r => r.Seen), counted[c.Stored.Subject].Sum(r => r.Moved)))];
    }
}
