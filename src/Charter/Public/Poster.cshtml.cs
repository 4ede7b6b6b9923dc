using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>A sheet for the wall: who scans it reads the office's charter on the telephone.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Poster(Site site) : CharterPage
{
    public Letterhead Head { get; private set; } = null!;
    public string Address { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        (Head, Address) = (Portal.Settings.HeadOf(Office), $"{site.Seen(Request)}/{Office.Slug}/charter");
        return Page();
    }
}
