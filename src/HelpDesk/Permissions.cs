using Dorgora.Platform.Web;

namespace Dorgora.HelpDesk;

/// <summary>What may be done at the help desk, and who may. The only place where it stands.</summary>
public static class May
{
    /// <summary>Take calls and write cases.</summary>
    public const string TakeCalls = "helpdesk.take-calls";

    /// <summary>See cases: an officer only own ones.</summary>
    public const string SeeCases = "helpdesk.see-cases";

    /// <summary>Give a case to somebody, hand it on, refuse it, refer it, join it to another.</summary>
    public const string Decide = "helpdesk.decide";

    /// <summary>Act as the post that must solve it: accept, give back, ask for time, report solved.</summary>
    public const string Solve = "helpdesk.solve";

    /// <summary>Agree to more time.</summary>
    public const string GrantTime = "helpdesk.grant-time";

    /// <summary>Ring the citizen back, close, reopen.</summary>
    public const string CallBack = "helpdesk.call-back";

    /// <summary>Print orders, note who got them.</summary>
    public const string Orders = "helpdesk.orders";

    /// <summary>See what is pending with whom.</summary>
    public const string Dashboard = "helpdesk.dashboard";

    /// <summary>Read the words of sensitive cases of the whole office (the owner's post reads its own without this).</summary>
    public const string ReadSealed = "helpdesk.read-sealed";

    /// <summary>Read the articles of the office, drafts and what is for staff too.</summary>
    public const string SeeArticles = "helpdesk.see-articles";

    /// <summary>Write, publish and withdraw articles.</summary>
    public const string WriteArticles = "helpdesk.write-articles";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(TakeCalls, Role.Operator, Role.Uno, Role.DeskKey),
        new(SeeCases, Role.Operator, Role.Officer, Role.Uno, Role.Dc, Role.Adc, Role.DeskKey),
        new(Decide, Role.Operator, Role.Uno, Role.DeskKey),
        new(Solve, Role.Officer, Role.Uno, Role.DeskKey),
        new(GrantTime, Role.Uno, Role.DeskKey),
        new(CallBack, Role.Operator, Role.Uno, Role.DeskKey),
        new(Orders, Role.Operator, Role.Uno, Role.DeskKey),
        new(Dashboard, Role.Operator, Role.Uno, Role.Dc, Role.Adc, Role.DeskKey),
        new(ReadSealed, Role.Operator, Role.Uno, Role.DeskKey),
        new(SeeArticles, Role.Operator, Role.Officer, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(WriteArticles, Role.Operator, Role.Officer, Role.Uno, Role.Admin),
    ];
}
