using Dorgora.Platform.Web;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>The live part of the dashboard alone, fetched again when something happens.</summary>
[Needs(May.Dashboard)]
public sealed class Fragment(BoardReader reader) : BoardPage(reader);
