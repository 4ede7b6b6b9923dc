namespace Dorgora.OneStop.Appointments;

/// <summary>The states of HL7 FHIR's Appointment, and held: a place kept for five minutes while somebody writes their number.</summary>
public enum AppointmentState { Proposed, Pending, Booked, Arrived, CheckedIn, Fulfilled, Cancelled, Noshow, Waitlist, Held }

/// <summary>What may be done with it.</summary>
public enum AppointmentAct { Book, Move, Cancel, Arrive, CheckIn, Fulfil, Miss, LapseHold }

/// <summary>The state machine of an appointment as a table; the only place where it stands.</summary>
public static class AppointmentMoves
{
    /// <summary>Takes a place and counts against the limit of a mobile.</summary>
    public static readonly IReadOnlyList<AppointmentState> Open = [AppointmentState.Held, AppointmentState.Booked, AppointmentState.Arrived, AppointmentState.CheckedIn];

    private static readonly Dictionary<AppointmentAct, AppointmentState[]> From = new()
    {
        [AppointmentAct.Book] = [AppointmentState.Held, AppointmentState.Proposed, AppointmentState.Pending, AppointmentState.Waitlist],
        [AppointmentAct.Move] = [AppointmentState.Booked],
        [AppointmentAct.Cancel] = [AppointmentState.Held, AppointmentState.Proposed, AppointmentState.Pending, AppointmentState.Waitlist, AppointmentState.Booked],
        [AppointmentAct.Arrive] = [AppointmentState.Booked],
        [AppointmentAct.CheckIn] = [AppointmentState.Booked, AppointmentState.Arrived],
        [AppointmentAct.Fulfil] = [AppointmentState.CheckedIn],
        [AppointmentAct.Miss] = [AppointmentState.Booked],
        [AppointmentAct.LapseHold] = [AppointmentState.Held],
    };

    public static bool May(AppointmentState state, AppointmentAct act) => From[act].Contains(state);

    /// <summary>The state's name as visitor and desk read it.</summary>
    public static string Bangla(AppointmentState state) => state switch
    {
        AppointmentState.Proposed or AppointmentState.Pending => "ঠিক হওয়ার অপেক্ষায়",
        AppointmentState.Booked => "সময় নেওয়া আছে",
        AppointmentState.Arrived => "এসে পৌঁছেছেন",
        AppointmentState.CheckedIn => "টোকেন নিয়েছেন",
        AppointmentState.Fulfilled => "সেবা পেয়েছেন",
        AppointmentState.Cancelled => "বাতিল",
        AppointmentState.Noshow => "আসেননি",
        AppointmentState.Waitlist => "খালি হলে জানানো হবে",
        _ => "ধরে রাখা",
    };
}
