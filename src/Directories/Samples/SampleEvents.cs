using Dorgora.Platform.Events;

namespace Dorgora.Directories.Samples;

[Event("sample-added", "provider-samples")]
public sealed record SampleAdded(Guid Provider, Guid Sample, string Sha256) : IEvent { Guid IEvent.Subject => Provider; }

[Event("sample-shown", "provider-samples")]
public sealed record SampleShown(Guid Provider, Guid Sample) : IEvent { Guid IEvent.Subject => Provider; }

[Event("sample-refused", "provider-samples")]
public sealed record SampleRefused(Guid Provider, Guid Sample) : IEvent { Guid IEvent.Subject => Provider; }

[Event("sample-moved", "provider-samples")]
public sealed record SampleMoved(Guid Provider, Guid Sample) : IEvent { Guid IEvent.Subject => Provider; }

[Event("sample-removed", "provider-samples")]
public sealed record SampleRemoved(Guid Provider, Guid Sample) : IEvent { Guid IEvent.Subject => Provider; }
