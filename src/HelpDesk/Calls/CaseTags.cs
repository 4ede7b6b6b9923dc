namespace Dorgora.HelpDesk.Calls;

/// <summary>Which tag (<c>data-s</c> of <c>.dg-tag</c>) a state has where it stands with the words for citizens; staff see <see cref="Cases.CaseLook"/>.</summary>
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
