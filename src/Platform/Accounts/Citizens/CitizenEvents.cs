using Dorgora.Platform.Events;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>A one-time code went out; whose and which is in no event.</summary>
[Event("code-sent", "accounts")]
public sealed record CodeSent(Guid Code, string Purpose) : IEvent
{
    Guid IEvent.Subject => Code;
}

/// <summary>A citizen typed the code of their mobile.</summary>
[Event("citizen-signed-in", "accounts")]
public sealed record CitizenSignedIn(Guid Session) : IEvent
{
    Guid IEvent.Subject => Session;
}

/// <summary>A citizen went out, of one browser or of all.</summary>
[Event("citizen-signed-out", "accounts")]
public sealed record CitizenSignedOut(Guid Session, bool Everywhere) : IEvent
{
    Guid IEvent.Subject => Session;
}
