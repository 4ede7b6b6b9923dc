using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>The filters of a list of cases, the same in the address of the page and of the API. What is not understood filters to nothing rather than to everything.</summary>
/// <param name="State">A state, or "open" for all that are not at an end, "unsolved", "owned" (an officer has to solve it), "unassigned", "mine".</param>
/// <param name="Assignee">A post id.</param>
/// <param name="Age">From which day of age, with <paramref name="AgeTo"/>: an ageing bucket.</param>
/// <param name="Q">Code, mobile or words.</param>
/// <param name="Closed">Solved and closed in so many days, with <paramref name="InTime"/>: by the date or not.</param>
/// <param name="Asked">The owner asks for more time.</param>
/// <param name="Sealed">Sensitive cases only, without saying of what kind; or all others.</param>
/// <param name="Escalated">Its time has passed and it went up, and nobody has solved it since.</param>
/// <param name="Unsigned">With an order that is not signed and handed over.</param>
public sealed record CaseQuery(string? State = null, Guid? Assignee = null, bool? Overdue = null, string? Category = null, Guid? Area = null, int? Age = null, int? AgeTo = null, string? Q = null, Guid? Office = null, string? DueOn = null, int? Page = null, int? Size = null, int? Closed = null, bool? InTime = null, bool? Asked = null, bool? Sealed = null, bool? Unsigned = null, bool? Escalated = null)
{
    public const int MostPages = 10_000;

    public int PageNumber => Math.Clamp(Page ?? 1, 1, MostPages);
    public int PageSize => Math.Clamp(Size ?? 50, 1, 200);

    /// <summary>The cases this person may see and asked for.</summary>
    public async Task<IQueryable<Case>> Of(AppDb db, Caller caller, CancellationToken cancel)
    {
        var now = db.Time.Now;
        var cases = InState(db, caller).AsNoTracking();
        if (Office is { } office) cases = cases.Where(c => c.OfficeId == office);
        if (Assignee is { } post) cases = cases.Where(c => c.AssigneePostId == post && c.ClosedAt == null);
        if (Overdue is { } overdue) cases = overdue ? Late(cases, now) : cases.Where(c => c.ClosedAt != null || c.Due >= now);
        if (Category is { Length: > 0 } category) cases = cases.Where(c => c.Category == category || c.Category.StartsWith(category + "-"));
        if (Area is { } area) cases = area == Guid.Empty ? cases.Where(c => c.AreaId == null) : cases.Where(c => c.AreaId == area);
        cases = OfAge(cases, now);
        if (Closed is { } days) cases = cases.Ended(Math.Clamp(days, 0, 20_000), now);
        if (InTime is { } inTime) cases = cases.SolvedInTime(inTime);
        if (Asked == true) cases = cases.AskingForTime(db);
        if (Sealed is { } hidden) cases = cases.Sensitive(hidden);
        if (Escalated == true) cases = cases.Escalated;
        if (Unsigned == true) cases = cases.WithOpenOrder(db);
        if (DueOn == "today")
        {
            var (from, to) = (Dhaka.Utc(Dhaka.DateOf(now), default), Dhaka.Utc(Dhaka.DateOf(now).AddDays(1), default));
            cases = cases.Where(c => c.ClosedAt == null && c.Due >= from && c.Due < to);
        }
        return Clean.Line(Q) is { Length: > 0 } query ? await CaseSearch.Find(db, cases, caller.OfficeId, query, cancel) : cases;
    }

    // What is mine I may see: it is asked of the small index of the open cases, not of all that ever were mine.
    private IQueryable<Case> InState(AppDb db, Caller caller)
        => State == "mine" ? db.Set<Case>().Where(c => c.AssigneePostId == caller.PostId && c.ClosedAt == null) : InState(Desk.SeenBy(db, caller));

    private IQueryable<Case> InState(IQueryable<Case> cases) => State switch
    {
        null or "" => cases,
        "open" => cases.Open,
        "unsolved" => cases.Unsolved,
        "owned" => cases.Owned,
        "unassigned" => cases.Where(c => c.ClosedAt == null && (c.State == CaseState.Logged || c.State == CaseState.Reopened)),
        _ => Enum.TryParse<CaseState>(State.Replace("-", "", StringComparison.Ordinal), true, out var state) ? cases.In(state) : cases.Where(c => false),
    };

    /// <summary>The same as <see cref="Case.IsOverdue"/>, in the database's words.</summary>
    public static IQueryable<Case> Late(IQueryable<Case> cases, DateTime now)
        => cases.Where(c => c.ClosedAt == null && c.State != CaseState.Duplicate && !CaseMoves.OffTheClock.Contains(c.State) && (c.Due < now || c.TriageBy < now));

    private IQueryable<Case> OfAge(IQueryable<Case> cases, DateTime now)
    {
        var today = Dhaka.DateOf(now);
        if (Age is { } from)
        {
            var before = Dhaka.Utc(today.AddDays(1 - Math.Clamp(from, 0, 20_000)), default);
            cases = cases.Where(c => c.LoggedAt < before);
        }
        if (AgeTo is { } to)
        {
            var since = Dhaka.Utc(today.AddDays(-Math.Clamp(to, 0, 20_000)), default);
            cases = cases.Where(c => c.LoggedAt >= since);
        }
        return cases;
    }
}
