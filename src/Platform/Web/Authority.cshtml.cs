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

    /// <summary>SHA-256 of the certificate, as devices show it; the console says the same at each start.</summary>
    public static string FingerprintOf(byte[] certificate) => string.Join(':', SHA256.HashData(certificate).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    public IActionResult OnGet()
    {
        if (site.AuthorityFile is null) return NotFound();
        Fingerprint = FingerprintOf(site.AuthorityFile);
        return Page();
    }
}
