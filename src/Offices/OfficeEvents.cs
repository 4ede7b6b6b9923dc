using Dorgora.Platform.Events;

namespace Dorgora.Offices;

/// <summary>Somebody took charge of a post.</summary>
[Event("charge-began", "people")]
public sealed record ChargeBegan(Guid Subject, Guid Post, Guid Person, ChargeKind Kind, DateOnly From) : IEvent;

/// <summary>Somebody gave a post back; <paramref name="Last"/> is the last day in charge. Sign-in from that post ends with it.</summary>
[Event("charge-ended", "people")]
public sealed record ChargeEnded(Guid Subject, Guid Post, Guid Person, DateOnly Last) : IEvent;

/// <summary>A directory entry was written or changed; the fields by name, never their content.</summary>
[Event("person-changed", "people")]
public sealed record PersonChanged(Guid Subject, string[] Fields) : IEvent;

/// <summary>A post was made or changed.</summary>
[Event("post-changed", "people")]
public sealed record PostChanged(Guid Subject, string[] Fields) : IEvent;

/// <summary>The office's settings were changed.</summary>
[Event("office-settings-changed", "settings")]
public sealed record OfficeSettingsChanged(Guid Subject, string[] Fields) : IEvent;

/// <summary>
/// Working days changed for an office and all below it (<paramref name="Path"/>; "" for the country). Rooms with open deadlines count
/// them again and record <see cref="DeadlinesRecomputed"/> with the same subject.
/// </summary>
/// <param name="Subject">The change itself, not a holiday: one import is one change.</param>
/// <param name="First">The first day that changed; deadlines that end before it cannot move.</param>
[Event("holidays-changed", "holidays")]
public sealed record HolidaysChanged(Guid Subject, string Path, DateOnly First, DateOnly Last, int Added, int Removed) : IEvent;

/// <summary>An upper room counted its open deadlines again because of a <see cref="HolidaysChanged"/>; recorded per office.</summary>
/// <param name="Subject">The change of holidays.</param>
/// <param name="Seen">Open deadlines that were counted again.</param>
/// <param name="Moved">Of these, the ones whose date is another now.</param>
[Event("deadlines-recomputed", "holidays")]
public sealed record DeadlinesRecomputed(Guid Subject, int Seen, int Moved) : IEvent;

/// <summary>A letter went to the printer; <paramref name="Times"/> counts from one.</summary>
[Event("letter-printed", "letters")]
public sealed record LetterPrinted(Guid Subject, int Times) : IEvent;

/// <summary>A letter or copy was handed over.</summary>
[Event("letter-served", "letters")]
public sealed record LetterServed(Guid Subject, Guid? Post, string How) : IEvent;

/// <summary>A group was made, changed or taken away.</summary>
[Event("group-changed", "people")]
public sealed record GroupChanged(Guid Subject, string What, int Members) : IEvent;
