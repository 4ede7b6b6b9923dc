namespace Dorgora.Charter.WorkPlans;

/// <summary>Where a progress report stands. Sent: the office above has it. Forwarded: the district's own, gone to the divisional commissioner under a memo number.</summary>
public enum ReportState { Draft, Sent, Returned, Received, Forwarded }

/// <summary>What may be done with it: its office writes, sends or forwards; the office above receives or returns.</summary>
public enum ReportAct { Write, Send, Receive, Return, Forward }

/// <summary>The state machine of a progress report as a table; the only place where it stands.</summary>
public static class ReportMoves
{
    private static readonly Dictionary<ReportAct, (ReportState[] From, ReportState To)> Table = new()
    {
        [ReportAct.Write] = ([ReportState.Draft, ReportState.Returned], ReportState.Draft),
        [ReportAct.Send] = ([ReportState.Draft, ReportState.Returned], ReportState.Sent),
        [ReportAct.Receive] = ([ReportState.Sent], ReportState.Received),
        [ReportAct.Return] = ([ReportState.Sent], ReportState.Returned),
        [ReportAct.Forward] = ([ReportState.Draft], ReportState.Forwarded),
    };

    public static bool May(ReportState state, ReportAct act) => Table[act].From.Contains(state);

    /// <summary>Writing in a returned report leaves it returned until it is sent again: its note must not get lost.</summary>
    public static ReportState After(ReportState state, ReportAct act) => act == ReportAct.Write ? state : Table[act].To;

    /// <summary>It went out and counts.</summary>
    public static bool IsOut(ReportState state) => state is ReportState.Sent or ReportState.Received or ReportState.Forwarded;

    public static string Bangla(ReportState? state) => state switch
    {
        null => "পাঠায়নি",
        ReportState.Draft => "লেখা হচ্ছে",
        ReportState.Sent => "পাঠানো হয়েছে",
        ReportState.Returned => "ফেরত গেছে",
        ReportState.Received => "গৃহীত",
        _ => "বিভাগে পাঠানো হয়েছে",
    };

    public static string Look(ReportState? state) => state switch { null or ReportState.Draft => "given", ReportState.Sent => "open", ReportState.Returned => "again", _ => "done" };
}
