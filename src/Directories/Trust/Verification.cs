using Dorgora.Bangla;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;

namespace Dorgora.Directories.Trust;

/// <summary>What an officer looked at: the number was called, the national identity card was seen with the person, the trade licence, a certificate of skill.</summary>
public enum VerificationKind { Mobile, Nid, TradeLicence, Certificate }

/// <summary>Who verified, with post and name as they were then; the name stands in the history, the office on the public page.</summary>
public sealed record VerifiedBy(Guid? Account, string Name, string Post);

/// <summary>What the officer writes. Texts as typed.</summary>
/// <param name="ExpiresOn">The last day it is shown as valid; null for a year.</param>
public sealed record VerificationForm(VerificationKind Kind, DateOnly? ExpiresOn)
{
    /// <summary>Number of a trade licence.</summary>
    public string Paper { get; init; } = "";

    /// <summary>Who gave the certificate.</summary>
    public string Issuer { get; init; } = "";
    public int? Year { get; init; }
}

/// <summary>
/// The office vouches for one thing about a provider until a day. Append only: it is renewed by a new row and ended by a withdrawal with a
/// reason, and the database refuses other changes. Of an identity card only the last four digits and a keyed hash are here; no scan is kept.
/// </summary>
public sealed class Verification : Entity, IScoped
{
    public const int LongestPaper = 60, LongestIssuer = 120, LongestReason = 300, MostYears = 3, FirstYear = 1950;

    /// <summary>So long before its end the desk's list names it.</summary>
    public const int EndsSoonDays = 30;

    private Verification() { }

    /// <param name="nid">Of an identity card that was seen; null for the rest.</param>
    public Verification(Provider provider, VerificationForm form, NidMark? nid, VerifiedBy by, DateTime now)
    {
        if (provider.State == ProviderState.Gone) throw new RuleBroken("এই পরিচিতি আর নেই", RuleBroken.IllegalTransition);
        (OfficeId, OfficePath, ProviderId, Kind, At) = (provider.OfficeId, provider.OfficePath, provider.Id, form.Kind, now);
        (OfficerId, OfficerName, OfficerPost) = (by.Account, by.Name, by.Post);
        About = AboutOf(provider, Kind);
        if (Kind == VerificationKind.Nid) (Last4, NidHash) = nid is { } seen ? (seen.Last4, seen.Hash) : throw new RuleBroken("পরিচয়পত্রের নম্বর লিখুন", at: "Nid");
        if (Kind == VerificationKind.TradeLicence) Paper = Asked(form.Paper, LongestPaper, "Paper", "ট্রেড লাইসেন্সের নম্বর লিখুন");
        if (Kind == VerificationKind.Certificate) (Issuer, Year) = (Asked(form.Issuer, LongestIssuer, "Issuer", "সনদ কে দিয়েছে, লিখুন"), YearOf(form.Year, Dhaka.DateOf(now)));
        ExpiresOn = Until(form.ExpiresOn, Dhaka.DateOf(now));
        Raise(new ProviderVerified(provider.Id, Id, Kind), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ProviderId { get; private init; }
    public VerificationKind Kind { get; private init; }

    /// <summary>The number or the name that it is about, as then: of another number or name nothing is verified.</summary>
    public string About { get; private set; } = "";
    public string Last4 { get; private set; } = "";

    /// <summary>HMAC-SHA-256 under a key that is not in the clear in the database; 64 hexadecimal digits or "".</summary>
    public string NidHash { get; private set; } = "";
    public string Paper { get; private set; } = "";
    public string Issuer { get; private init; } = "";
    public int? Year { get; private init; }
    public Guid? OfficerId { get; private init; }
    public string OfficerName { get; private init; } = "";
    public string OfficerPost { get; private init; } = "";
    public DateTime At { get; private init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly ExpiresOn { get; private init; }
    public DateTime? WithdrawnAt { get; private set; }
    public string WithdrawnBy { get; private set; } = "";
    public string Reason { get; private set; } = "";

    /// <summary>Neither withdrawn nor over.</summary>
    public bool Runs(DateOnly today) => WithdrawnAt is null && ExpiresOn >= today;

    /// <summary>It runs, and is about the number or name that stands there now.</summary>
    public bool Holds(Provider provider, DateOnly today) => Runs(today) && About == AboutOf(provider, Kind);

    public bool EndsSoon(DateOnly today) => Runs(today) && ExpiresOn <= today.AddDays(EndsSoonDays);

    /// <summary>It says who somebody is: the identity card; for a firm also its licence.</summary>
    public bool IsIdentity(Provider provider) => Kind == VerificationKind.Nid || Kind == VerificationKind.TradeLicence && provider.Kind == ProviderKind.Firm;

    /// <summary>The other is the same thing, earlier or later.</summary>
    public bool IsOf(Verification other) => (Kind, Issuer, Year) == (other.Kind, other.Issuer, other.Year);

    /// <summary>The same was looked at again: a new row with a new end.</summary>
    public Verification Renewed(Provider provider, DateOnly? expiresOn, VerifiedBy by, DateTime now)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("প্রত্যাহার করা যাচাই নবায়ন হয় না, নতুন করে যাচাই করুন");
        return new(provider, new VerificationForm(Kind, expiresOn) { Paper = Paper, Issuer = Issuer, Year = Year }, Last4 == "" ? null : new NidMark(Last4, NidHash), by, now);
    }

    /// <param name="reason">Stands in the history; the owner may ask for it.</param>
    public void Withdraw(string? reason, VerifiedBy by, DateTime now)
    {
        if (WithdrawnAt is not null) throw new RuleBroken("এটি আগেই প্রত্যাহার করা হয়েছে", RuleBroken.IllegalTransition);
        Reason = Asked(reason, LongestReason, "Reason", "কেন প্রত্যাহার করছেন, লিখুন");
        (WithdrawnAt, WithdrawnBy) = (now, by.Name);
        Raise(new VerificationWithdrawn(ProviderId, Id, Kind), now);
    }

    /// <summary>The owner has left: that it was verified stays, who it was goes.</summary>
    internal void Forget() => (About, Last4, NidHash, Paper, Reason) = ("", "", "", "", "");

    private static string AboutOf(Provider provider, VerificationKind kind) => kind == VerificationKind.Mobile ? provider.Mobile : provider.NameBn;

    private static string Asked(string? text, int most, string at, string otherwise)
        => Clean.TooLong(text, most) ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: at, values: most)
            : Clean.Line(text, most) is { Length: > 0 } said ? said : throw new RuleBroken(otherwise, at: at);

    private static int YearOf(int? year, DateOnly today)
        => year is { } y && y >= FirstYear && y <= today.Year ? y : throw new RuleBroken("সনদের বছর লিখুন, যেমন ২০১৯", at: "Year");

    private static DateOnly Until(DateOnly? asked, DateOnly today)
    {
        var until = asked ?? today.AddYears(1);
        return until > today && until <= today.AddYears(MostYears) ? until : throw new RuleBroken("মেয়াদ আজকের পরের কোনো দিন দিন, সর্বোচ্চ {0} বছর", at: "ExpiresOn", values: MostYears);
    }
}
