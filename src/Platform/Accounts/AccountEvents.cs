using Dorgora.Platform.Events;

namespace Dorgora.Platform.Accounts;

/// <summary>What can happen to an account; who did it stands in the event's actor.</summary>
public abstract record AccountEvent(Guid Account) : IEvent
{
    Guid IEvent.Subject => Account;
}

[Event("account-created", "accounts")]
public sealed record AccountCreated(Guid Account, string User, string Role, Guid? Post) : AccountEvent(Account);

[Event("account-placed", "accounts")]
public sealed record AccountPlaced(Guid Account, string Role, Guid? Post) : AccountEvent(Account);

[Event("account-invited", "accounts")]
public sealed record AccountInvited(Guid Account) : AccountEvent(Account);

[Event("account-activated", "accounts")]
public sealed record AccountActivated(Guid Account) : AccountEvent(Account);

[Event("account-disabled", "accounts")]
public sealed record AccountDisabled(Guid Account) : AccountEvent(Account);

[Event("account-enabled", "accounts")]
public sealed record AccountEnabled(Guid Account) : AccountEvent(Account);

[Event("password-changed", "accounts")]
public sealed record PasswordChanged(Guid Account) : AccountEvent(Account);

[Event("factor-added", "accounts")]
public sealed record FactorAdded(Guid Account) : AccountEvent(Account);

[Event("factor-removed", "accounts")]
public sealed record FactorRemoved(Guid Account) : AccountEvent(Account);

[Event("signed-in", "accounts")]
public sealed record SignedIn(Guid Account, Guid Session) : AccountEvent(Account);

[Event("signed-out", "accounts")]
public sealed record SignedOut(Guid Account, Guid Session) : AccountEvent(Account);

/// <summary>Somebody ended sessions that may not have been their own current one.</summary>
[Event("sessions-ended", "accounts")]
public sealed record SessionsEnded(Guid Account, int Count) : AccountEvent(Account);

[Event("key-issued", "accounts")]
public sealed record KeyIssued(Guid Key, string Kind) : IEvent
{
    Guid IEvent.Subject => Key;
}

[Event("key-withdrawn", "accounts")]
public sealed record KeyWithdrawn(Guid Key) : IEvent
{
    Guid IEvent.Subject => Key;
}

[Event("key-locked", "accounts")]
public sealed record KeyLocked(Guid Key) : IEvent
{
    Guid IEvent.Subject => Key;
}

[Event("key-unlocked", "accounts")]
public sealed record KeyUnlocked(Guid Key) : IEvent
{
    Guid IEvent.Subject => Key;
}

/// <summary>A code was made for a screen of this kind.</summary>
[Event("pairing-begun", "accounts")]
public sealed record PairingBegun(Guid Pairing, string Kind) : IEvent
{
    Guid IEvent.Subject => Pairing;
}

/// <summary>A screen typed the code and has this key from now on.</summary>
[Event("device-paired", "accounts")]
public sealed record DevicePaired(Guid Pairing, Guid Key, string Kind) : IEvent
{
    Guid IEvent.Subject => Pairing;
}
