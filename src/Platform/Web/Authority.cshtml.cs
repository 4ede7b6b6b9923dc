using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Platform.Web;

/// <summary>How a device comes to trust the office's own certificate authority; only when the program runs with --tls.</summary>
[Public, WithoutFactor]
public sealed class Authority(Site site) : PageModel
{
    public string Secure => site.Address;
    public string Fingerprint { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (site.AuthorityFile is null) return NotFound();
        Fingerprint = string.Join(':', SHA256.HashData(site.AuthorityFile).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        return Page();
    }
}
