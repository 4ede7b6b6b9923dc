using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Compliance;

/// <summary>The monitor's board of one's own office and those below it.</summary>
[Needs(May.Monitor)]
public sealed class Board(AppDb db, Caller caller, Translator t, TimeProvider time) : BoardPage(time)
{
    public override string Here => "/desk/compliance";
    public override bool OpensOffices => true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(db, caller.OfficePath, t, cancel);
}
