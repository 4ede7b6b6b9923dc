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

    /// <summary>"২৩ নভেম্বর ১১:৩০".</summary>
    private static string When(DateTime at) => $"{Dates.Short(Dhaka.DateOf(at))} {Dates.Time(Dhaka.TimeOf(at))}";

    private static async Task Tell(AppDb unit, Appointment a, string purpose, string which, string text, CancellationToken cancel)
    {
        if (a.Mobile is not { } mobile) return;
        var goodFor = a.Start + TimeSpan.FromHours(1) - unit.Time.Now;
        await unit.Send(new Message(a.OfficeId, a.OfficePath, mobile, text, purpose, $"{purpose}:{a.Id}{which}", unit.Time.Now, null, goodFor > TimeSpan.FromMinutes(10) ? goodFor : TimeSpan.FromMinutes(10)), cancel);
    }
}
