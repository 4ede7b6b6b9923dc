using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>A case with all that its page shows.</summary>
/// <param name="Words">Null for who may not read a sensitive case.</param>
/// <param name="Given">The assignment that holds, or the last one.</param>
/// <param name="Days">The count of its working days; null for hours and minutes.</param>
public sealed record CaseFile(Case Case, CaseWords? Words, string Subject, Official? Owner, string AreaBn, string AreaEn, Assignment? Given, Due? Days)
{
    /// <summary>What the office's charter promises for it; null when it asks for no service of the charter.</summary>
    public CharterPromise? Charter { get; init; }
    public IReadOnlyList<Participant> Seats { get; init; } = [];
    public IReadOnlyList<(CaseOrder Order, Letter Letter)> Orders { get; init; } = [];

    /// <summary>More time that somebody has to decide about.</summary>
    public Extension? Asked { get; init; }
    public Resolution? Resolved { get; init; }

    /// <summary>How often the citizen could not be reached since it was solved.</summary>
    public int Tries { get; init; }
    public Case? Master { get; init; }
    public IReadOnlyList<Case> Followers { get; init; } = [];
    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    /// <summary>Where it went when its time passed, for the date that holds now; the highest first.</summary>
    public IReadOnlyList<(Escalation Escalation, Official? To)> Up { get; init; } = [];

    /// <summary>Photographs and papers; none for who may not read the case.</summary>
    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    /// <summary>Neighbours among the open cases, by due date.</summary>
    public Guid? Before { get; init; }
    public Guid? After { get; init; }
    public string LoggedBy { get; init; } = "";

    public long LastEvent => Happenings.Count == 0 ? 0 : Happenings.Max(h => h.Id);
}

/// <summary>Reads a case for its page. The words of a sensitive one are only read for who may, and each reading is written down first.</summary>
public sealed class CaseReader(AppDb db, Caller caller, Desk desk, Deadlines deadlines, Areas areas)
{
    /// <summary>Null when the case is not there, not this office's or not theirs to see. The case itself is tracked.</summary>
    public async Task<CaseFile?> Read(Guid id, CancellationToken cancel)
    {
        if (await desk.ToChange(id, cancel) is not { } of) return null;
        var words = await desk.Read(of, "page", cancel);
        var given = await db.Set<Assignment>().AsNoTracking().Where(a => a.CaseId == id).OrderByDescending(a => a.AssignedAt).ThenByDescending(a => a.Id).FirstOrDefaultAsync(cancel);
        var area = words is not null && of.AreaId is { } areaId ? (await areas.Now(db, cancel))[areaId] : null;
        var days = given is { Unit: WithinUnit.WorkingDays } ? await deadlines.Explain(db, of.OfficePath, given.AssignedAt, given.N, cancel) : null;
        var owner = of.AssigneePostId is { } post ? (await desk.Roster(of.OfficePath, cancel))[post] : null;
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == id).OrderBy(e => e.Id).ToListAsync(cancel);
        return new CaseFile(of, words, words is null || of.IsSensitive ? Categories.Of(of).Neutral : words.Subject, owner, area?.NameBn ?? "", area?.NameEn ?? "", given, days)
        {
            Seats = given is null ? [] : await db.Set<Participant>().AsNoTracking().Where(p => p.AssignmentId == given.Id).OrderBy(p => p.Seat).ToListAsync(cancel),
            Charter = await desk.Promised(of, cancel),
            Orders = await OrdersOf(id, cancel),
            Asked = await db.Set<Extension>().AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == id && e.Granted == null, cancel),
            Resolved = words is null || of.ResolvedAt is null ? null : await db.Set<Resolution>().AsNoTracking().Where(r => r.CaseId == id).OrderByDescending(r => r.At).FirstOrDefaultAsync(cancel),
            Tries = of.ResolvedAt is { } since ? await db.Set<CallBack>().CountAsync(b => b.CaseId == id && b.At >= since && b.Result == CallBack.Unreachable, cancel) : 0,
            Master = of.MasterId is { } master ? await desk.Visible.AsNoTracking().SingleOrDefaultAsync(c => c.Id == master, cancel) : null,
            Followers = await desk.Visible.AsNoTracking().Where(c => c.MasterId == id).OrderBy(c => c.LoggedAt).ToListAsync(cancel),
            Happenings = await new Timeline(db, desk).Tell(of, events, words is not null, caller.May(May.ReadSealed), cancel),
            Up = of.EscalatedLevel == 0 ? [] : await WentUp(of, cancel),
            Papers = words is null ? [] : await CaseFiles.Of(db, id, cancel),
            Before = await Neighbour(of, forward: false, cancel),
            After = await Neighbour(of, forward: true, cancel),
            LoggedBy = events.FirstOrDefault()?.ActorName ?? "",
        };
    }

    private async Task<IReadOnlyList<(Escalation, Official?)>> WentUp(Case of, CancellationToken cancel)
    {
        var roster = await desk.Roster(of.OfficePath, cancel);
        var up = await db.Set<Escalation>().AsNoTracking().Where(e => e.CaseId == of.Id && e.Armed == of.Armed).OrderByDescending(e => e.Level).ToListAsync(cancel);
        return [.. up.Select(e => (e, e.ToPostId is { } post ? roster[post] : null))];
    }

    private async Task<IReadOnlyList<(CaseOrder, Letter)>> OrdersOf(Guid id, CancellationToken cancel)
        => [.. (await db.Set<CaseOrder>().AsNoTracking().Where(o => o.CaseId == id).Join(db.Set<Letter>().Include(l => l.Served), o => o.LetterId, l => l.Id, (o, l) => new { o, l })
            .OrderByDescending(x => x.o.WrittenAt).ToListAsync(cancel)).Select(x => (x.o, x.l))];

    private async Task<Guid?> Neighbour(Case of, bool forward, CancellationToken cancel)
    {
        var open = desk.Visible.AsNoTracking().Where(c => c.ClosedAt == null && c.State != CaseState.Duplicate && c.Id != of.Id);
        var side = forward
            ? open.Where(c => c.Due > of.Due || (c.Due == of.Due && c.Id > of.Id)).OrderBy(c => c.Due).ThenBy(c => c.Id)
            : open.Where(c => c.Due < of.Due || (c.Due == of.Due && c.Id < of.Id)).OrderByDescending(c => c.Due).ThenByDescending(c => c.Id);
        return await side.Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
    }
}
