using Dorgora.Platform.Events;

namespace Dorgora.Charter.Catalogue;

/// <summary>Something that happened to a service of an office's charter.</summary>
public abstract record ServiceEvent(Guid Service) : IEvent { Guid IEvent.Subject => Service; }

[Event("charter-service-added", "charter")]
public sealed record ServiceAdded(Guid Service, string Code) : ServiceEvent(Service);

/// <param name="Fields">By name, never their content.</param>
[Event("charter-service-changed", "charter")]
public sealed record ServiceChanged(Guid Service, string[] Fields) : ServiceEvent(Service);

[Event("charter-service-retired", "charter")]
public sealed record ServiceRetired(Guid Service) : ServiceEvent(Service);

[Event("charter-service-resumed", "charter")]
public sealed record ServiceResumed(Guid Service) : ServiceEvent(Service);

/// <summary>A base was changed: offices that copied it are asked to look.</summary>
/// <param name="Fields">By name, never their content.</param>
[Event("charter-standard-changed", "charter")]
public sealed record StandardChanged(Guid Subject, string Code, int Revision, string[] Fields) : IEvent;
