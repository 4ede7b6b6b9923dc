using Dorgora.Offices;
using Dorgora.Platform.Events;

namespace Dorgora.HelpDesk;

/// <summary>Everything that can happen to a case. Ids, dates and codes only: a person's words stay in <see cref="CaseWords"/> and the rows.</summary>
public abstract record CaseEvent(Guid Case) : IEvent
{
    Guid IEvent.Subject => Case;
}

/// <param name="Due">The date promised to the citizen when the case was written down, UTC.</param>
/// <param name="TriageBy">Until then somebody must own it, UTC.</param>
[Event("case-logged", "cases")]
public sealed record CaseLogged(Guid Case, CaseKind Kind, string Category, Sensitivity Sensitivity, string Channel, Guid? Area, WithinUnit Unit, DateTime Due, bool Provisional, DateTime TriageBy) : CaseEvent(Case);

/// <summary>The case is about a service of the office's charter, or no longer is ("").</summary>
/// <param name="N">With <paramref name="Unit"/> the charter's time, and <paramref name="Due"/> when that ends, UTC; null where it does not set the case's date.</param>
[Event("case-tied", "cases")]
public sealed record CaseTied(Guid Case, string Code, int? N, WithinUnit? Unit, DateTime? Due, bool Provisional) : CaseEvent(Case);

[Event("case-answered", "cases")]
public sealed record CaseAnswered(Guid Case) : CaseEvent(Case);

/// <param name="Basis">call (decided on the line), rule (the category's) or order.</param>
[Event("case-assigned", "cases")]
public sealed record CaseAssigned(Guid Case, Guid Assignment, Guid Post, int N, WithinUnit Unit, DateTime Due, bool Provisional, string Basis, bool Again) : CaseEvent(Case);

[Event("case-accepted", "cases")]
public sealed record CaseAccepted(Guid Case, Guid Assignment) : CaseEvent(Case);

[Event("case-returned", "cases")]
public sealed record CaseReturned(Guid Case, Guid Assignment, Guid Post, DateTime TriageBy) : CaseEvent(Case);

[Event("case-started", "cases")]
public sealed record CaseStarted(Guid Case) : CaseEvent(Case);

[Event("case-noted", "cases")]
public sealed record CaseNoted(Guid Case, Guid Note) : CaseEvent(Case);

/// <param name="DaysLeft">Working days that were left; null for a promise in hours or minutes.</param>
[Event("case-waiting", "cases")]
public sealed record CaseWaiting(Guid Case, Guid Note, int? DaysLeft) : CaseEvent(Case);

[Event("case-resumed", "cases")]
public sealed record CaseResumed(Guid Case, DateTime Due, bool Provisional) : CaseEvent(Case);

[Event("extension-asked", "cases")]
public sealed record ExtensionAsked(Guid Case, Guid Extension, int Days) : CaseEvent(Case);

[Event("extension-refused", "cases")]
public sealed record ExtensionRefused(Guid Case, Guid Extension) : CaseEvent(Case);

[Event("case-extended", "cases")]
public sealed record CaseExtended(Guid Case, Guid Extension, DateTime Due, bool Provisional) : CaseEvent(Case);

[Event("case-resolved", "cases")]
public sealed record CaseResolved(Guid Case, Guid Resolution, string Outcome, Guid? Post) : CaseEvent(Case);

/// <param name="Satisfied">Null when the citizen could not be reached in all tries.</param>
[Event("case-closed", "cases")]
public sealed record CaseClosed(Guid Case, bool? Satisfied) : CaseEvent(Case);

[Event("case-reopened", "cases")]
public sealed record CaseReopened(Guid Case, Guid Note, DateTime TriageBy) : CaseEvent(Case);

[Event("case-rejected", "cases")]
public sealed record CaseRejected(Guid Case, Guid Note) : CaseEvent(Case);

[Event("case-referred", "cases")]
public sealed record CaseReferred(Guid Case, Guid Note) : CaseEvent(Case);

[Event("case-withdrawn", "cases")]
public sealed record CaseWithdrawn(Guid Case, Guid Note) : CaseEvent(Case);

[Event("case-merged", "cases")]
public sealed record CaseMerged(Guid Case, Guid Into) : CaseEvent(Case);

[Event("case-unmerged", "cases")]
public sealed record CaseUnmerged(Guid Case, Guid From) : CaseEvent(Case);

/// <summary>The office's calendar changed and the date with it.</summary>
[Event("case-due-moved", "cases")]
public sealed record CaseDueMoved(Guid Case, DateTime Old, DateTime Due, bool Provisional) : CaseEvent(Case);

/// <param name="Sha256">Of the bytes as stored, so that the chain of events vouches for them.</param>
[Event("case-attachment-added", "cases")]
public sealed record AttachmentAdded(Guid Case, Guid File, string Sha256 = "") : CaseEvent(Case);

/// <summary>Somebody opened the words of a sensitive case, or one of its files.</summary>
[Event("case-read", "reads")]
public sealed record CaseRead(Guid Case, string Purpose, Guid? File = null) : CaseEvent(Case);

/// <summary>Its time passed and it went up.</summary>
/// <param name="From">The owner's post; null while nobody had it.</param>
/// <param name="To">The higher post; null when the office has none.</param>
/// <param name="Breached">The instant that passed, UTC.</param>
/// <param name="Next">When it goes further up; null when there is no further rung.</param>
[Event("case-escalated", "cases")]
public sealed record CaseEscalated(Guid Case, Guid Escalation, int Level, Guid? From, Guid? To, DateTime Breached, DateTime? Next) : CaseEvent(Case);

[Event("call-back-tried", "cases")]
public sealed record CallBackTried(Guid Case, Guid CallBack, string Result) : CaseEvent(Case);

[Event("order-written", "orders")]
public sealed record OrderWritten(Guid Case, Guid Order) : CaseEvent(Case);

[Event("order-printed", "orders")]
public sealed record OrderPrinted(Guid Case, Guid Order, int Copy) : CaseEvent(Case);

/// <param name="Scan">The signed copy, when it came at the same time, and the SHA-256 of its bytes.</param>
[Event("order-signed", "orders")]
public sealed record OrderSigned(Guid Case, Guid Order, Guid? Scan, string? Sha256 = null) : CaseEvent(Case);

/// <summary>The signed copy came after the signing, or a better one took its place.</summary>
[Event("order-scanned", "orders")]
public sealed record OrderScanned(Guid Case, Guid Order, Guid Scan, string Sha256) : CaseEvent(Case);

[Event("order-served", "orders")]
public sealed record OrderServed(Guid Case, Guid Order) : CaseEvent(Case);
