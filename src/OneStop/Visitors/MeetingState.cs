namespace Dorgora.OneStop.Visitors;

/// <summary>Where a request to meet an official stands. Delegated: another official is asked now and must answer.</summary>
public enum MeetingState { Proposed, Booked, Delegated, Declined, Expired, Withdrawn }

/// <summary>What may be done with it. Now and Time are answers with a time, Meet says that they have met.</summary>
public enum MeetingAct { Now, Time, Delegate, Decline, Meet, Withdraw, Expire }

/// <summary>The state machine of a request as a table; the only place where it stands.</summary>
public static class MeetingMoves
{
    /// <summary>Somebody waits for an answer.</summary>
    public static readonly IReadOnlyList<MeetingState> Open = [MeetingState.Proposed, MeetingState.Delegated];

    private static readonly MeetingState[] Standing = [MeetingState.Proposed, MeetingState.Delegated, MeetingState.Booked];

    private static readonly Dictionary<MeetingAct, MeetingState[]> From = new()
    {
        [MeetingAct.Now] = Standing,
        [MeetingAct.Time] = Standing,
        [MeetingAct.Delegate] = Standing,
        [MeetingAct.Decline] = Standing,
        [MeetingAct.Meet] = [MeetingState.Booked],
        [MeetingAct.Withdraw] = Standing,
        [MeetingAct.Expire] = [.. Open],
    };

    public static bool May(MeetingState state, MeetingAct act) => From[act].Contains(state);

    /// <summary>The state's name as visitor and official read it.</summary>
    public static string Bangla(MeetingState state) => state switch
    {
        MeetingState.Proposed => "উত্তরের অপেক্ষায়",
        MeetingState.Booked => "সময় দেওয়া হয়েছে",
        MeetingState.Delegated => "অন্য কর্মকর্তার উত্তরের অপেক্ষায়",
        MeetingState.Declined => "এখন দেখা হচ্ছে না",
        MeetingState.Expired => "দিন শেষেও উত্তর মেলেনি",
        _ => "ফিরিয়ে নেওয়া হয়েছে",
    };
}
