using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>What a code is for. It opens nothing else.</summary>
/// <param name="Purpose">The room and its act, for ever: "haat.order".</param>
/// <param name="Subject">Which one: the id of the order; "" where there is only one.</param>
/// <param name="Words">Bangla, in the SMS before the digits: "ফরমাশের কোড". With 14 letters or fewer the SMS is one part.</param>
public sealed record CodeFor(string Purpose, string Subject, string Words);

/// <summary>
/// Six digits sent to a mobile: good for five minutes, five tries and one act, and only where they were asked for. The digits are nowhere but in
/// the SMS; the row keeps their HMAC, whose key is sealed by the data-protection keys. Everything that guards it changes by one conditional
/// UPDATE, so that many tries at once gain nothing.
/// </summary>
public sealed class OneTimeCode : Entity, IScoped
{
    private OneTimeCode() { }

    /// <param name="key">32 random bytes; <paramref name="sealedKey"/> is the same, sealed.</param>
    /// <param name="slot">The how manieth of its number's today, from 1.</param>
    internal OneTimeCode(Office office, CodeFor what, Mobile to, string request, string source, int slot, string digits, byte[] key, string sealedKey, DateTime now)
    {
        (OfficeId, OfficePath, Purpose, Subject, Mobile) = (office.Id, office.Path, what.Purpose, what.Subject, to.E164);
        (RequestHash, Source, Slot, Day, SentAt) = (Secret.Hash(request), source, slot, Dhaka.DateOf(now), now);
        (SealedKey, Hash) = (sealedKey, HashOf(key, digits));
        Raise(new CodeSent(Id, what.Purpose), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public string Subject { get; private init; } = "";

    /// <summary>E.164.</summary>
    public string Mobile { get; private init; } = "";

    /// <summary>SHA-256 of the secret of the browser, or of the id of the request, that asked.</summary>
    public string RequestHash { get; private init; } = "";

    /// <summary>From which network it was asked for, as a short hash: only to count.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Dhaka's day, and the how manieth of it: no two of a number are the same, none is above <see cref="CodeLimits.ADay"/>.</summary>
    public DateOnly Day { get; private init; }
    public int Slot { get; private init; }
    public string Hash { get; private init; } = "";
    public string SealedKey { get; private init; } = "";
    public DateTime SentAt { get; private init; }
    public int Tries { get; private set; }

    /// <summary>The right digits were typed.</summary>
    public DateTime? PassedAt { get; private set; }

    /// <summary>What it was for was done.</summary>
    public DateTime? UsedAt { get; private set; }

    public DateTime EndsAt => SentAt + CodeLimits.Life;

    /// <summary>Whether it may still be tried.</summary>
    public bool IsOpen(DateTime now) => UsedAt is null && Tries < CodeLimits.Tries && now < EndsAt;

    internal static Expression<Func<OneTimeCode, bool>> OpenAt(DateTime now)
    {
        var oldest = now - CodeLimits.Life;
        return c => c.UsedAt == null && c.Tries < CodeLimits.Tries && c.SentAt > oldest;
    }

    internal static string NewDigits() => RandomNumberGenerator.GetInt32(1_000_000).ToString($"D{CodeLimits.Digits}", CultureInfo.InvariantCulture);

    internal bool Fits(byte[] key, string digits) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(key, digits)), Encoding.ASCII.GetBytes(Hash));

    /// <summary>Over all that the code is bound to: these digits for another number, purpose or browser are other digits.</summary>
    private string HashOf(byte[] key, string digits)
        => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id:N}|{Purpose}|{Subject}|{Mobile}|{RequestHash}|{digits}")));
}

internal sealed class OneTimeCodeMap : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> code)
    {
        code.ToTable("platform_codes", t =>
        {
            t.HasCheckConstraint("ck_codes_tries", "tries BETWEEN 0 AND 5");
            t.HasCheckConstraint("ck_codes_slot", "slot BETWEEN 1 AND 5");
            t.HasCheckConstraint("ck_codes_mobile", "mobile LIKE '+8801_________' AND length(mobile) = 14");
            t.HasCheckConstraint("ck_codes_used", "used_at IS NULL OR passed_at IS NOT NULL");
        });
        code.Ignore(c => c.EndsAt);
        code.Property(c => c.Purpose).HasMaxLength(40);
        code.Property(c => c.Subject).HasMaxLength(80);
        code.Property(c => c.Mobile).HasMaxLength(16);
        code.Property(c => c.RequestHash).HasMaxLength(64);
        code.Property(c => c.Source).HasMaxLength(16);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.Property(c => c.SealedKey).HasMaxLength(500);
        code.HasIndex(c => new { c.Mobile, c.Day, c.Slot }).IsUnique();
        code.HasIndex(c => new { c.RequestHash, c.SentAt });
        code.HasIndex(c => new { c.Source, c.SentAt });
        code.HasIndex(c => c.SentAt);
        code.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
