using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings.Tasks;

/// <summary>A decision with each office's part of its newest round.</summary>
public sealed record DecisionGroup(DecisionTask First, IReadOnlyList<DecisionTask> Tasks)
{
    public int Done => Tasks.Count(t => t.State == TaskState.Accepted);
    public int Percent => MeetingWords.Percent(Done, Tasks.Count);
}

/// <summary>What decisions ask of this office, and what this office asks of those below it.</summary>
[Needs(May.Tasks)]
public sealed class List(AppDb db, Caller caller, TimeProvider time) : PageModel
{
    public const int PageSize = 50;
    private const int MostMeetings = 8;

    /// <summary>own, given or reported (given, and a report waits for an answer); null chooses what there is.</summary>
    [BindProperty(SupportsGet = true)] public string? Which { get; set; }
    [FromQuery(Name = "page")] public string? PageText { get; set; }

    public IReadOnlyList<DecisionTask> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Office> Offices { get; private set; } = new Dictionary<Guid, Office>();
    /// <summary>What was given, by decision; empty for the other lists. Newest meeting first.</summary>
    public IReadOnlyList<DecisionGroup> Groups { get; private set; } = [];
    public int Own { get; private set; }
    public int Given { get; private set; }
    public int Reported { get; private set; }
    public int Total { get; private set; }
    public int Number { get; private set; } = 1;
    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = db.Set<DecisionTask>().AsNoTracking();
        var own = all.Where(t => t.OfficeId == caller.OfficeId);
        var given = all.Where(t => t.FromOfficeId == caller.OfficeId && t.OfficeId != caller.OfficeId);
        var reported = given.Where(t => t.State == TaskState.Reported);
        (Own, Given, Reported) = (await own.CountAsync(cancel), await given.CountAsync(cancel), await reported.CountAsync(cancel));
        if (Which is not ("own" or "given" or "reported")) Which = Own == 0 && Given > 0 ? "given" : "own";
        if (Which == "given") await Group(given, cancel);
        Number = Bangla.Digits.TryParseInt(PageText, out var n) ? Math.Clamp(n, 1, 10_000) : 1;
        (var rows, Total) = Which switch { "given" => (given, Given), "reported" => (reported, Reported), _ => (own, Own) };
        Rows = await rows.OrderBy(t => t.State == TaskState.Accepted).ThenBy(t => t.Due == null).ThenBy(t => t.Due).ThenByDescending(t => t.MetOn).ThenBy(t => t.ItemN).ThenBy(t => t.N).ThenBy(t => t.OfficePath)
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        if (Groups.Count > 0) (Rows, Total) = ([.. Groups.SelectMany(g => g.Tasks)], 0);
        var offices = Rows.Select(t => t.OfficeId).Distinct().ToList();
        Offices = await db.Set<Office>().AsNoTracking().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
    }

    private async Task Group(IQueryable<DecisionTask> given, CancellationToken cancel)
    {
        var meetings = await given.GroupBy(t => new { t.MeetingId, t.MetOn }).Select(g => g.Key).OrderByDescending(m => m.MetOn).Take(MostMeetings).Select(m => m.MeetingId).ToListAsync(cancel);
        var tasks = await given.Where(t => meetings.Contains(t.MeetingId)).ToListAsync(cancel);
        Groups = [.. tasks.GroupBy(t => t.DecisionId).Select(g => g.Where(t => t.Round == g.Max(x => x.Round)).OrderBy(t => t.OfficePath, StringComparer.Ordinal).ToList())
            .Select(g => new DecisionGroup(g[0], g)).OrderByDescending(g => g.First.MetOn).ThenBy(g => g.First.ItemN).ThenBy(g => g.First.N)];
    }
}
