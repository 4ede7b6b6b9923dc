using Dorgora.Charter.Bodies;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Box;

/// <summary>An order that appointed a focal officer or formed a committee, as it was issued, for everybody.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Order(Profiles profiles, Site site) : BoxPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public OrderSheet Sheet { get; private set; } = null!;
    public LetterView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find()) return NotFound();
        await using var db = Open();
        if (await OrderSheet.Find(db, profiles, Id, Office.Id, cancel) is not { } sheet) return NotFound();
        (Sheet, View) = (sheet, new LetterView(null, site.Demo, sheet.Marks));
        return Page();
    }
}
