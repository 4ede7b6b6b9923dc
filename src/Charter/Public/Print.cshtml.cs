using Dorgora.Charter.Document;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>What the charter's paper shows.</summary>
/// <param name="Mark">Stands across the top: a draft, an old edition; null for none.</param>
/// <param name="Hash">SHA-256 of what was published; "" for a draft.</param>
public sealed record CharterSheet(CharterDocument Document, Letterhead Head, string? Mark, string Hash);

/// <summary>The charter as the prescribed form, A4 on its side.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Print(Site site) : CharterPage
{
    public CharterSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        var address = $"{site.Seen(Request)}/{Office.Slug}/charter";
        Sheet = new CharterSheet(Edition.Document, Portal.Settings.HeadOf(Office, address), IsOld ? "আগের সংস্করণ" : null, Edition.Edition.Hash);
        return Page();
    }
}
