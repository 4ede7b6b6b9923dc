using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Calls;

/// <summary>A promise counted out: the date, and day by day how it comes about.</summary>
/// <param name="Deadline">Null while nothing is promised.</param>
/// <param name="Days">The counted and skipped days of a promise in working days.</param>
/// <param name="Wrong">Why it cannot be counted.</param>
public sealed record DueView(Deadline? Deadline, Due? Days, DateOnly Today, RuleBroken? Wrong)
{
    /// <summary>The service of the charter that is asked for, and when its promise ends, UTC.</summary>
    public (OfferedService Service, DateTime Due)? Charter { get; init; }

    /// <summary>Days by which the date is later (above 0) or earlier than the charter's.</summary>
    public int Later => Deadline is { } deadline && Charter is { } charter ? Dhaka.DateOf(deadline.Due).DayNumber - Dhaka.DateOf(charter.Due).DayNumber : 0;

    /// <summary>More days than this are told and not drawn.</summary>
    public const int MostDrawn = 21;

    public static readonly DueView None = new(null, null, default, null);

    public DueView(RuleBroken wrong) : this(null, null, default, wrong) { }

    public static async Task<DueView> Count(AppDb db, Deadlines deadlines, Office office, DateTime now, Within within, CancellationToken cancel)
    {
        var deadline = await deadlines.Count(db, office.Id, office.Path, now, within, cancel);
        var days = within.Unit == WithinUnit.WorkingDays ? await deadlines.Explain(db, office.Path, now, within.N, cancel) : null;
        return new DueView(deadline, days, Dhaka.DateOf(now), null);
    }

    public bool IsDrawn => Days is { } days && days.Counted.Count + days.Skipped.Count <= MostDrawn;

    /// <summary>Every day from tomorrow to the last, with the reason when it does not count.</summary>
    public IEnumerable<(DateOnly Date, string? Reason, bool Last)> Steps => Days is not { } days ? [] : days.Counted.Select(d => (Date: d, Reason: (string?)null, Last: d == days.Date))
        .Concat(days.Skipped.Select(s => (s.Date, (string?)s.Reason, false))).OrderBy(d => d.Date);
}
