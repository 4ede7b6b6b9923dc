using System.Globalization;
using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts;

/// <summary>
/// A code by which a screen in the hall becomes a device of an office: made on /admin/pairing, typed at /pair, good once and for ten
/// minutes. The device gets a <see cref="DeviceKey"/> with a secret of its own in a cookie.
/// </summary>
public sealed class PairingCode : Entity, IScoped
{
    public const int Length = 8;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Kinds of <see cref="DeviceKey"/> that are screens; the others are programs and get their key in text.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["kiosk", "board", "counter"];

    internal const string DoesNotFit = "কোডটি মেলেনি, অথবা দশ মিনিট পেরিয়ে গেছে। অফিস থেকে নতুন কোড নিন";

    private PairingCode() { }

    /// <param name="name">Where the screen stands.</param>
    /// <param name="code">As from <see cref="New"/>; shown once, only its hash is kept.</param>
    public PairingCode(Office office, string kind, string name, string code, DateTime now)
    {
        (OfficeId, OfficePath, Kind, Name, CodeHash, ExpiresAt) = (office.Id, office.Path, kind, Clean.Line(name), Hash(code), now + Life);
        if (!Kinds.Contains(kind)) throw new RuleBroken("তালিকা থেকে পর্দার ধরন বাছুন", at: "Kind");
        if (Name == "" || Clean.TooLong(Name, 100)) throw new RuleBroken("পর্দাটি কোথায় থাকবে লিখুন, ১০০ অক্ষরের মধ্যে", at: "Name");
        Raise(new PairingBegun(Id, kind), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string CodeHash { get; private init; } = "";
    public DateTime ExpiresAt { get; private init; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>Eight digits: 26 bits, good only with a short life and few tries.</summary>
    public static string New() => RandomNumberGenerator.GetInt32(100_000_000).ToString($"D{Length}", CultureInfo.InvariantCulture);

    /// <summary>What is stored and looked for; digits of either script, blanks and hyphens do not matter.</summary>
    public static string Hash(string? typed) => Secret.Hash($"pair {string.Concat(Digits.ToLatin(typed ?? "").Where(char.IsAsciiDigit))}");

    /// <summary>The key of the screen that typed the code.</summary>
    /// <param name="office">Whose code this is.</param>
    /// <param name="secret">For the screen's cookie.</param>
    public DeviceKey Use(Office office, string secret, DateTime now)
    {
        if (UsedAt is not null || now >= ExpiresAt) throw new RuleBroken(DoesNotFit, at: "Code");
        UsedAt = now;
        var key = new DeviceKey(office, Kind, Name, secret, now);
        Raise(new DevicePaired(Id, key.Id, Kind), now);
        return key;
    }
}
