using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>Open cases that may be the same matter: the same caller, or the same subject in the same union, of the last 30 days.</summary>
public static class SimilarCases
{
    public const int Days = 30;

    private const int Looked = 30;

    /// <param name="citizen">The caller's row, if the number is known.</param>
    /// <param name="area">The union, if it is chosen; a case without one may be anywhere.</param>
    public static async Task<IReadOnlyList<EarlierCase>> Find(AppDb db, Desk desk, Guid office, Guid? citizen, string category, Guid? area, int most, CancellationToken cancel)
    {
        var since = db.Time.Now.AddDays(-Days);
        var cases = await db.Set<Case>().AsNoTracking()
            .Where(c => c.OfficeId == office && c.ClosedAt == null && c.State != CaseState.Duplicate && c.LoggedAt >= since && (c.Sensitivity == Sensitivity.S0 || c.Sensitivity == Sensitivity.S1))
            .Where(c => (c.Category == category && (area == null || c.AreaId == null || c.AreaId == area)) || (citizen != null && c.CitizenId == citizen))
            .OrderByDescending(c => c.LoggedAt).Take(Looked).ToListAsync(cancel);
        var best = cases.OrderByDescending(c => Score(c, citizen, category, area)).Take(most).ToList();
        return await EarlierCase.With(desk, best, cancel);
    }

    private static int Score(Case of, Guid? citizen, string category, Guid? area)
        => (citizen is not null && of.CitizenId == citizen ? 2 : 0) + (of.Category == category ? 3 : 0) + (area is not null && of.AreaId == area ? 2 : 0);
}
