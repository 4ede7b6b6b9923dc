using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;

namespace Dorgora.Charter.Promises;

/// <summary>Which row of a room above tells of a promise: the same row and service again is the same promise.</summary>
/// <param name="Kind">case, token.</param>
public readonly record struct PromiseSource(string Kind, Guid Id);

/// <summary>
/// One promise of the charter to one person: a service was asked for, the clock of the edition that was published then runs, stands while
/// papers are missing, and ends when the service is given or refused. Who asked is not known here. What is told twice changes nothing, and
/// what comes late, after something newer, is left out.
/// </summary>
public sealed class ServicePromise : Entity, IScoped
{
    private ServicePromise() { }

    internal ServicePromise(PublicService of, PromiseSource source, Guid? edition, Within? promise, DateTime? due, int visits, DateTime asked)
    {
        (OfficeId, OfficePath) = (of.OfficeId, of.OfficePath);
        Happen(new ServiceAsked(Id, source.Kind, source.Id, of.Id, of.Code, edition, promise?.N, promise?.Unit, due, visits), asked);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ServiceId { get; private set; }
    public string Code { get; private set; } = "";
    public Guid? EditionId { get; private set; }
    public string Source { get; private set; } = "";
    public Guid SourceId { get; private set; }

    /// <summary>What was promised; null where the charter has no clock for it or nothing was published.</summary>
    public int? N { get; private set; }
    public WithinUnit? Unit { get; private set; }
    public DateTime AskedAt { get; private set; }
    public PromiseState State { get; private set; }

    /// <summary>Until when it is kept, UTC.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>From when, and how many working days of it, <see cref="DueAt"/> was last counted.</summary>
    public DateTime CountedFrom { get; private set; }
    public int CountedDays { get; private set; }
    public DateTime? PausedAt { get; private set; }
    public int PausedMinutes { get; private set; }
    public int Visits { get; private set; }

    /// <summary>Given, refused or dropped.</summary>
    public DateTime? EndedAt { get; private set; }
    public Guid? PostId { get; private set; }
    public Guid? PersonId { get; private set; }
    public int? Took { get; private set; }
    public bool? InTime { get; private set; }

    /// <summary>The newest thing that was told of it.</summary>
    public DateTime ToldAt { get; private set; }

    /// <summary>
    /// When it turned out how the promise went: kept when the service was given, broken when its time passed. Null while that is open, and for
    /// a refusal in time, which neither keeps nor breaks it. Each promise is counted in one period and for ever there.
    /// </summary>
    public DateTime? DecidedAt { get; private set; }

    public Within? Promise => N is { } n && Unit is { } unit ? new Within(n, unit) : null;
    public bool IsOpen => State is PromiseState.Running or PromiseState.Paused;

    /// <summary>Its time had passed at that instant.</summary>
    public bool IsBroken(DateTime at) => DueAt is { } due && at > due;

    /// <summary>Open, and its time has passed before the citizen was asked for something.</summary>
    public bool IsOverdue(DateTime now) => IsOpen && IsBroken(PausedAt ?? now);

    /// <returns>Whether anything happened, here and below.</returns>
    internal bool Pause(DateTime at) => State == PromiseState.Running && Happen(new PromisePaused(Id), at);

    /// <param name="days">The office's working days.</param>
    internal bool GoOn(WorkingDays days, DateTime at)
    {
        if (State != PromiseState.Paused || at < ToldAt) return false;
        var (due, left) = (DueAt, 0);
        if (due is not null) due = PromiseClock.DueAfterPause(this, at, days, out left);
        return Happen(new PromiseWentOn(Id, due, left, PausedMinutes + (int)(at - PausedAt!.Value).TotalMinutes), at);
    }

    /// <summary>While it is paused it goes on first: what was missing has come.</summary>
    internal bool Give(Outcome outcome, Guid? post, Guid? person, WorkingDays days, DateTime at)
    {
        if (!IsOpen || at < ToldAt) return false;
        GoOn(days, at);
        return Happen(new ServiceGiven(Id, outcome, post, person, DueAt is null ? null : PromiseClock.Took(this, at, days), DueAt is null ? null : !IsBroken(at)), at);
    }

    internal bool Drop(DateTime at) => State != PromiseState.Dropped && Happen(new PromiseDropped(Id), at);

    internal bool Reopen(DateTime at) => !IsOpen && Happen(new PromiseReopened(Id), at);

    /// <summary>The calendar changed: the same days counted again.</summary>
    internal bool Recount(WorkingDays days, DateTime now)
    {
        if (!IsOpen || Unit != WithinUnit.WorkingDays) return false;
        var due = PromiseClock.Due(new Within(CountedDays, WithinUnit.WorkingDays), CountedFrom, days);
        return due != DueAt && Happen(new PromiseDueMoved(Id, due), now);
    }

    /// <summary>The row that these events give.</summary>
    public static ServicePromise Replay(IEnumerable<StoredEvent> events)
    {
        var replayed = new ServicePromise();
        foreach (var stored in events)
            if (stored.Read() is PromiseEvent happened) replayed.Apply(happened, stored.At);
        return replayed;
    }

    private bool Happen(PromiseEvent happened, DateTime at)
    {
        if (at < ToldAt) return false;
        Apply(happened, at);
        Raise(happened, at);
        return true;
    }

    private void Apply(PromiseEvent happened, DateTime at)
    {
        if (happened is not PromiseDueMoved) ToldAt = at;            // the calendar says nothing of the promise itself
        switch (happened)
        {
            case ServiceAsked e:
                (ServiceId, Code, Source, SourceId, EditionId, N, Unit, Visits) = (e.Service, e.Code, e.Source, e.SourceId, e.Edition, e.N, e.Unit, e.Visits);
                (AskedAt, DueAt, CountedFrom, CountedDays) = (at, e.Due, at, e.Unit == WithinUnit.WorkingDays ? e.N!.Value : 0);
                break;
            case PromisePaused:
                (State, PausedAt) = (PromiseState.Paused, at);
                break;
            case PromiseWentOn e:
                if (e.Due != DueAt) (CountedFrom, CountedDays) = (at, e.Left);
                (State, PausedAt, DueAt, PausedMinutes) = (PromiseState.Running, null, e.Due, e.PausedMinutes);
                break;
            case ServiceGiven e:
                (State, EndedAt, PostId, PersonId, Took, InTime) = (e.Outcome == Outcome.Given ? PromiseState.Given : PromiseState.Refused, at, e.Post, e.Person, e.Took, e.InTime);
                DecidedAt = e.InTime switch { false => DueAt, true when e.Outcome == Outcome.Given => at, _ => null };
                break;
            case PromiseDropped:
                (State, PausedAt, EndedAt, PostId, PersonId, Took, InTime, DecidedAt) = (PromiseState.Dropped, null, at, null, null, null, null, null);
                break;
            case PromiseReopened:
                (State, EndedAt, PostId, PersonId, Took, InTime, DecidedAt) = (PromiseState.Running, null, null, null, null, null, null);
                break;
            case PromiseDueMoved e:
                DueAt = e.Due;
                break;
        }
    }
}
