namespace Dorgora.HelpDesk;

/// <summary>Where a case stands. Overdue, escalated and extended are flags, never states.</summary>
public enum CaseState { Logged, Answered, Assigned, Accepted, InProgress, WaitingCitizen, Resolved, Closed, Reopened, Rejected, Referred, Duplicate, Withdrawn }

public enum CaseTrack { Service, Grievance }

public enum CaseKind { Request, Complaint, Tip, Suggestion, Information }

/// <summary>How careful everybody must be: S0 open, S1 personal, S2 may bring trouble to who told us, S3 may get somebody killed.</summary>
public enum Sensitivity { S0, S1, S2, S3 }

/// <summary>What a person may do with a case.</summary>
public enum CaseAct { Answer, Assign, Accept, Return, Reassign, Start, Wait, Resume, Resolve, Close, Reopen, Reject, Refer, Merge, Unmerge, Withdraw, Extend }

/// <summary>The state machine of the service track as a table: which act is open in which state. The only place where it stands.</summary>
public static class CaseMoves
{
    public static readonly IReadOnlyList<CaseState> Active =
        [CaseState.Logged, CaseState.Assigned, CaseState.Accepted, CaseState.InProgress, CaseState.WaitingCitizen, CaseState.Resolved, CaseState.Reopened];

    /// <summary>States in which somebody owns the case and the clock runs against them.</summary>
    public static readonly IReadOnlyList<CaseState> Owned = [CaseState.Assigned, CaseState.Accepted, CaseState.InProgress, CaseState.WaitingCitizen];

    /// <summary>Open, but nobody's time runs: solved as somebody says, or the citizen has to answer first. Such a case is never overdue.</summary>
    public static readonly IReadOnlyList<CaseState> OffTheClock = [CaseState.Resolved, CaseState.WaitingCitizen];

    private static readonly Dictionary<CaseAct, CaseState[]> From = new()
    {
        [CaseAct.Answer] = [CaseState.Logged],
        [CaseAct.Assign] = [CaseState.Logged, CaseState.Reopened],
        [CaseAct.Accept] = [CaseState.Assigned],
        [CaseAct.Return] = [CaseState.Assigned],
        [CaseAct.Reassign] = [CaseState.Assigned, CaseState.Accepted, CaseState.InProgress],
        [CaseAct.Start] = [CaseState.Accepted],
        [CaseAct.Wait] = [CaseState.InProgress],
        [CaseAct.Resume] = [CaseState.WaitingCitizen],
        [CaseAct.Resolve] = [CaseState.Accepted, CaseState.InProgress, CaseState.WaitingCitizen],
        [CaseAct.Close] = [CaseState.Resolved],
        [CaseAct.Reopen] = [CaseState.Resolved, CaseState.Closed, CaseState.Rejected],
        [CaseAct.Reject] = [CaseState.Logged],
        [CaseAct.Refer] = [CaseState.Logged],
        [CaseAct.Merge] = [CaseState.Logged],
        [CaseAct.Unmerge] = [CaseState.Duplicate],
        [CaseAct.Withdraw] = [.. Active],
        [CaseAct.Extend] = [CaseState.Assigned, CaseState.Accepted, CaseState.InProgress],
    };

    public static bool May(CaseState state, CaseAct act) => From[act].Contains(state);

    /// <summary>The state's name as people read it; its English is in the room's texts.</summary>
    public static string Bangla(CaseState state) => state switch
    {
        CaseState.Logged => "লেখা হয়েছে",
        CaseState.Answered => "তথ্য দেওয়া হয়েছে",
        CaseState.Assigned => "দায়িত্ব দেওয়া হয়েছে",
        CaseState.Accepted => "কর্মকর্তা হাতে নিয়েছেন",
        CaseState.InProgress => "কাজ চলছে",
        CaseState.WaitingCitizen => "আপনার তথ্যের অপেক্ষায়",
        CaseState.Resolved => "সমাধান হয়েছে বলে জানানো হয়েছে",
        CaseState.Closed => "বন্ধ",
        CaseState.Reopened => "আবার খোলা হয়েছে",
        CaseState.Rejected => "নেওয়া যায়নি",
        CaseState.Referred => "অন্য দপ্তরে পাঠানো হয়েছে",
        CaseState.Duplicate => "একই বিষয়ের কেসের সঙ্গে জোড়া",
        _ => "তুলে নেওয়া হয়েছে",
    };
}
