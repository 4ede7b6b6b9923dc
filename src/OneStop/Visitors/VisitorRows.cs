using Dorgora.HelpDesk;
using Dorgora.Offices.Citizens;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>Somebody who waits for an answer, as the official sees them: never a name, the number masked.</summary>
/// <param name="Before">How often this mobile asked before.</param>
/// <param name="LastDay">The day of the last time.</param>
/// <param name="Cases">Codes and first lines of its open cases; never a sensitive one.</param>
/// <param name="IsMine">With this official's own post; false: nobody answered and it came up.</param>
public sealed record VisitorRow(MeetingRequest Request, Priority Priority, int Before, DateOnly? LastDay, IReadOnlyList<(string Code, string Subject)> Cases, bool IsMine);

/// <summary>Reads what stands beside each visitor, for the whole list at once.</summary>
public static class VisitorRows
{
    private const int MostCases = 3;

    public static async Task<IReadOnlyList<VisitorRow>> Of(AppDb db, Desk desk, Guid post, IReadOnlyList<MeetingRequest> requests, CancellationToken cancel)
    {
        var mobiles = requests.Select(m => m.Mobile).OfType<string>().Distinct().ToList();
        var offices = requests.Select(m => m.OfficeId).Distinct().ToList();
        var first = requests.Count == 0 ? default : requests.Min(m => m.AskedAt);
        var earlier = await db.Set<MeetingRequest>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(m => offices.Contains(m.OfficeId) && m.Mobile != null && mobiles.Contains(m.Mobile))
            .Select(m => new { m.Id, m.OfficeId, m.Mobile, m.AskedAt }).ToListAsync(cancel);
        var tokens = requests.Select(m => m.TokenId).OfType<Guid>().ToList();
        var priorities = await db.Set<Token>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(t => tokens.Contains(t.Id) && t.Priority != Priority.None).ToDictionaryAsync(t => t.Id, t => t.Priority, cancel);
        var cases = await Cases(db, desk, offices, mobiles, cancel);
        return [.. requests.Select(m =>
        {
            var before = earlier.Where(e => e.Id != m.Id && e.OfficeId == m.OfficeId && e.Mobile == m.Mobile && e.AskedAt < m.AskedAt).ToList();
            return new VisitorRow(m, m.TokenId is { } token ? priorities.GetValueOrDefault(token) : Priority.None, before.Count, before.Count == 0 ? null : Dhaka.DateOf(before.Max(e => e.AskedAt)),
                m.Mobile is { } mobile && cases.TryGetValue((m.OfficeId, mobile), out var open) ? open : [], m.PostId == post);
        })];
    }

    /// <summary>Open cases by office and mobile. A sensitive case belongs to no citizen's row, and is left out here once more.</summary>
    private static async Task<Dictionary<(Guid Office, string Mobile), IReadOnlyList<(string Code, string Subject)>>> Cases(AppDb db, Desk desk, List<Guid> offices, List<string> mobiles, CancellationToken cancel)
    {
        if (mobiles.Count == 0) return [];
        var citizens = await db.Set<Citizen>().Where(c => mobiles.Contains(c.Mobile)).Select(c => new { c.Id, c.Mobile }).ToDictionaryAsync(c => c.Id, c => c.Mobile, cancel);
        if (citizens.Count == 0) return [];
        var ids = citizens.Keys.ToList();
        var found = await db.Set<Case>().AsNoTracking().Where(c => offices.Contains(c.OfficeId) && c.CitizenId != null && ids.Contains(c.CitizenId.Value) && c.ClosedAt == null && c.State != CaseState.Duplicate
            && (c.Sensitivity == Sensitivity.S0 || c.Sensitivity == Sensitivity.S1)).OrderByDescending(c => c.LoggedAt).ToListAsync(cancel);
        var subjects = await desk.Subjects(found, cancel);
        return found.GroupBy(c => (c.OfficeId, citizens[c.CitizenId!.Value]))
            .ToDictionary(g => g.Key, g => (IReadOnlyList<(string, string)>)[.. g.Take(MostCases).Select(c => (CaseCode.Latin(c.Code), subjects[c.Id]))]);
    }
}
