using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings.Tasks;

/// <summary>A page about one office's part of a decision, with the evidence it sent. Another office's task is not there.</summary>
public abstract class TaskPage : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public DecisionTask Task { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public IReadOnlyList<StoredFile> Evidence { get; private set; } = [];
    public DateOnly Today => Time.Today;
    public string Address => $"/desk/charter/tasks/{Id}";
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    public bool MayReport => Task.OfficeId == Caller.OfficeId && TaskMoves.May(Task.State, TaskAct.Report);

    /// <summary>The office that decided answers; what it set itself too.</summary>
    public bool MayJudge => Task.FromOfficeId == Caller.OfficeId && Caller.May(May.Judge) && TaskMoves.May(Task.State, TaskAct.Accept);

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<DecisionTask>().SingleOrDefaultAsync(t => t.Id == Id, Cancel) is not { } found) return NotFound();
        Task = found;
        Seen ??= found.Version;
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == found.OfficeId, Cancel);
        Evidence = await Db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerKind == DecisionTask.EvidenceKind && f.OwnerId == Id).OrderBy(f => f.At).ToListAsync(Cancel);
        return null;
    }
}
