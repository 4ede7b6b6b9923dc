using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>
/// Which promises, the same in the address of the page, of the list and of its table for a spreadsheet. What is not understood finds nothing
/// rather than everything.
/// </summary>
/// <param name="Office">Slug of one office alone; without it the caller's and all below it.</param>
/// <param name="Service">A charter code.</param>
/// <param name="Post">Who answered: the id of a post.</param>
/// <param name="Person">Who held it then.</param>
/// <param name="Period">3m (the last three months, first) or a quarter like 2026-27-Q2.</param>
/// <param name="What">kept, broken, measured, given, refused, open, overdue, paused, asked; without it all that touches the period.</param>
public sealed record PromiseQuery(string? Office = null, string? Service = null, string? Post = null, string? Person = null, string? Period = null, string? What = null)
{
    public const string ThreeMonths = "3m";

    /// <summary>Months over which the public pages count.</summary>
    public const int Months = 3;

    public static readonly IReadOnlyDictionary<string, string> Whats = new Dictionary<string, string>
    {
        ["measured"] = "সময় জানা গেছে", ["kept"] = "সময়মতো", ["broken"] = "সময় পেরিয়ে", ["given"] = "দেওয়া হয়েছে", ["refused"] = "দেওয়া যায়নি", ["open"] = "চলছে", ["overdue"] = "চলছে, সময় পার", ["paused"] = "কাগজের অপেক্ষায়",
    };

    /// <summary>First instant and the one after the last, UTC; null when the period is none.</summary>
    public (DateTime From, DateTime To)? Span(DateOnly today) => Period is null or "" or ThreeMonths
        ? (Dhaka.Utc(today.AddMonths(-Months), default), Dhaka.Utc(today.AddDays(1), default))
        : FiscalYear.TryQuarterRange(Period, out var range) ? (Dhaka.Utc(range.First, default), Dhaka.Utc(range.Last.AddDays(1), default)) : null;

    public IQueryable<ServicePromise> Of(AppDb db, string root, Guid? office)
    {
        var promises = db.Set<ServicePromise>().AsNoTracking().Within(Scope.Of(root));
        if (Given(Office)) promises = office is { } one ? promises.Where(p => p.OfficeId == one) : promises.Where(p => false);
        if (Given(Service)) promises = promises.Where(p => p.Code == Service);
        if (Given(Post)) promises = Guid.TryParse(Post, out var post) ? promises.Where(p => p.PostId == post) : promises.Where(p => false);
        if (Given(Person)) promises = Guid.TryParse(Person, out var person) ? promises.Where(p => p.PersonId == person) : promises.Where(p => false);
        return promises;
    }

    /// <summary>The rows behind a number of the page.</summary>
    public IQueryable<ServicePromise> Behind(IQueryable<ServicePromise> promises, DateTime now)
    {
        if (Span(Dhaka.DateOf(now)) is not var (from, to)) return promises.Where(p => false);
        var end = to < now ? to : now;
        return What switch
        {
            "kept" => promises.Where(p => p.InTime == true && p.DecidedAt >= from && p.DecidedAt < to),
            "broken" => Broken(promises, from, end),
            "measured" => promises.Where(p => (p.DecidedAt >= from && p.DecidedAt < to) || ((p.State == PromiseState.Running || p.State == PromiseState.Paused) && p.DueAt >= from && p.DueAt < end && (p.PausedAt == null || p.PausedAt > p.DueAt))),
            "given" => promises.Where(p => p.State == PromiseState.Given && p.EndedAt >= from && p.EndedAt < to),
            "refused" => promises.Where(p => p.State == PromiseState.Refused && p.EndedAt >= from && p.EndedAt < to),
            "open" => promises.Where(p => p.State == PromiseState.Running || p.State == PromiseState.Paused),
            "paused" => promises.Where(p => p.State == PromiseState.Paused),
            "overdue" => promises.Overdue(now),
            null or "" => promises.Where(p => p.State != PromiseState.Dropped && (p.EndedAt == null || (p.EndedAt >= from && p.EndedAt < to))),
            _ => promises.Where(p => false),
        };
    }

    /// <summary>Ended late, or still open: its time passed in the period.</summary>
    private static IQueryable<ServicePromise> Broken(IQueryable<ServicePromise> promises, DateTime from, DateTime end) => promises.Where(p => p.DueAt >= from && p.DueAt < end
        && (p.InTime == false || ((p.State == PromiseState.Running || p.State == PromiseState.Paused) && (p.PausedAt == null || p.PausedAt > p.DueAt))));

    /// <summary>The page with something changed; "" leaves a part out.</summary>
    public string Address(string page) => page + Query(("office", Office), ("service", Service), ("post", Post), ("person", Person), ("period", Period), ("what", What));

    private static string Query(params (string Name, string? Value)[] parts)
        => string.Join('&', parts.Where(p => Given(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")) is { Length: > 0 } query ? $"?{query}" : "";

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}

public static class OpenPromises
{
    /// <summary>Open, and its time passed before the citizen was asked for something.</summary>
    public static IQueryable<ServicePromise> Overdue(this IQueryable<ServicePromise> promises, DateTime now)
        => promises.Where(p => (p.State == PromiseState.Running || p.State == PromiseState.Paused) && ((p.PausedAt == null && p.DueAt < now) || p.DueAt < p.PausedAt));       // as the index of open ones says it
}
