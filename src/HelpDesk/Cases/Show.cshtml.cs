using Dorgora.Platform.Web;

namespace Dorgora.HelpDesk.Cases;

/// <summary>One case: what is known, what happened, and the act that is next.</summary>
[Needs(May.SeeCases)]
public sealed class Show : CasePage;
