using Dorgora.Platform.Events;

namespace Dorgora.Charter.Gatherings;

/// <param name="Present">How many came.</param>
[Event("charter-gathering-held", "charter")]
public sealed record GatheringHeld(Guid Subject, GatheringKind Kind, string Quarter, int Present) : IEvent;

[Event("charter-proposal-made", "charter")]
public sealed record ProposalMade(Guid Subject, int N) : IEvent;

[Event("charter-proposal-answered", "charter")]
public sealed record ProposalAnswered(Guid Subject, int N, ProposalState State, Guid? Post, DateOnly? Due) : IEvent;
