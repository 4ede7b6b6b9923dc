using Dorgora.Platform.Events;

namespace Dorgora.OneStop;

/// <summary>Something that happened to a token; every figure and board of the room comes from these.</summary>
public abstract record TokenEvent(Guid Token) : IEvent { Guid IEvent.Subject => Token; }

/// <param name="Channel">kiosk, desk, phone, counter, appointment.</param>
[Event("token-issued", "tokens")]
public sealed record TokenIssued(Guid Token, Guid Leg, Guid Service, Guid Queue, Priority Priority, string Channel) : TokenEvent(Token);

/// <param name="Jumped">It went before its turn, for this reason; the ledger prints each.</param>
/// <param name="Overtook">So many had waited longer.</param>
[Event("token-called", "tokens")]
public sealed record TokenCalled(Guid Token, Guid Leg, Guid Counter, int No, Priority Jumped, int Overtook) : TokenEvent(Token);

[Event("token-recalled", "tokens")]
public sealed record TokenRecalled(Guid Token, Guid Leg, Guid Counter, int No, int Calls) : TokenEvent(Token);

[Event("service-started", "tokens")]
public sealed record ServiceStarted(Guid Token, Guid Leg, Guid Counter) : TokenEvent(Token);

[Event("service-finished", "tokens")]
public sealed record ServiceFinished(Guid Token, Guid Leg, Guid Counter) : TokenEvent(Token);

[Event("token-missed", "tokens")]
public sealed record TokenMissed(Guid Token, Guid Leg, Guid Counter, int Calls) : TokenEvent(Token);

/// <param name="Reason">copy, fee, form, wait or other.</param>
[Event("token-parked", "tokens")]
public sealed record TokenParked(Guid Token, Guid Leg, Guid Counter, string Reason) : TokenEvent(Token);

[Event("token-resumed", "tokens")]
public sealed record TokenResumed(Guid Token, Guid Leg, Guid Counter) : TokenEvent(Token);

[Event("token-transferred", "tokens")]
public sealed record TokenTransferred(Guid Token, Guid Leg, Guid Next, Guid Queue, Guid? Counter, Guid? Official) : TokenEvent(Token);

[Event("token-released", "tokens")]
public sealed record TokenReleased(Guid Token, Guid Leg, Guid Counter) : TokenEvent(Token);

[Event("token-returned", "tokens")]
public sealed record TokenReturned(Guid Token, Guid Leg) : TokenEvent(Token);

/// <summary>The visitor asked for more time and stands behind some others now; the nth time.</summary>
[Event("token-delayed", "tokens")]
public sealed record TokenDelayed(Guid Token, Guid Leg, int Times) : TokenEvent(Token);

[Event("service-added", "tokens")]
public sealed record ServiceAdded(Guid Token, Guid Leg, Guid Service) : TokenEvent(Token);

/// <summary>The service that was added at a counter waits for another one from now on.</summary>
[Event("service-waits", "tokens")]
public sealed record ServiceWaits(Guid Token, Guid Leg, Guid Queue) : TokenEvent(Token);

[Event("token-left", "tokens")]
public sealed record TokenLeft(Guid Token, Guid Leg) : TokenEvent(Token);

/// <summary>Still open at midnight in an office that never closes.</summary>
[Event("token-carried", "tokens")]
public sealed record TokenCarried(Guid Token, Guid Leg) : TokenEvent(Token);

[Event("token-closed", "tokens")]
public sealed record TokenClosed(Guid Token, Guid Leg) : TokenEvent(Token);

/// <summary>The last act was taken back within half a minute; nothing is erased, this stands beside it.</summary>
[Event("token-undone", "tokens")]
public sealed record TokenUndone(Guid Token, Guid Leg, LegAct Act, LegState Back) : TokenEvent(Token);

[Event("counter-opened", "tokens")]
public sealed record CounterOpened(Guid Counter, int No) : IEvent { Guid IEvent.Subject => Counter; }

[Event("counter-closed", "tokens")]
public sealed record CounterClosed(Guid Counter, int No) : IEvent { Guid IEvent.Subject => Counter; }

[Event("counter-rests", "tokens")]
public sealed record CounterRests(Guid Counter, int No, DateTime Until) : IEvent { Guid IEvent.Subject => Counter; }

/// <summary>An official calls the visitor into their room; the nth time.</summary>
[Event("token-called-in", "tokens")]
public sealed record TokenCalledIn(Guid Token, Guid Leg, Guid Post, int Calls) : TokenEvent(Token);
