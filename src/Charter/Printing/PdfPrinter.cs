using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dorgora.Charter.Printing;

/// <summary>How a wish for a PDF ended.</summary>
public enum PdfOutcome { Done, NoBrowser, Busy, Failed }

/// <summary>
/// Prints a public paper of this program as PDF with the installed Chromium, which lays out Bangla as the screen does. One at a time, with
/// limits on time and size; the browser reaches nothing but this program. What was printed is kept in the data folder until its text changes.
/// </summary>
public sealed class PdfPrinter(Site site, IServer server, ILogger<PdfPrinter> log) : IDisposable
{
    private const long MostBytes = 20L * 1024 * 1024;
    private const int MostKept = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20), Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim place = new(1);

    public bool HasBrowser => site.Browser is not null && File.Exists(site.Browser);

    /// <param name="path">Of the paper, with its query; public.</param>
    /// <param name="text">Everything that decides what it shows: the same text gives the kept file.</param>
    public async Task<(PdfOutcome Outcome, byte[] Pdf)> Print(HttpRequest request, string path, string text, CancellationToken cancel)
    {
        var kept = Path.Combine(site.Data, "pdf", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Scheme} {request.Host} {path} {text}")))}.pdf");
        if (File.Exists(kept)) return (PdfOutcome.Done, await File.ReadAllBytesAsync(kept, cancel));
        if (!HasBrowser || Own() is not { } own) return (PdfOutcome.NoBrowser, []);
        if (!await place.WaitAsync(Patience, cancel)) return (PdfOutcome.Busy, []);
        var folder = Directory.CreateTempSubdirectory("dorgora-pdf-");
        try
        {
            var made = Path.Combine(folder.FullName, "paper.pdf");
            if (!await Run(folder.FullName, made, request.Host.Host, own, path, cancel) || new FileInfo(made) is not { Exists: true, Length: > 0 and <= MostBytes }) return (PdfOutcome.Failed, []);
            Keep(made, kept);
            return (PdfOutcome.Done, await File.ReadAllBytesAsync(kept, cancel));
        }
        finally
        {
            place.Release();
            Remove(folder);
        }
    }

    /// <summary>Where this program listens; https only where plain http is sent on.</summary>
    private Uri? Own() => server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(a => !a.Contains("unix:", StringComparison.Ordinal))
        .Select(a => new Uri(a.Replace("//*:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//+:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//[::]:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal)))
        .FirstOrDefault(a => a.Scheme == (site.SecurePort is null ? "http" : "https"));

    /// <summary>The name asked for is kept, since the paper's QR code shows it, and leads to this program alone; every other name leads nowhere.</summary>
    internal static IReadOnlyList<string> Arguments(string folder, string made, string host, Uri own, string path) =>
    [
        "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check", "--mute-audio",
        $"--user-data-dir={Path.Combine(folder, "profile")}", "--disable-dev-shm-usage", "--no-pdf-header-footer", $"--print-to-pdf={made}",
        IPAddress.TryParse(host.Trim('[', ']'), out _) ? $"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {host}" : $"--host-resolver-rules=MAP {host} {own.Host}:{own.Port}, MAP * ~NOTFOUND, EXCLUDE {own.Host}",
        .. own.Scheme == "https" ? (string[])["--ignore-certificate-errors"] : [], .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
        $"{own.Scheme}://{(IPAddress.TryParse(host.Trim('[', ']'), out _) ? own.Host : host)}:{own.Port}{path}",
    ];

    private async Task<bool> Run(string folder, string made, string host, Uri own, string path, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(site.Browser!) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var argument in Arguments(folder, made, host, own, path)) start.ArgumentList.Add(argument);
        start.Environment["HOME"] = folder;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        using var browser = new Process { StartInfo = start };
        try
        {
            browser.Start();
            var said = Task.WhenAll(browser.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token), browser.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token));
            await browser.WaitForExitAsync(limit.Token);
            await said;
            return browser.ExitCode == 0;
        }
        catch (Exception e) when (e is OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            cancel.ThrowIfCancellationRequested();
            log.LogWarning("A PDF was not printed: {Fault}", e.GetType().Name);
            return false;
        }
        finally { Stop(browser); }
    }

    private static void Stop(Process browser)
    {
        try { if (!browser.HasExited) browser.Kill(entireProcessTree: true); }
        catch (InvalidOperationException) { }       // it never started
    }

    private static void Keep(string made, string kept)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Copy(made, kept + ".new", overwrite: true);
        File.Move(kept + ".new", kept, overwrite: true);
        foreach (var old in folder.GetFiles("*.pdf").OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostKept)) old.Delete();
    }

    /// <summary>A browser's last process may still write while it ends; what stays is the system's to sweep.</summary>
    private static void Remove(DirectoryInfo folder)
    {
        try { folder.Delete(recursive: true); }
        catch (IOException) { }
    }

    public void Dispose() => place.Dispose();
}
