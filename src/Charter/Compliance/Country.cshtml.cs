using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Compliance;

/// <summary>The board of the whole country, to be read: districts × rules, and each district's offices.</summary>
[Needs(May.Country)]
public sealed class Country(Func<AppDb> databases, Caller caller, Translator t, TimeProvider time) : BoardPage(time)
{
    public override string Here => "/desk/compliance/country";
    public override bool OpensOffices => false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, caller.Actor, Time);        // every office, as its permission says
        return await Show(db, "", t, cancel);
    }
}
