using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dorgora.Platform.Accounts;

/// <summary>
/// Passwords of staff: at least 12 letters of any script, kept as PBKDF2-SHA512 with 210,000 rounds (OWASP's figure;
/// the framework's own 100,000 is below it). The framework's hasher writes rounds and salt beside the hash.
/// </summary>
public static class Password
{
    public const int Shortest = 12, Longest = 128, Rounds = 210_000;
    private const int FewestDifferentLetters = 5;

    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Lazy<string> Nobody = new(() => Hasher.HashPassword(null!, Secret.New()));

    // Hashing holds a core for a tenth of a second: guests at the sign-in page must not hold them all.
    private static readonly SemaphoreSlim Cores = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Hashes without judging; whoever sets a password calls <see cref="Judge"/> first.</summary>
    public static string Hash(string password) => Hasher.HashPassword(null!, Same(password));

    /// <summary>Whether it is the one; takes as long when there is no hash to compare with.</summary>
    public static async Task<bool> Fits(string? hash, string password, CancellationToken cancel)
    {
        await Cores.WaitAsync(cancel);
        try
        {
            var result = await Task.Run(() => Hasher.VerifyHashedPassword(null!, hash ?? Nobody.Value, Same(password)), cancel);
            return hash is not null && result != PasswordVerificationResult.Failed;
        }
        finally { Cores.Release(); }
    }

    /// <summary>Refuses a password that is easy to guess.</summary>
    /// <param name="names">Words that may not be in it: the user's, the office's.</param>
    /// <exception cref="RuleBroken">With what to do instead.</exception>
    public static void Judge(string password, string field, params IEnumerable<string> names)
    {
        var length = Same(password).EnumerateRunes().Count();
        if (length < Shortest) throw new RuleBroken("পাসওয়ার্ডে অন্তত {0}টি অক্ষর দিন। কয়েকটি শব্দের একটি ছোট বাক্য মনে রাখা সহজ", at: field, values: Shortest);
        if (length > Longest) throw new RuleBroken("পাসওয়ার্ড {0} অক্ষরের মধ্যে রাখুন", at: field, values: Longest);
        var plain = Plain(password);
        if (plain.EnumerateRunes().Distinct().Count() < FewestDifferentLetters || IsRun(plain) || CommonPasswords.Has(plain))
            throw new RuleBroken("এই পাসওয়ার্ড অনেকেই ব্যবহার করেন, সহজে ধরা যায়। অন্য একটি দিন", at: field);
        if (names.Select(Plain).Any(n => n.Length >= 4 && plain.Contains(n, StringComparison.Ordinal)))
            throw new RuleBroken("পাসওয়ার্ডে নিজের বা অফিসের নাম রাখবেন না", at: field);
    }

    /// <summary>The same letters however a keyboard composed them.</summary>
    private static string Same(string password) => password.Normalize(NormalizationForm.FormC);

    private static string Plain(string text) => Digits.ToLatin(Same(text)).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);

    /// <summary>abcdef…, 123456…, 987654…: each letter is the neighbour of the one before.</summary>
    private static bool IsRun(string text) => text.Zip(text.Skip(1)).Count(p => Math.Abs(p.First - p.Second) == 1) >= text.Length * 3 / 4;
}
