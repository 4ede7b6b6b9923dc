using Dorgora.Platform.Events;

namespace Dorgora.Directories.Providers;

[Event("provider-registered", "providers")]
public sealed record ProviderRegistered(Guid Provider, ProviderOrigin Origin) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-changed", "providers")]
public sealed record ProviderChanged(Guid Provider) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-shown", "providers")]
public sealed record ProviderShown(Guid Provider) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-hidden", "providers")]
public sealed record ProviderHidden(Guid Provider) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-left", "providers")]
public sealed record ProviderLeft(Guid Provider) : IEvent { Guid IEvent.Subject => Provider; }
