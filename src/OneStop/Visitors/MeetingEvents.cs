using Dorgora.Platform.Events;

namespace Dorgora.OneStop.Visitors;

/// <summary>Something that happened to a request to meet an official; never what was said.</summary>
public abstract record MeetingEvent(Guid Meeting) : IEvent { Guid IEvent.Subject => Meeting; }

/// <param name="Channel">kiosk, desk, web, counter, appointment.</param>
[Event("meeting-asked", "visitors")]
public sealed record MeetingAsked(Guid Meeting, Guid Post, Guid? Token, string Channel) : MeetingEvent(Meeting);

/// <param name="Now">Come at once.</param>
[Event("meeting-booked", "visitors")]
public sealed record MeetingBooked(Guid Meeting, Guid Post, DateTime At, bool Now) : MeetingEvent(Meeting);

[Event("meeting-delegated", "visitors")]
public sealed record MeetingDelegated(Guid Meeting, Guid From, Guid To) : MeetingEvent(Meeting);

[Event("meeting-declined", "visitors")]
public sealed record MeetingDeclined(Guid Meeting, Guid Post) : MeetingEvent(Meeting);

[Event("meeting-met", "visitors")]
public sealed record MeetingMet(Guid Meeting, Guid Post) : MeetingEvent(Meeting);

[Event("meeting-withdrawn", "visitors")]
public sealed record MeetingWithdrawn(Guid Meeting) : MeetingEvent(Meeting);

/// <summary>Nobody answered until the day's end; counted on the office's public page.</summary>
[Event("meeting-expired", "visitors")]
public sealed record MeetingExpired(Guid Meeting, Guid Post) : MeetingEvent(Meeting);

/// <summary>The official was reminded by SMS.</summary>
[Event("meeting-reminded", "visitors")]
public sealed record MeetingReminded(Guid Meeting, Guid Post) : MeetingEvent(Meeting);

/// <summary>Nobody answered in time: another post sees it too and may answer.</summary>
[Event("meeting-escalated", "visitors")]
public sealed record MeetingEscalated(Guid Meeting, Guid From, Guid To) : MeetingEvent(Meeting);
