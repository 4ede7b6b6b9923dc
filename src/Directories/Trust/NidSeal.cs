using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>What is kept of the number of an identity card.</summary>
/// <param name="Last4">Its last four digits.</param>
/// <param name="Hash">64 hexadecimal digits; the same number in the same office gives the same.</param>
public sealed record NidMark(string Last4, string Hash);

/// <summary>The key under which numbers of identity cards are hashed, itself sealed with the installation's protection keys. The newest that opens is used.</summary>
public sealed class NidKey
{
    public int Id { get; init; }
    public string Sealed { get; init; } = "";
}

/// <summary>Turns the number of an identity card into <see cref="NidMark"/>; the number itself goes nowhere. Only ten to seventeen digits: without a key anybody could try them all.</summary>
public sealed class NidSeal(Func<AppDb> databases, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("nid key");
    private byte[]? key;

    /// <exception cref="RuleBroken">Not 10, 13 or 17 digits, the three forms of the card.</exception>
    public async Task<NidMark> Of(Guid office, string typed, CancellationToken cancel = default)
    {
        var digits = Digits.ToLatin(typed).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (digits.Length is not (10 or 13 or 17) || !digits.All(char.IsAsciiDigit)) throw new RuleBroken("পরিচয়পত্রের নম্বরে ১০, ১৩ বা ১৭টি অঙ্ক থাকে", at: "Nid");
        key ??= await Key(cancel);
        return new(digits[^4..], Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{office:N} {digits}")))));
    }

    private async Task<byte[]> Key(CancellationToken cancel)
    {
        await using var db = databases().For(Scope.All, Actor.System, time);
        var stored = await db.Set<NidKey>().AsNoTracking().OrderByDescending(k => k.Id).ToListAsync(cancel);
        if (stored.Select(Open).FirstOrDefault(k => k is not null) is { } known) return known;
        var made = RandomNumberGenerator.GetBytes(32);
        db.Add(new NidKey { Id = (stored.FirstOrDefault()?.Id ?? 0) + 1, Sealed = Convert.ToBase64String(protector.Protect(made)) });
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { return await Key(cancel); }         // another node was quicker
        return made;
    }

    /// <summary>Null when the protection keys it was sealed with are lost: then a new one begins, and earlier hashes match nothing.</summary>
    private byte[]? Open(NidKey stored)
    {
        try { return protector.Unprotect(Convert.FromBase64String(stored.Sealed)); }
        catch (CryptographicException) { return null; }
    }
}
