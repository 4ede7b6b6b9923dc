using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Figures;

/// <summary>What the statistics are of, the same in the address of the page and of its table for a spreadsheet. What is not understood finds nothing rather than everything.</summary>
/// <param name="From">A day in any form and script; today when it is absent.</param>
/// <param name="To">The last day; the first one when it is absent.</param>
/// <param name="Service">A service's code.</param>
/// <param name="Counter">A counter's number.</param>
/// <param name="Official">The id of a post.</param>
public sealed record FigureQuery(string? From = null, string? To = null, string? Service = null, string? Counter = null, string? Official = null)
{
    /// <summary>So many days at once at most.</summary>
    public const int Most = 92;

    public bool Narrowed => Given(Service) || Given(Counter) || Given(Official);

    /// <summary>First and last day; null when one of them is no day.</summary>
    public (DateOnly First, DateOnly Last)? Days(DateOnly today)
    {
        var (first, last) = (today, today);
        if (Given(From) && !Dates.TryParse(From, out first)) return null;
        if (!Given(To)) last = Given(From) ? first : today;
        else if (!Dates.TryParse(To, out last)) return null;
        if (last < first) (first, last) = (last, first);
        return last.DayNumber - first.DayNumber >= Most ? (last.AddDays(1 - Most), last) : (first, last);
    }

    /// <summary>The legs of these days.</summary>
    public IQueryable<LegFacts> Apply(AppDb db, Guid office, DateOnly today)
    {
        var facts = db.Set<LegFacts>().Where(f => f.OfficeId == office);
        if (Days(today) is not var (first, last)) return facts.Where(f => false);
        facts = facts.Where(f => f.Day >= first && f.Day <= last);
        if (Given(Service)) facts = facts.Where(f => db.Set<Errand>().Any(s => s.Id == f.ServiceId && s.Code == Service));
        if (Given(Counter)) facts = Digits.TryParseInt(Counter, out var no) ? facts.Where(f => db.Set<Counter>().Any(c => c.Id == f.CounterId && c.No == no)) : facts.Where(f => false);
        if (Given(Official)) facts = Guid.TryParse(Official, out var post) ? facts.Where(f => f.OfficialPostId == post || (f.OfficialPostId == null && db.Set<Errand>().Any(s => s.Id == f.ServiceId && s.OfficialPostId == post))) : facts.Where(f => false);
        return facts;
    }

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
