namespace Dorgora.Charter.Meetings;

/// <summary>Where a meeting stands. Issued: its minutes are out and nothing of it changes any more.</summary>
public enum MeetingState { Planned, Noticed, Held, Issued, Cancelled }

/// <summary>What may be done with a meeting. Plan: day, place, chair. Write: words, agenda, decisions. Postpone: the notice falls, a new day is to be set.</summary>
public enum MeetingAct { Plan, Write, Attend, Notice, Postpone, Hold, Issue, Cancel }

/// <summary>The state machine of a meeting as a table; the only place where it stands.</summary>
public static class MeetingMoves
{
    private static readonly Dictionary<MeetingAct, MeetingState[]> From = new()
    {
        [MeetingAct.Plan] = [MeetingState.Planned],
        [MeetingAct.Write] = [MeetingState.Planned, MeetingState.Noticed, MeetingState.Held],
        [MeetingAct.Attend] = [MeetingState.Noticed, MeetingState.Held],
        [MeetingAct.Notice] = [MeetingState.Planned],
        [MeetingAct.Postpone] = [MeetingState.Noticed],
        [MeetingAct.Hold] = [MeetingState.Noticed],
        [MeetingAct.Issue] = [MeetingState.Held],
        [MeetingAct.Cancel] = [MeetingState.Planned, MeetingState.Noticed],
    };

    public static bool May(MeetingState state, MeetingAct act) => From[act].Contains(state);

    /// <summary>The state's name as people read it.</summary>
    public static string Bangla(MeetingState state) => state switch
    {
        MeetingState.Planned => "পরিকল্পিত",
        MeetingState.Noticed => "নোটিশ গেছে",
        MeetingState.Held => "সভা হয়েছে",
        MeetingState.Issued => "কার্যবিবরণী জারি",
        _ => "বাতিল",
    };

    /// <summary>The look of its tag.</summary>
    public static string Look(MeetingState state) => state switch
    {
        MeetingState.Planned => "new",
        MeetingState.Noticed => "given",
        MeetingState.Held => "open",
        MeetingState.Issued => "done",
        _ => "closed",
    };
}
