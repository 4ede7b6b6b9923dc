using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>
/// Counts a board. Three grouped queries over the open cases (a small partial index), the two short lists, and the closed ones through
/// <see cref="Ended"/>; names come from what People and Areas keep in memory.
/// </summary>
public sealed class BoardReader(AppDb db, Caller caller, Desk desk, People people, Areas areas, Ended ended)
{
    /// <summary>Rows of each short list.</summary>
    public const int ShortList = 8;

    private DateTime now;
    private IQueryable<Case> cases = null!;
    private IQueryable<CaseOrder> orders = null!;
    private Roster roster = null!;
    private Atlas atlas = null!;

    /// <param name="root">The caller's office: all below it count too.</param>
    /// <param name="slug">One office of these alone; null for all.</param>
    /// <returns>Null when there is no such office in the caller's.</returns>
    public async Task<Board?> Read(string root, string? slug, CancellationToken cancel = default)
    {
        var all = await Under(root, cancel);
        if (all.Find(o => slug is null or "" ? o.Path == root : o.Slug == slug) is not { } office) return null;
        var board = new Board(now = db.Time.Now, office, all, Below: slug is null or "");
        cases = Of(db.Set<Case>().AsNoTracking(), office, board.Below);
        orders = Of(db.Set<CaseOrder>(), office, board.Below);
        (roster, atlas) = (await people.Of(db, office.Path, cancel), await areas.Now(db, cancel));
        await Holders(board, cancel);
        await Places(board, cancel);
        await Subjects(board, cancel);
        await Urgent(board, cancel);
        await Asked(board, cancel);
        await Unsigned(board, cancel);
        if (caller.May(Charter.May.Promises)) board.LatePromises = await Of(db.Set<ServicePromise>().AsNoTracking(), office, board.Below).Overdue(now).CountAsync(cancel);
        board.Ended = await ended.Of(board.Below ? root : office.Slug, cases, 30);
        return board;
    }

    /// <summary>One office's, or those of all below it too. A range of paths, not a list of ids: that would be another statement for each number of offices.</summary>
    private static IQueryable<T> Of<T>(IQueryable<T> rows, Office office, bool below) where T : class, IScoped
        => below ? rows.Within(Scope.Of(office.Path)) : rows.Where(r => r.OfficeId == office.Id);

    private Task<List<Office>> Under(string root, CancellationToken cancel) => db.Set<Office>().AsNoTracking().Within(Scope.Of(root)).OrderBy(o => o.Path).ToListAsync(cancel);

    /// <summary>When the first case of each step could have been written down: (0–3 since, 4–7 since, …).</summary>
    private DateTime Since(int step) => Dhaka.Utc(Dhaka.DateOf(now).AddDays(-Ages.Steps[step].To!.Value), default);

    private async Task Holders(Board board, CancellationToken cancel)
    {
        var (s0, s1, s2, s3, at) = (Since(0), Since(1), Since(2), Since(3), now);
        var (today, tomorrow) = (Dhaka.Utc(Dhaka.DateOf(now), default), Dhaka.Utc(Dhaka.DateOf(now).AddDays(1), default));
        var cells = await cases.Open
            .GroupBy(c => new
            {
                c.OfficeId, c.AssigneePostId,
                Holding = c.State == CaseState.Resolved ? Holding.CallBack : c.State == CaseState.Logged || c.State == CaseState.Reopened ? Holding.Nobody : Holding.Officer,
                Step = c.LoggedAt >= s0 ? 0 : c.LoggedAt >= s1 ? 1 : c.LoggedAt >= s2 ? 2 : c.LoggedAt >= s3 ? 3 : 4,
            })
            .Select(g => new
            {
                g.Key.OfficeId, g.Key.AssigneePostId, g.Key.Holding, g.Key.Step, N = g.Count(), Oldest = g.Min(c => c.LoggedAt),
                Late = g.Sum(c => !CaseMoves.OffTheClock.Contains(c.State) && (c.Due < at || c.TriageBy < at) ? 1 : 0),
                Up = g.Sum(c => c.State != CaseState.Resolved && c.EscalatedLevel > 0 ? 1 : 0),
                Today = g.Sum(c => c.State != CaseState.Resolved && c.Due >= today && c.Due < tomorrow ? 1 : 0),
            })
            .ToListAsync(cancel);
        foreach (var cell in cells) board.All.Add(cell.Step, cell.N, cell.Late, cell.Oldest);
        board.DueToday = cells.Sum(c => c.Today);
        board.Escalated = cells.Sum(c => c.Up);
        board.Unassigned = cells.Where(c => c.Holding == Holding.Nobody).Sum(c => c.N);
        board.Holders = [.. cells.GroupBy(c => (c.Holding, Post: c.Holding == Holding.Officer ? c.AssigneePostId : null))
            .Select(g => new HolderRow(g.Key.Holding, g.Key.Post, g.Key.Post is { } post ? roster[post] : null, Sum(g.Select(c => (c.Step, c.N, c.Late, c.Oldest)))))
            .OrderByDescending(r => r.Ages.Late).ThenBy(r => r.Ages.Oldest)];
        if (board.Below) board.ByOffice = [.. cells.GroupBy(c => c.OfficeId)
            .Select(g => new OfficeRow(board.Offices.Single(o => o.Id == g.Key), Sum(g.Select(c => (c.Step, c.N, c.Late, c.Oldest))), g.Where(c => c.Holding == Holding.Nobody).Sum(c => c.N)))
            .OrderByDescending(r => r.Ages.Late).ThenByDescending(r => r.Ages.Total)];
    }

    private static Ages Sum(IEnumerable<(int Step, int N, int Late, DateTime Oldest)> cells)
    {
        var ages = new Ages();
        foreach (var (step, n, late, oldest) in cells) ages.Add(step, n, late, oldest);
        return ages;
    }

    /// <summary>Union by age, for an office that has unions: a district sees its offices instead.</summary>
    private async Task Places(Board board, CancellationToken cancel)
    {
        if (board.Office.Kind is not (OfficeKind.Upazila or OfficeKind.Union)) return;
        var (s0, s1, s2, s3, hide) = (Since(0), Since(1), Since(2), Since(3), !caller.May(May.ReadSealed));
        var cells = await cases.Open
            .GroupBy(c => new { AreaId = hide && (c.Sensitivity == Sensitivity.S2 || c.Sensitivity == Sensitivity.S3) ? null : c.AreaId, Sealed = hide && (c.Sensitivity == Sensitivity.S2 || c.Sensitivity == Sensitivity.S3), Step = c.LoggedAt >= s0 ? 0 : c.LoggedAt >= s1 ? 1 : c.LoggedAt >= s2 ? 2 : c.LoggedAt >= s3 ? 3 : 4 })
            .Select(g => new { g.Key.AreaId, g.Key.Sealed, g.Key.Step, N = g.Count() }).ToListAsync(cancel);
        var counted = cells.ToLookup(c => (c.AreaId, c.Sealed), c => (c.Step, c.N, 0, DateTime.MinValue));
        var own = atlas.Below(atlas.Of(board.Office.Path)).Select(a => ((Guid?)a.Id, false)).ToList();
        board.Areas = [.. own.Concat(counted.Select(c => c.Key).Except(own).OrderBy(a => a.Item1 is null).ThenBy(a => a.Item2))
            .Select(key => new AreaRow(key.Item1 is { } id ? atlas[id] : null, key.Item2, Sum(counted[key])))];
    }

    private async Task Subjects(Board board, CancellationToken cancel)
    {
        var at = now;
        var cells = await cases.Open.GroupBy(c => new { c.Category, Sealed = c.Sensitivity == Sensitivity.S2 || c.Sensitivity == Sensitivity.S3 })
            .Select(g => new { g.Key.Category, g.Key.Sealed, N = g.Count(), Late = g.Sum(c => !CaseMoves.OffTheClock.Contains(c.State) && (c.Due < at || c.TriageBy < at) ? 1 : 0) }).ToListAsync(cancel);
        board.Categories = [.. cells.GroupBy(c => c.Sealed ? null : Top(c.Category))
            .Select(g => new CategoryRow(g.Key, g.Sum(c => c.N), g.Sum(c => c.Late)))
            .OrderByDescending(r => r.Open).ThenBy(r => r.Category?.Code, StringComparer.Ordinal)];
    }

    /// <summary>The heading a subject stands under: a board is for twelve lines, its list for sixty.</summary>
    internal static Category? Top(string code) => Categories.Find(code) is { } found ? Categories.Find(found.Parent) ?? found : null;

    private async Task Urgent(Board board, CancellationToken cancel)
    {
        var late = await CaseQuery.Late(cases, now).OrderBy(c => c.Due).ThenBy(c => c.Id).Take(ShortList).Rows(db, cancel);
        if (late.Count == 0) return;
        var subjects = await desk.Subjects(late, cancel);
        board.Urgent = [.. late.Select(c =>
        {
            var place = !c.IsSensitive && c.AreaId is { } id ? atlas[id] : null;
            int? waits = c.Due < now ? board.DaysSince(c.Due) : null;
            return new UrgentRow(c.Id, c.Code, subjects[c.Id].TrimEnd('।', '.', ' '), place?.NameBn, place?.NameEn, c.AssigneePostId is { } post ? roster[post] : null, waits, board.DaysSince(c.LoggedAt));
        })];
    }

    private async Task Asked(Board board, CancellationToken cancel)
    {
        var asked = await cases.Open.Join(db.Set<Extension>().Where(e => e.Granted == null), c => c.Id, e => e.CaseId,
                (c, e) => new { c.Id, c.Code, c.Sensitivity, e.AskedDays, e.Reason, e.AskedBy, e.AskedAt }).OrderBy(x => x.AskedAt).ToListAsync(cancel);
        board.AskedInAll = asked.Count;
        board.Asked = [.. asked.Take(ShortList).Select(x => new AskedRow(x.Id, x.Code, x.AskedDays, x.Sensitivity >= Sensitivity.S2 ? null : x.Reason, x.AskedBy, x.AskedAt))];
    }

    /// <summary>Asked of the orders, which are few while they are open, and never of the cases.</summary>
    private async Task Unsigned(Board board, CancellationToken cancel)
    {
        var open = orders.Where(o => o.ServedAt == null && o.CorrectedById == null);
        board.UnsignedInAll = await open.Select(o => o.CaseId).Distinct().CountAsync(cancel);
        if (board.UnsignedInAll == 0) return;
        var today = Dhaka.DateOf(now);
        var first = await open.OrderBy(o => o.WrittenAt).Take(ShortList)
            .Select(o => new { o.CaseId, Code = db.Set<Case>().Where(c => c.Id == o.CaseId).Select(c => c.Code).First(), o.Id, o.SignedAt, o.WrittenAt }).ToListAsync(cancel);
        board.Unsigned = [.. first.Select(x => new UnsignedRow(x.CaseId, x.Code, x.Id, x.SignedAt is not null, x.WrittenAt, Dhaka.DateOf(x.WrittenAt) < today))];
    }
}
