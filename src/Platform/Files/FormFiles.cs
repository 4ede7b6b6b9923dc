using System.Security.Cryptography;
using System.Text.Json;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Files;

/// <summary>
/// The files that came with one request's form. When something else in the form is wrong, what is right is held for some hours and goes
/// along with the page as a ticked box (_Held.cshtml), because a browser forgets which files were chosen. Pages show it with
/// <c>&lt;field for="Files" kind="File" …&gt;</c>; they carry <c>[RequestSizeLimit(FormFiles.MostBytes)]</c>.
/// </summary>
public sealed class FormFiles(FileStore store, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Of the whole request: more than the files may have, so that each that is too large is named beside its field.</summary>
    public const long MostBytes = 48L * 1024 * 1024;

    public const string Field = "Files", HeldField = "Held", Accept = "image/jpeg,image/png,image/webp,application/pdf";

    /// <summary>Shorter than the day after which bytes without a row are swept away.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(6);

    private sealed record Ticket(DateTime Until, HeldFile File);

    private readonly List<(HeldFile File, bool Again)> held = [];
    private bool taken;

    public IReadOnlyList<HeldFile> Held => [.. held.Select(h => h.File)];

    /// <summary>Takes what a page's form brought, once a request; what is wrong stands beside the field. Nothing on a GET.</summary>
    public async Task Take(PageModel page, int most)
    {
        if (taken || !HttpMethods.IsPost(page.Request.Method) || !page.Request.HasFormContentType) return;
        var t = page.HttpContext.RequestServices.GetRequiredService<Translator>();
        var said = new List<string>();
        await Take(page.Request.Form, most, (name, wrong) => said.Add((name == "" ? "" : $"{name}: ") + t[wrong.Sentence, [.. wrong.Values]]), page.HttpContext.RequestAborted);
        if (said.Count > 0) page.ModelState.AddModelError(Field, string.Join("। ", said));       // one sentence a field is shown
    }

    /// <summary>Takes all files of a call.</summary>
    /// <exception cref="RuleBroken">at the first that is wrong</exception>
    public async Task Take(IFormCollection form, int most, CancellationToken cancel)
    {
        RuleBroken? first = null;
        await Take(form, most, (_, wrong) => first ??= wrong, cancel);
        if (first is not null) throw first;
    }

    private async Task Take(IFormCollection form, int most, Action<string, RuleBroken> wrong, CancellationToken cancel)
    {
        taken = true;
        foreach (var ticket in form[HeldField].Take(most))
            if (Unseal(ticket) is { } before) held.Add((before, true));
        foreach (var sent in form.Files.Where(f => f.Length > 0 || f.FileName != ""))
        {
            if (most == 1) held.Clear();        // where there is room for one, a new one takes its place
            if (held.Count == most)
            {
                wrong("", new RuleBroken("সর্বোচ্চ {0}টি ফাইল দেওয়া যায়। প্রথম {0}টি রাখা হয়েছে", at: Field, values: most));
                return;
            }
            try
            {
                await using var content = sent.OpenReadStream();
                held.Add((await store.Hold(content, sent.FileName, cancel), false));
            }
            catch (RuleBroken broken) { wrong(Bangla.Clean.Line(sent.FileName, 60), new RuleBroken(broken.Sentence, at: Field)); }
        }
    }

    /// <summary>Forgets what came: it may not be taken here.</summary>
    public void Drop() => held.Clear();

    /// <summary>Leaves out what is already there, and what came twice.</summary>
    /// <param name="hashes">SHA-256 of files that need not come again.</param>
    public void Without(IEnumerable<string> hashes)
    {
        var there = hashes.ToHashSet();
        held.RemoveAll(h => !there.Add(h.File.Sha256));
    }

    /// <summary>The rows of all held files, added to the context.</summary>
    /// <param name="neutral">Their names are not kept: they may name a person.</param>
    public async Task<IReadOnlyList<StoredFile>> Keep(AppDb db, FileOwner owner, bool neutral = false, CancellationToken cancel = default)
    {
        var kept = new List<StoredFile>();
        foreach (var (file, again) in held)
        {
            var name = neutral ? "ফাইল" + Path.GetExtension(file.Place) : file.Name;
            // A page that is sent twice brings the same ticket twice: each time the bytes get a place of their own.
            if (!again) kept.Add(store.Keep(db, owner, file with { Name = name }));
            else
            {
                await using var content = store.Open(file);
                kept.Add(await store.Keep(db, owner, content, name, cancel));
            }
        }
        return kept;
    }

    /// <summary>What the form brings along the next time.</summary>
    public string Seal(HeldFile file) => Protector.Protect(JsonSerializer.Serialize(new Ticket(time.Now + Lasts, file)));

    private HeldFile? Unseal(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try { return JsonSerializer.Deserialize<Ticket>(Protector.Unprotect(ticket)) is { } known && known.Until > time.Now ? known.File : null; }
        catch (CryptographicException) { return null; }     // not ours
    }

    private IDataProtector Protector => protection.CreateProtector("files held for a form");

    /// <summary>"১.২ মেগাবাইট", "৩৪০ কিলোবাইট".</summary>
    public static string Size(long bytes, Translator t) => bytes >= 1024 * 1024
        ? t["{0} মেগাবাইট", t.Digits((bytes / 1024.0 / 1024).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))]
        : t["{0} কিলোবাইট", (int)Math.Max(1, bytes / 1024)];
}
