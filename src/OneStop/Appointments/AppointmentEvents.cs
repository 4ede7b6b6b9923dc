using Dorgora.Platform.Events;

namespace Dorgora.OneStop.Appointments;

/// <summary>Something that happened to an appointment.</summary>
public abstract record AppointmentEvent(Guid Appointment) : IEvent { Guid IEvent.Subject => Appointment; }

[Event("appointment-held", "appointments")]
public sealed record AppointmentHeld(Guid Appointment, Guid Service, DateTime Start) : AppointmentEvent(Appointment);

/// <param name="Channel">web, kiosk, desk, phone, counter.</param>
[Event("appointment-booked", "appointments")]
public sealed record AppointmentBooked(Guid Appointment, Guid Service, DateTime Start, string Channel) : AppointmentEvent(Appointment);

[Event("appointment-moved", "appointments")]
public sealed record AppointmentMoved(Guid Appointment, DateTime From, DateTime To) : AppointmentEvent(Appointment);

/// <param name="Why">visitor, desk, closed (the day), hours (changed by the office), lapsed (a hold).</param>
[Event("appointment-cancelled", "appointments")]
public sealed record AppointmentCancelled(Guid Appointment, string Why) : AppointmentEvent(Appointment);

[Event("appointment-arrived", "appointments")]
public sealed record AppointmentArrived(Guid Appointment) : AppointmentEvent(Appointment);

/// <param name="OnTime">Within the window around the slot: the place counts from the slot.</param>
[Event("appointment-checked-in", "appointments")]
public sealed record AppointmentCheckedIn(Guid Appointment, Guid Token, bool OnTime) : AppointmentEvent(Appointment);

[Event("appointment-fulfilled", "appointments")]
public sealed record AppointmentFulfilled(Guid Appointment, Guid Token) : AppointmentEvent(Appointment);

[Event("appointment-missed", "appointments")]
public sealed record AppointmentMissed(Guid Appointment) : AppointmentEvent(Appointment);

[Event("appointments-day-closed", "appointments")]
public sealed record DayClosed(Guid Closing, DateOnly Day) : IEvent { Guid IEvent.Subject => Closing; }

[Event("bookable-hours-changed", "appointments")]
public sealed record HoursChanged(Guid Template, Guid Service) : IEvent { Guid IEvent.Subject => Template; }

/// <summary>Somebody waits for a place to become free.</summary>
[Event("wish-made", "appointments")]
public sealed record WishMade(Guid Wish, Guid Service, DateOnly? Day, string Channel) : IEvent { Guid IEvent.Subject => Wish; }

[Event("place-offered", "appointments")]
public sealed record PlaceOffered(Guid Wish, Guid Appointment, DateTime Until) : IEvent { Guid IEvent.Subject => Wish; }

/// <param name="Why">taken, declined, lapsed (the offer), passed (the day), closed (the day), withdrawn.</param>
[Event("wish-ended", "appointments")]
public sealed record WishEnded(Guid Wish, string Why) : IEvent { Guid IEvent.Subject => Wish; }
