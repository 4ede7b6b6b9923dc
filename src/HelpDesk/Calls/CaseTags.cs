namespace Dorgora.HelpDesk.Calls;

/// <summary>Which tag (<c>data-s</c> of <c>.dg-tag</c>) and which short word a state has in narrow lists.</summary>
public static class CaseTags
{
    public static string Of(CaseState state) => state switch
    {
        CaseState.Logged => "new",
        CaseState.Assigned => "given",
        CaseState.Accepted or CaseState.InProgress => "open",
        CaseState.WaitingCitizen => "wait",
        CaseState.Resolved or CaseState.Answered => "done",
        CaseState.Reopened => "again",
        CaseState.Rejected => "no",
        _ => "closed",
    };
}
