using Dorgora.Charter.Document;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>The charter alone, to stand in a frame on another site: the one page that others may frame. It has no form and nothing of who is signed in.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Embed : CharterPage
{
    public CharterDocument Document => Edition.Document;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        Headers.LetFrame(HttpContext);
        return Page();
    }

    /// <summary>What a webmaster pastes.</summary>
    /// <param name="site">Scheme and host.</param>
    public static string Code(string site, string office, string title)
        => $"""<iframe src="{site}/{office}/charter/embed" title="{title.Replace("\"", "&quot;", StringComparison.Ordinal)}" width="100%" height="720" loading="lazy"></iframe>""";
}
