using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;

namespace Dorgora.Charter.Checking;

/// <summary>What came out of a check: the reading and the judgement. Nothing of it is kept.</summary>
public sealed record Checked(CharterReading Reading, Verdict Verdict);

/// <summary>
/// Reads and judges what somebody brings. Two at a time and ten seconds each, so that hostile papers cost the others nothing.
/// </summary>
public sealed class CharterCheck(TimeProvider time, Site site) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim places = new(2);

    /// <summary>Of the whole request: the file, and as much pasted text in the longest encoding of a form.</summary>
    public const long RequestBytes = 8L * 1024 * 1024;

    /// <summary>Domains of official mail; in the demo those of its invented offices too.</summary>
    public IReadOnlyList<string> Domains => [.. Exhibit.GovernmentDomains, .. site.Domains, .. site.Demo ? (string[])["demo.gov.bd.example"] : []];

    /// <summary>Judges a file for the running quarter.</summary>
    /// <exception cref="RuleBroken">when it cannot be read</exception>
    public Task<Checked> Run(byte[] file, CharterForm expected, CancellationToken cancel) => Run(c => CharterReader.Read(file, c), expected, cancel);

    /// <summary>Judges pasted text for the running quarter.</summary>
    /// <exception cref="RuleBroken">when it cannot be read</exception>
    public Task<Checked> Run(string text, CharterForm expected, CancellationToken cancel) => Run(c => CharterReader.Read(text, c), expected, cancel);

    /// <summary>Judges a page that was looked at, for that quarter; what is no page is judged as such.</summary>
    /// <exception cref="RuleBroken">when it cannot be read</exception>
    public async Task<Rules.Verdict> Judge(byte[] html, PageFacts page, CharterForm expected, string quarter, CancellationToken cancel)
    {
        var reading = page.Content != PageContent.Page || !page.Opened ? null : (await Run(html, expected, cancel)).Reading;
        return RuleBook.Judge(new Exhibit(reading, expected, quarter) { Page = page, Domains = Domains });
    }

    /// <summary>The form meant by the contract's officeKind: "department" or "ministry" (also DEPT-7, DEPT-8), every other word a field office.</summary>
    public static CharterForm FormOf(string? officeKind)
        => officeKind is not null && (officeKind.StartsWith("dep", StringComparison.OrdinalIgnoreCase) || officeKind.StartsWith("min", StringComparison.OrdinalIgnoreCase)) ? CharterForm.Dept8 : CharterForm.Field8;

    private async Task<Checked> Run(Func<CancellationToken, CharterReading> read, CharterForm expected, CancellationToken cancel)
    {
        if (!await places.WaitAsync(Longest, cancel)) throw TooBusy;
        try
        {
            using var limit = new CancellationTokenSource(Longest, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
            return await Task.Run(() => Judged(read(both.Token), expected), both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { throw TooBusy; }
        finally { places.Release(); }
    }

    private Checked Judged(CharterReading reading, CharterForm expected)
        => new(reading, RuleBook.Judge(new Exhibit(reading, expected, FiscalYear.Quarter(time.Today)) { Domains = Domains }));

    public void Dispose() => places.Dispose();

    private static RuleBroken TooBusy => new("পড়তে বেশি সময় লাগছে। শুধু সেবা প্রদান প্রতিশ্রুতির ছকটুকু দিয়ে আবার চেষ্টা করুন");
}
