using Dorgora.Platform.Events;

namespace Dorgora.Telephone;

[Event("call-received", "calls")]
public sealed record CallReceived(Guid Call, Guid? Line) : IEvent { Guid IEvent.Subject => Call; }

[Event("call-ended", "calls")]
public sealed record CallEnded(Guid Call, Disposition Disposition) : IEvent { Guid IEvent.Subject => Call; }

/// <summary>A key pressed in haste was taken back.</summary>
[Event("call-taken-back", "calls")]
public sealed record CallTakenBack(Guid Call) : IEvent { Guid IEvent.Subject => Call; }

/// <param name="Tries">How often nobody answered; at <see cref="Dorgora.Telephone.Call.MostCallBacks"/> the desk gives up.</param>
[Event("call-back-missed", "calls")]
public sealed record CallBackMissed(Guid Call, int Tries) : IEvent { Guid IEvent.Subject => Call; }

[Event("call-back-done", "calls")]
public sealed record CalledBack(Guid Call) : IEvent { Guid IEvent.Subject => Call; }

[Event("party-joined", "calls")]
public sealed record PartyJoined(Guid Call, Guid Post) : IEvent { Guid IEvent.Subject => Call; }

[Event("party-left", "calls")]
public sealed record PartyLeft(Guid Call, Guid Post) : IEvent { Guid IEvent.Subject => Call; }
