using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;

namespace Dorgora.OneStop.Appointments;

/// <summary>The SMS of an appointment, each written in the unit that it tells of; one for each step.</summary>
internal static class AppointmentMessages
{
    public static Task Booked(AppDb unit, Appointment a, string service, CancellationToken cancel)
        => Tell(unit, a, "appointment.booked", "", $"{service}: {When(a.Start)}। নম্বর {a.Shown}। কিয়স্কে এই মোবাইল দিলে টোকেন পাবেন।", cancel);

    public static Task Moved(AppDb unit, Appointment a, CancellationToken cancel)
        => Tell(unit, a, "appointment.moved", $":{a.Moves}", $"নম্বর {a.Shown}: নতুন সময় {When(a.Start)}।", cancel);

    public static Task Cancelled(AppDb unit, Appointment a, CancellationToken cancel)
        => Tell(unit, a, "appointment.cancelled", "", $"নম্বর {a.Shown}: {When(a.Start)} সময়টি বাতিল হলো।", cancel);

    /// <summary>The day was closed; told at once.</summary>
    public static Task Closed(AppDb unit, Appointment a, string reason, CancellationToken cancel)
        => Tell(unit, a, "appointment.closed", "", $"{When(a.Start)} আসবেন না: {reason}। নম্বর {a.Shown} বাতিল, নতুন সময় নিন।", cancel);

    /// <summary>A place became free and is kept for who waited; in the quiet hours it is told when they end.</summary>
    /// <param name="link">The short address of the appointment.</param>
    public static async Task Offered(AppDb unit, Appointment a, string service, DateTime? notBefore, string link, CancellationToken cancel)
    {
        var core = $"{When(a.Start)} খালি হয়েছে, {Dates.Time(Dhaka.TimeOf(a.HeldUntil))} পর্যন্ত আপনার জন্য রাখা। নিতে: {link}";
        var text = Sms.Count(Sms.Compose($"{service}: {core}")).Parts <= 2 ? $"{service}: {core}" : core;
        await unit.Send(new Message(a.OfficeId, a.OfficePath, a.Mobile!, text, "appointment.offered", $"appointment.offered:{a.Id}", unit.Time.Now, notBefore, a.HeldUntil - unit.Time.Now), cancel);
    }

    /// <summary>The office changed its hours and this time is none any more.</summary>
    public static Task HoursChanged(AppDb unit, Appointment a, CancellationToken cancel)
        => Tell(unit, a, "appointment.hours", "", $"অফিসের সময় বদলেছে, তাই {When(a.Start)} সময়টি বাতিল। নম্বর {a.Shown}। নতুন সময় নিন।", cancel);

    /// <summary>"২৩ নভেম্বর ১১:৩০".</summary>
    private static string When(DateTime at) => $"{Dates.Short(Dhaka.DateOf(at))} {Dates.Time(Dhaka.TimeOf(at))}";

    private static async Task Tell(AppDb unit, Appointment a, string purpose, string which, string text, CancellationToken cancel)
    {
        if (a.Mobile is not { } mobile) return;
        var goodFor = a.Start + TimeSpan.FromHours(1) - unit.Time.Now;
        await unit.Send(new Message(a.OfficeId, a.OfficePath, mobile, text, purpose, $"{purpose}:{a.Id}{which}", unit.Time.Now, null, goodFor > TimeSpan.FromMinutes(10) ? goodFor : TimeSpan.FromMinutes(10)), cancel);
    }
}
