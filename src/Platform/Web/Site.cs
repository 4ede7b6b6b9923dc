using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Web;

/// <summary>What the running program knows about the installation it serves.</summary>
public sealed class Site
{
    /// <summary>The data folder, absolute.</summary>
    public required string Data { get; init; }

    /// <summary>A demo: a red banner on every page, only the development outbox for SMS.</summary>
    public bool Demo { get; set; }

    /// <summary>Office hours, quiet hours and limits count even in the demo.</summary>
    public bool RealHours { get; init; }

    /// <summary>The address people reach it at, without a closing slash: for QR codes and SMS.</summary>
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>What the installation says of itself (DORGORA_ADDRESS), as behind a proxy that ends https; null when it says nothing.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Scheme, host and port for what is printed or copied: the installation's own word, else what this request came by.</summary>
    public string Seen(Microsoft.AspNetCore.Http.HttpRequest request) => PublicAddress ?? $"{request.Scheme}://{request.Host}";

    /// <summary>With --tls: the port of https, and the office's own certificate authority for devices to install (DER).</summary>
    public int? SecurePort { get; init; }
    public byte[]? AuthorityFile { get; init; }

    /// <summary>Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed (DORGORA_PROXIES); nobody's by default.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>Path of the Chromium that prints PDF; null where there is none (DORGORA_BROWSER).</summary>
    public string? Browser { get; init; }

    /// <summary>Domains of offices besides gov.bd: official mail, and pages that may be looked at (DORGORA_DOMAINS).</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>One-time codes by SMS in a day, of the whole installation and of one office (DORGORA_CODES).</summary>
    public int CodesADay { get; set; } = 2_000;
    public int CodesADayOfOffice { get; set; } = 500;

    /// <summary>Names under which it may be asked for; "*" for any.</summary>
    public HashSet<string> Hosts { get; init; } = new(StringComparer.OrdinalIgnoreCase) { "localhost" };
}

/// <summary>The one row that says what this installation is; absent until its first content is all there.</summary>
public sealed class Installation
{
    public int Id { get; private init; } = 1;
    public bool Demo { get; init; }
    public DateTime At { get; init; }
}

internal sealed class InstallationMap : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> installation)
    {
        installation.ToTable("platform_installation");
        installation.Property(i => i.Id).ValueGeneratedNever();
    }
}
