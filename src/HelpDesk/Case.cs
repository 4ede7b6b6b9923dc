using System.ComponentModel.DataAnnotations.Schema;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;

namespace Dorgora.HelpDesk;

/// <summary>A promise made for a case: so many days, hours or minutes, and the instant (UTC) at which that ends for this office.</summary>
/// <param name="Provisional">A year's holiday list is not out yet; the date may move.</param>
public sealed record Deadline(Within Within, DateTime Due, bool Provisional);

/// <summary>
/// One matter of one citizen. Every act is a method that asks the state machine, raises an event and lets <see cref="Apply"/> change the row,
/// so that replaying the events of a case gives exactly this row. What the citizen said is in <see cref="CaseWords"/>.
/// </summary>
public sealed partial class Case : Entity, IScoped
{
    /// <summary>A closed or rejected case can be reopened for so many days.</summary>
    public const int ReopenDays = 30;

    /// <summary>Photographs and papers of one case.</summary>
    public const int MostAttachments = 20;

    private readonly List<Assignment> assignments = [];

    private Case() { }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Ten Latin digits, see <see cref="CaseCode"/>.</summary>
    public string Code { get; private init; } = "";
    public CaseTrack Track { get; private init; }
    public CaseKind Kind { get; private set; }
    public string Category { get; private set; } = "";
    public Sensitivity Sensitivity { get; private set; }
    public string Channel { get; private set; } = "";

    /// <summary>The service of the office's charter that was asked for, by its code; "" for none. Never of a sensitive case.</summary>
    public string ServiceCode { get; private set; } = "";

    /// <summary>The union or pourashava, if known.</summary>
    public Guid? AreaId { get; private set; }

    /// <summary>Whose number it came from; never kept for a sensitive or anonymous case.</summary>
    public Guid? CitizenId { get; private init; }
    public DateTime LoggedAt { get; private set; }

    public CaseState State { get; private set; }

    /// <summary>Who must have solved it, from when it is assigned until it ends.</summary>
    public Guid? AssigneePostId { get; private set; }

    /// <summary>The date the owner is held to, UTC. Editing never moves it.</summary>
    public DateTime Due { get; private set; }

    /// <summary>What the promise counts: a date for working days, an instant for hours and minutes.</summary>
    public WithinUnit DueUnit { get; private set; }
    public bool DueProvisional { get; private set; }

    /// <summary>The first date the citizen was told. Reassigning keeps it in sight.</summary>
    public DateTime PromisedDue { get; private set; }

    /// <summary>While nobody owns the case: until then somebody must.</summary>
    public DateTime? TriageBy { get; private set; }

    /// <summary>How far up it has gone since its present date was set: 0 nowhere, 1 to the head of the office, 2 to the district. A flag, never a state.</summary>
    public int EscalatedLevel { get; private set; }

    /// <summary>The instant (UTC) at which it goes up, or further up; null while no clock runs.</summary>
    public DateTime? EscalateAt { get; private set; }

    /// <summary>How often a date was set for it: escalations are counted for each anew.</summary>
    public int Armed { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public int Extensions { get; private set; }
    public int Reopenings { get; private set; }

    /// <summary>Working days that were left when the case began to wait for the citizen.</summary>
    public int? DaysLeft { get; private set; }

    /// <summary>The case this one is a duplicate of.</summary>
    public Guid? MasterId { get; private set; }

    /// <summary>Every time somebody was made responsible; loaded only as far as the act needs.</summary>
    public IReadOnlyList<Assignment> Assignments => assignments;

    [NotMapped] public bool IsSensitive => Sensitivity >= Sensitivity.S2;
    [NotMapped] public bool IsActive => CaseMoves.Active.Contains(State);

    public bool IsOverdue(DateTime now) => IsActive && !CaseMoves.OffTheClock.Contains(State) && now > (TriageBy is { } triage && triage < Due ? triage : Due);

    /// <summary>Whole days since the case was written down, by Dhaka's calendar.</summary>
    public int DaysPending(DateTime now) => Dhaka.DateOf(ClosedAt ?? now).DayNumber - Dhaka.DateOf(LoggedAt).DayNumber;

    public bool May(CaseAct act) => CaseMoves.May(State, act);

    /// <summary>Changes the row as the event says; the only place that sets what a replay must give.</summary>
    private void Apply(CaseEvent happened, DateTime at)
    {
        switch (happened)
        {
            case CaseLogged e:
                (Kind, Category, Sensitivity, Channel, AreaId) = (e.Kind, e.Category, e.Sensitivity, e.Channel, e.Area);
                (State, LoggedAt, DueUnit, Due, PromisedDue, DueProvisional, TriageBy) = (CaseState.Logged, at, e.Unit, e.Due, e.Due, e.Provisional, e.TriageBy);
                break;
            case CaseTied e:
                ServiceCode = e.Code;
                if (e is { Due: { } tied, Unit: { } unit }) Take(unit, tied, e.Provisional, at);
                break;
            case CaseAssigned e:
                (State, AssigneePostId, DueUnit, Due, DueProvisional) = (CaseState.Assigned, e.Post, e.Unit, e.Due, e.Provisional);
                (TriageBy, AcceptedAt, ResolvedAt) = (null, null, null);
                break;
            case CaseAccepted:
                (State, AcceptedAt) = (CaseState.Accepted, at);
                break;
            case CaseReturned e:
                (State, AssigneePostId, TriageBy) = (CaseState.Logged, null, e.TriageBy);
                break;
            case CaseStarted:
                State = CaseState.InProgress;
                break;
            case CaseWaiting e:
                (State, DaysLeft) = (CaseState.WaitingCitizen, e.DaysLeft);
                break;
            case CaseResumed e:
                (State, Due, DueProvisional, DaysLeft) = (CaseState.InProgress, e.Due, e.Provisional, null);
                break;
            case CaseExtended e:
                (Due, DueProvisional, Extensions) = (e.Due, e.Provisional, Extensions + 1);
                break;
            case CaseDueMoved e:
                (Due, DueProvisional) = (e.Due, e.Provisional);
                break;
            case CaseResolved:
                (State, ResolvedAt, DaysLeft) = (CaseState.Resolved, at, null);
                break;
            case CaseReopened e:
                (State, AssigneePostId, TriageBy, ResolvedAt, ClosedAt, Reopenings) = (CaseState.Reopened, null, e.TriageBy, null, null, Reopenings + 1);
                break;
            case CaseMerged e:
                (State, MasterId, TriageBy) = (CaseState.Duplicate, e.Into, null);
                break;
            case CaseUnmerged:
                (State, MasterId, TriageBy) = (CaseState.Logged, null, Due);
                break;
            case CaseEscalated e:
                (EscalatedLevel, EscalateAt) = (e.Level, e.Next);
                break;
            default:
                End(happened, at);
                break;
        }
        Clock(happened);
    }

    /// <summary>The charter's date takes the place of the subject's; it is the one the citizen is told when the case is written down with it.</summary>
    private void Take(WithinUnit unit, DateTime due, bool provisional, DateTime at)
    {
        (DueUnit, Due, DueProvisional) = (unit, due, provisional);
        if (at == LoggedAt) PromisedDue = due;
        if (TriageBy > due) TriageBy = due;
    }

    /// <summary>A date that was set anew starts the clock anew; what waits for the citizen, is solved or at an end has none.</summary>
    private void Clock(CaseEvent happened)
    {
        if (!IsActive || State is CaseState.Resolved or CaseState.WaitingCitizen or CaseState.Duplicate) EscalateAt = null;
        else if (happened is CaseLogged or CaseAssigned or CaseReturned or CaseResumed or CaseExtended or CaseDueMoved or CaseReopened or CaseUnmerged or CaseTied { Due: not null })
            (EscalatedLevel, EscalateAt, Armed) = (0, TriageBy is { } triage && triage < Due ? triage : Due, Armed + 1);
    }

    private void End(CaseEvent happened, DateTime at)
    {
        CaseState? end = happened switch
        {
            CaseAnswered => CaseState.Answered,
            CaseClosed => CaseState.Closed,
            CaseRejected => CaseState.Rejected,
            CaseReferred => CaseState.Referred,
            CaseWithdrawn => CaseState.Withdrawn,
            _ => null,
        };
        if (end is { } state) (State, ClosedAt, TriageBy) = (state, at, null);
    }

    /// <summary>The row that these events give: what `check` and the tests hold against the stored one.</summary>
    public static Case Replay(IEnumerable<StoredEvent> events)
    {
        var replayed = new Case();
        foreach (var stored in events)
            if (stored.Read() is CaseEvent happened) replayed.Apply(happened, stored.At);
        return replayed;
    }

    private void Happen(CaseEvent happened, DateTime now)
    {
        Apply(happened, now);
        Raise(happened, now);
    }

    /// <summary>Refuses what the state machine does not allow, in words.</summary>
    private void Ask(CaseAct act)
    {
        if (!May(act)) throw new RuleBroken("কেসটি এখন ‘{0}’ অবস্থায় আছে, তাই এই কাজটি এখন করা যাবে না", RuleBroken.IllegalTransition, null, CaseMoves.Bangla(State));
    }
}
