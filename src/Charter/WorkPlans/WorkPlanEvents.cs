using Dorgora.Platform.Events;

namespace Dorgora.Charter.WorkPlans;

/// <summary>A work plan was made or written anew.</summary>
[Event("charter-plan-written", "charter")]
public sealed record WorkPlanWritten(Guid Subject, string Year, PlanFramework Framework, int Lines, decimal Marks) : IEvent;

/// <summary>Something that happened to a progress report.</summary>
public abstract record ProgressReportEvent(Guid Report) : IEvent { Guid IEvent.Subject => Report; }

/// <param name="Period">"2026-27-Q2", "2026-27-Y".</param>
[Event("charter-report-begun", "charter")]
public sealed record ProgressReportBegun(Guid Report, string Period) : ProgressReportEvent(Report);

/// <param name="Line">Number of the indicator.</param>
/// <param name="Sha256">Of the file as stored.</param>
[Event("charter-report-evidence", "charter")]
public sealed record ProgressEvidenceKept(Guid Report, string Line, Guid File, string Sha256) : ProgressReportEvent(Report);

[Event("charter-report-evidence-dropped", "charter")]
public sealed record ProgressEvidenceDropped(Guid Report, Guid File, string Sha256) : ProgressReportEvent(Report);

/// <param name="Hash">SHA-256 of figures, notes and the hashes of all evidence.</param>
[Event("charter-report-sent", "charter")]
public sealed record ProgressReportSent(Guid Report, string Period, string Hash) : ProgressReportEvent(Report);

[Event("charter-report-received", "charter")]
public sealed record ProgressReportReceived(Guid Report) : ProgressReportEvent(Report);

[Event("charter-report-returned", "charter")]
public sealed record ProgressReportReturned(Guid Report) : ProgressReportEvent(Report);

/// <param name="Letter">With its memo number.</param>
[Event("charter-report-forwarded", "charter")]
public sealed record ProgressReportForwarded(Guid Report, Guid Letter, string Hash) : ProgressReportEvent(Report);
