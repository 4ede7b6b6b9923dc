using Dorgora.Offices;
using Dorgora.Platform.Events;

namespace Dorgora.Charter.Bodies;

/// <param name="Part">Focal or alternate.</param>
[Event("charter-focal-began", "charter")]
public sealed record FocalBegan(Guid Subject, FocalPart Part, Guid Post, DateOnly From) : IEvent;

[Event("charter-focal-ended", "charter")]
public sealed record FocalEnded(Guid Subject, FocalPart Part, Guid Post, DateOnly Last) : IEvent;

/// <summary>The signed order of a focal officer's term or of a committee was kept.</summary>
[Event("charter-order-kept", "charter")]
public sealed record BodyOrderKept(Guid Subject, Guid File, string Sha256) : IEvent;

[Event("charter-committee-formed", "charter")]
public sealed record CommitteeFormed(Guid Subject, string Quarter, int Members) : IEvent;

[Event("charter-sample-drawn", "charter")]
public sealed record SampleDrawn(Guid Subject, string Quarter, string[] Codes) : IEvent;

[Event("charter-sample-checked", "charter")]
public sealed record SampleChecked(Guid Subject, string Code, SampleResult Result) : IEvent;
