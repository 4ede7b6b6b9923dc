using Dorgora.Offices;
using Dorgora.Platform.Events;

namespace Dorgora.Charter.Promises;

/// <summary>Something that happened to the promise of a service to one person, who is not named. Replaying them gives the row.</summary>
public abstract record PromiseEvent(Guid Promise) : IEvent { Guid IEvent.Subject => Promise; }

/// <param name="Source">The kind of row in a room above that tells of it: case, token.</param>
/// <param name="Edition">The edition that was published then; null when none was.</param>
/// <param name="N">With <paramref name="Unit"/> what that edition promised; null where it has no clock.</param>
/// <param name="Due">UTC.</param>
/// <param name="Visits">How often the citizen had to come.</param>
[Event("charter-service-asked", "charter")]
public sealed record ServiceAsked(Guid Promise, string Source, Guid SourceId, Guid Service, string Code, Guid? Edition, int? N, WithinUnit? Unit, DateTime? Due, int Visits) : PromiseEvent(Promise);

/// <summary>Papers are missing: the clock stands.</summary>
[Event("charter-service-paused", "charter")]
public sealed record PromisePaused(Guid Promise) : PromiseEvent(Promise);

/// <param name="Left">Working days that were left; 0 for a promise in hours or minutes.</param>
/// <param name="PausedMinutes">In all, so far.</param>
[Event("charter-service-went-on", "charter")]
public sealed record PromiseWentOn(Guid Promise, DateTime? Due, int Left, int PausedMinutes) : PromiseEvent(Promise);

/// <summary>The service was given, or refused with a reason.</summary>
/// <param name="Post">Who answered for it, and <paramref name="Person"/> who held that post then.</param>
/// <param name="Took">Working days, or minutes where the promise is in hours or minutes; null without a clock.</param>
/// <param name="InTime">Null without a clock.</param>
[Event("charter-service-given", "charter")]
public sealed record ServiceGiven(Guid Promise, Outcome Outcome, Guid? Post, Guid? Person, int? Took, bool? InTime) : PromiseEvent(Promise);

/// <summary>It was not given after all, or is asked for again: the clock goes on as if it had not stopped.</summary>
[Event("charter-service-reopened", "charter")]
public sealed record PromiseReopened(Guid Promise) : PromiseEvent(Promise);

/// <summary>Withdrawn, referred elsewhere or joined to another: it is counted nowhere.</summary>
[Event("charter-service-dropped", "charter")]
public sealed record PromiseDropped(Guid Promise) : PromiseEvent(Promise);

/// <summary>The office's calendar changed and the date with it.</summary>
[Event("charter-service-due-moved", "charter")]
public sealed record PromiseDueMoved(Guid Promise, DateTime Due) : PromiseEvent(Promise);
