using Dorgora.Platform.Events;

namespace Dorgora.Charter.Meetings;

/// <summary>Something that happened to a meeting about the charter.</summary>
public abstract record CharterMeetingEvent(Guid Meeting) : IEvent { Guid IEvent.Subject => Meeting; }

/// <param name="Quarter">2022-23-Q2.</param>
[Event("charter-meeting-planned", "charter")]
public sealed record CharterMeetingPlanned(Guid Meeting, string Quarter, DateOnly Date) : CharterMeetingEvent(Meeting);

/// <param name="Letter">The notice, with its memo number.</param>
[Event("charter-meeting-noticed", "charter")]
public sealed record CharterMeetingNoticed(Guid Meeting, Guid Letter) : CharterMeetingEvent(Meeting);

/// <summary>The notice fell; a new day is to be set.</summary>
[Event("charter-meeting-postponed", "charter")]
public sealed record CharterMeetingPostponed(Guid Meeting) : CharterMeetingEvent(Meeting);

[Event("charter-meeting-cancelled", "charter")]
public sealed record CharterMeetingCancelled(Guid Meeting) : CharterMeetingEvent(Meeting);

/// <param name="Present">How many came.</param>
[Event("charter-meeting-held", "charter")]
public sealed record CharterMeetingHeld(Guid Meeting, int Present) : CharterMeetingEvent(Meeting);

/// <summary>The minutes are out.</summary>
/// <param name="Hash">SHA-256 of what they say.</param>
[Event("charter-minutes-issued", "charter")]
public sealed record CharterMinutesIssued(Guid Meeting, Guid Letter, int Decisions, int Tasks, string Hash) : CharterMeetingEvent(Meeting);

/// <summary>Something that happened to an office's task out of a decision.</summary>
public abstract record DecisionTaskEvent(Guid Task) : IEvent { Guid IEvent.Subject => Task; }

[Event("charter-task-given", "charter")]
public sealed record DecisionTaskGiven(Guid Task, Guid Decision, DateOnly? Due) : DecisionTaskEvent(Task);

[Event("charter-task-reported", "charter")]
public sealed record DecisionTaskReported(Guid Task, DateOnly DoneOn, string[] Evidence) : DecisionTaskEvent(Task);

[Event("charter-task-accepted", "charter")]
public sealed record DecisionTaskAccepted(Guid Task) : DecisionTaskEvent(Task);

[Event("charter-task-returned", "charter")]
public sealed record DecisionTaskReturned(Guid Task) : DecisionTaskEvent(Task);

/// <summary>A decision that came again each quarter gives no further tasks.</summary>
[Event("charter-decision-ended", "charter")]
public sealed record CharterDecisionEnded(Guid Meeting, Guid Decision) : CharterMeetingEvent(Meeting);
