using Dorgora.Platform.Events;

namespace Dorgora.Charter.Editions;

/// <summary>Something that happened to an edition of a charter.</summary>
public abstract record EditionEvent(Guid Edition) : IEvent { Guid IEvent.Subject => Edition; }

[Event("edition-opened", "charter")]
public sealed record EditionOpened(Guid Edition, string Quarter, int Revision, int Services) : EditionEvent(Edition);

[Event("service-confirmed", "charter")]
public sealed record ServiceConfirmed(Guid Edition, Guid Service, Verdict Verdict) : EditionEvent(Edition);

/// <summary>Submitted, sent back, approved, archived.</summary>
[Event("edition-moved", "charter")]
public sealed record EditionMoved(Guid Edition, EditionAct Act) : EditionEvent(Edition);

/// <param name="Hash">SHA-256 of what was published; the sealed chain of events keeps it.</param>
[Event("edition-published", "charter")]
public sealed record EditionPublished(Guid Edition, string Quarter, int Revision, string Hash) : EditionEvent(Edition);
