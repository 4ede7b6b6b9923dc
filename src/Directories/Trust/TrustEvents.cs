using Dorgora.Platform.Events;

namespace Dorgora.Directories.Trust;

[Event("provider-verified", "providers")]
public sealed record ProviderVerified(Guid Provider, Guid Verification, VerificationKind Kind) : IEvent { Guid IEvent.Subject => Provider; }

[Event("verification-withdrawn", "providers")]
public sealed record VerificationWithdrawn(Guid Provider, Guid Verification, VerificationKind Kind) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-reported", "provider-reports")]
public sealed record ProviderReported(Guid Provider, Guid Report, ReportReason Reason) : IEvent { Guid IEvent.Subject => Report; }

[Event("provider-report-decided", "provider-reports")]
public sealed record ReportDecided(Guid Provider, Guid Report, ReportOutcome Outcome) : IEvent { Guid IEvent.Subject => Report; }

[Event("provider-appealed", "provider-reports")]
public sealed record ProviderAppealed(Guid Provider, Guid Appeal) : IEvent { Guid IEvent.Subject => Provider; }

[Event("provider-appeal-decided", "provider-reports")]
public sealed record AppealDecided(Guid Provider, Guid Appeal, bool Granted) : IEvent { Guid IEvent.Subject => Provider; }
