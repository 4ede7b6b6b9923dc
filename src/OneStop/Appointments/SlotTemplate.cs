using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Appointments;

/// <summary>
/// Which hours of which weekdays can be booked for a service, or for an official by their visiting service: so many minutes each, so many people in each.
/// Slots are computed from it for a day; what is taken of them are <see cref="SlotClaim"/>s.
/// </summary>
public sealed class SlotTemplate : Entity, IScoped
{
    private SlotTemplate() { }

    public SlotTemplate(Errand service, SlotHours hours)
    {
        (OfficeId, OfficePath, ServiceId, PostId) = (service.OfficeId, service.OfficePath, service.Id, service.OfficialPostId);
        Change(hours);
    }

    /// <param name="weekdays">At least one.</param>
    public SlotTemplate(Errand service, IEnumerable<DayOfWeek> weekdays, TimeOnly from, TimeOnly to, int minutes, int capacity, int overbook = 0)
        : this(service, new SlotHours([.. weekdays], from, to, minutes, capacity, overbook)) { }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ServiceId { get; private init; }

    /// <summary>The official whose visiting hours these are.</summary>
    public Guid? PostId { get; private init; }

    /// <summary>Bits by <see cref="DayOfWeek"/>.</summary>
    public int Days { get; private set; }
    public TimeOnly From { get; private set; }
    public TimeOnly To { get; private set; }
    public int Minutes { get; private set; }
    public int Capacity { get; private set; }
    public int OverbookPercent { get; private set; }

    /// <summary>The first day; null: from the beginning.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day; null: until somebody ends it. What was booked after it stays.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>So many days before it a time can be booked.</summary>
    public int DaysAhead { get; private set; } = SlotHours.UsualDaysAhead;

    /// <summary>What the office says of them anew. What is booked is left alone here.</summary>
    public void Change(SlotHours hours)
    {
        hours.Check();
        (Days, From, To, Minutes, Capacity, OverbookPercent) = (hours.Weekdays.Aggregate(0, (bits, day) => bits | 1 << (int)day), hours.From, hours.To, hours.Minutes, hours.Capacity, hours.Overbook);
        (ValidFrom, ValidUntil, DaysAhead) = (hours.ValidFrom, hours.ValidUntil, hours.DaysAhead);
    }

    public SlotHours Hours => new([.. Enum.GetValues<DayOfWeek>().Where(Works)], From, To, Minutes, Capacity, OverbookPercent, ValidFrom, ValidUntil, DaysAhead);

    /// <summary>Nothing of it can be booked from that day on.</summary>
    public bool IsOver(DateOnly today) => ValidUntil < today;

    public bool Works(DayOfWeek day) => (Days & 1 << (int)day) != 0;

    /// <summary>Whether that day can be booked today, as far as these hours say.</summary>
    public bool Offers(DateOnly day, DateOnly today) => day >= today && day <= today.AddDays(DaysAhead) && Hours.IsWithin(day);

    /// <summary>Beginnings on that day, Dhaka time.</summary>
    public IEnumerable<TimeOnly> Times(DateOnly day) => Hours.Times(day);

    public bool Begins(DateTime start) => Hours.Begins(start);

    /// <summary>How many places a slot has in all: the capacity, and beyond it the measured share of those who do not come, rounded down and bounded.</summary>
    /// <param name="absent">Share of booked people who did not come, 0 to 1; 0 while too few are known.</param>
    public int Places(double absent) => Capacity + (int)Math.Floor(Capacity * Math.Min(Math.Max(0, absent), OverbookPercent / 100.0) + 1e-9);
}

/// <summary>One slot of a day. <see cref="Id"/> names it for programs.</summary>
public sealed record Slot(SlotTemplate Template, DateTime Start, int Places, int Taken)
{
    public DateTime End => Start.AddMinutes(Template.Minutes);
    public int Free => Math.Max(0, Places - Taken);
    public string Id => Key(Template.Id, Start);

    public static string Key(Guid template, DateTime start) => $"{template:N}{start:yyyyMMddHHmm}";

    /// <summary>Reads an id; false for anything else.</summary>
    public static bool TryParse(string? id, out Guid template, out DateTime start)
    {
        (template, start) = (default, default);
        if (id is not { Length: 44 } || !Guid.TryParseExact(id[..32], "N", out template)) return false;
        var read = DateTime.TryParseExact(id[32..], "yyyyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out start);
        return read && Digits.ToLatin(id) == id;
    }
}

/// <summary>
/// A taken place of a slot: ordinal 1 to the slot's places, each once (a unique index), so that no race books more than there are. A hold and a
/// released place end at an instant; after it the place may be taken again.
/// </summary>
public sealed class SlotClaim : Entity, IScoped
{
    private SlotClaim() { }

    public SlotClaim(SlotTemplate template, DateTime start, int ordinal, Guid appointment, DateTime? until)
        => (OfficeId, OfficePath, TemplateId, Start, Ordinal, AppointmentId, Until) = (template.OfficeId, template.OfficePath, template.Id, start, ordinal, appointment, until);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid TemplateId { get; private init; }
    public DateTime Start { get; private init; }
    public int Ordinal { get; private init; }
    public Guid AppointmentId { get; private set; }

    /// <summary>Taken until then; null for good.</summary>
    public DateTime? Until { get; private set; }

    public bool IsTaken(DateTime now) => Until is not { } end || end > now;

    public void Take(Guid appointment, DateTime? until) => (AppointmentId, Until) = (appointment, until);

    /// <summary>Booked for good after a hold.</summary>
    public void Keep() => Until = null;

    /// <summary>Comes back only later, at no announced minute: who sells places cannot hand one over.</summary>
    public void Release(DateTime later) => Until = later;
}

/// <summary>A day on which an office, or one of its services, receives nobody by appointment.</summary>
public sealed class ClosedDay : Entity, IScoped
{
    private ClosedDay() { }

    public ClosedDay(Office office, DateOnly day, string reason, DateTime now)
    {
        (OfficeId, OfficePath, Day, At) = (office.Id, office.Path, day, now);
        Reason = Clean.Line(reason);
        if (Reason == "") throw new RuleBroken("কেন বন্ধ, এক লাইনে লিখুন", at: "reason");
        if (Clean.TooLong(Reason, 120)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "reason", values: 120);
        Raise(new DayClosed(Id, day), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public DateOnly Day { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTime At { get; private init; }
}
