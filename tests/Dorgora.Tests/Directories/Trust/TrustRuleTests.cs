using Dorgora.Directories.Providers;
using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.Directories.Trust;

/// <summary>The rules of verifications, reports and appeals.</summary>
public sealed class TrustRuleTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Office Upazila = new("sherpur-bogura", OfficeKind.Upazila, "শেরপুর", "Sherpur", null);
    private static readonly VerifiedBy Officer = new(Guid.NewGuid(), "রাশেদা বেগম", "উপজেলা নির্বাহী অফিসার");
    private static readonly Actor One = new(ActorKind.Staff, Guid.NewGuid(), Name: "এক"), Two = new(ActorKind.Staff, Guid.NewGuid(), Name: "দুই");
    private static readonly NidMark Card = new("4321", new string('a', 64));

    private static ProviderForm Form => new(ProviderKind.Person, "করিম", "", "০১৯০০-০০৯৯০১", "দরজা ও খাট") { Works = [new("carpenter", 12, 75_000, 120_000, "", 0)] };

    private static Provider Shown => new(Upazila, Form, ProviderOrigin.Desk, "ফোনে বলেছেন", Now);

    private static Verification Nid(Provider of, DateOnly? until = null) => new(of, new(VerificationKind.Nid, until), Card, Officer, Now);

    [Fact]
    public void It_holds_for_a_year_by_itself_to_the_last_day_and_not_a_day_longer()
    {
        var (provider, last) = (Shown, new DateOnly(2027, 11, 22));
        var given = Nid(provider);
        Assert.Equal(last, given.ExpiresOn);
        Assert.True(given.Holds(provider, last));
        Assert.False(given.Holds(provider, last.AddDays(1)));
        Assert.False(given.EndsSoon(last.AddDays(-31)));
        Assert.True(given.EndsSoon(last.AddDays(-30)));
        Assert.True(given.EndsSoon(last));
        Assert.False(given.EndsSoon(last.AddDays(1)));
    }

    public static TheoryData<string, VerificationForm> Broken => new()
    {
        { "ExpiresOn", new(VerificationKind.Mobile, Today) },
        { "ExpiresOn", new(VerificationKind.Mobile, Today.AddYears(3).AddDays(1)) },
        { "Nid", new(VerificationKind.Nid, null) },
        { "Paper", new(VerificationKind.TradeLicence, null) { Paper = " " } },
        { "Paper", new(VerificationKind.TradeLicence, null) { Paper = new string('১', 61) } },
        { "Issuer", new(VerificationKind.Certificate, null) { Year = 2019 } },
        { "Year", new(VerificationKind.Certificate, null) { Issuer = "যুব উন্নয়ন" } },
        { "Year", new(VerificationKind.Certificate, null) { Issuer = "যুব উন্নয়ন", Year = 2027 } },
        { "Year", new(VerificationKind.Certificate, null) { Issuer = "যুব উন্নয়ন", Year = 1949 } },
    };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_wrong_is_said_at_its_field(string field, VerificationForm form) => Assert.Equal(field, Assert.Throws<RuleBroken>(() => new Verification(Shown, form, null, Officer, Now)).Field);

    [Fact]
    public void Of_another_name_or_number_nothing_is_verified()
    {
        var provider = Shown;
        var (card, call) = (Nid(provider), new Verification(provider, new(VerificationKind.Mobile, null), null, Officer, Now));
        provider.Rewrite(Form with { Mobile = "01900009902" }, Now);
        Assert.Equal((true, false), (card.Holds(provider, Today), call.Holds(provider, Today)));
        provider.Rewrite(Form with { NameBn = "রহিম" }, Now);
        Assert.Equal((false, true), (card.Holds(provider, Today), call.Holds(provider, Today)));
    }

    [Fact]
    public void A_licence_is_the_identity_of_a_firm_and_not_of_a_person()
    {
        var (person, firm) = (Shown, new Provider(Upazila, Form with { Kind = ProviderKind.Firm, Workers = 4 }, ProviderOrigin.Desk, "বলেছেন", Now));
        var form = new VerificationForm(VerificationKind.TradeLicence, null) { Paper = "১২৩" };
        Assert.False(new Verification(person, form, null, Officer, Now).IsIdentity(person));
        Assert.True(new Verification(firm, form, null, Officer, Now).IsIdentity(firm));
        Assert.True(Nid(person).IsIdentity(person));
    }

    [Fact]
    public void It_is_withdrawn_once_with_a_reason_and_a_withdrawn_one_is_not_renewed()
    {
        var provider = Shown;
        var given = Nid(provider);
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => given.Withdraw(" ", Officer, Now)).Field);
        var renewed = given.Renewed(provider, null, Officer, Now.AddDays(300));
        Assert.Equal((given.Last4, given.NidHash, new DateOnly(2028, 9, 18)), (renewed.Last4, renewed.NidHash, renewed.ExpiresOn));
        given.Withdraw("কার্ডটি অন্যের", Officer, Now);
        Assert.False(given.Runs(Today));
        Assert.Throws<RuleBroken>(() => given.Withdraw("আবার", Officer, Now));
        Assert.Throws<RuleBroken>(() => given.Renewed(provider, null, Officer, Now));
    }

    [Fact]
    public void Who_has_left_is_not_verified_and_not_reported()
    {
        var gone = Shown;
        gone.Leave(Now);
        Assert.Throws<RuleBroken>(() => Nid(gone));
        Assert.Throws<RuleBroken>(() => new ProviderReport(gone, ReportReason.WrongNumber, "", "", Now));
    }

    [Theory]
    [InlineData(ReportReason.WrongNumber, false)]
    [InlineData(ReportReason.NotThisPerson, false)]
    [InlineData(ReportReason.Indecent, false)]
    [InlineData(ReportReason.BadBehaviour, true)]
    [InlineData(ReportReason.Fraud, true)]
    [InlineData(ReportReason.Other, true)]
    public void What_the_reason_does_not_say_must_be_told_in_words(ReportReason reason, bool asks)
    {
        if (asks) Assert.Equal("Words", Assert.Throws<RuleBroken>(() => new ProviderReport(Shown, reason, " ", "", Now)).Field);
        else Assert.True(new ProviderReport(Shown, reason, " ", "", Now).IsOpen);
    }

    [Fact]
    public void A_report_changes_nothing_and_its_decision_wants_a_reason_and_forgets_who_reported()
    {
        var provider = Shown;
        var report = new ProviderReport(provider, ReportReason.WrongNumber, "", "০১৯০০০০৯৯৬১", Now);
        Assert.Equal((ProviderState.Shown, "+8801900009961", 29), (provider.State, report.Mobile, report.Hours(Now.AddHours(29.9))));
        Assert.Equal("Why", Assert.Throws<RuleBroken>(() => report.Decide(ReportOutcome.Mended, "", One, Now)).Field);
        Assert.Equal("Outcome", Assert.Throws<RuleBroken>(() => report.Decide(ReportOutcome.Left, "গেছেন", One, Now)).Field);
        Assert.Equal("Mobile", Assert.Throws<RuleBroken>(() => new ProviderReport(provider, ReportReason.WrongNumber, "", "017", Now)).Field);
        report.Decide(ReportOutcome.Mended, "নম্বর বদলানো হয়েছে", One, Now.AddHours(30));
        Assert.Equal(("", "এক", 30), (report.Mobile, report.DecidedBy, report.Hours(Now.AddDays(9))));
        Assert.Throws<RuleBroken>(() => report.Decide(ReportOutcome.Mended, "আবার", Two, Now));
    }

    [Fact]
    public void Another_person_than_who_hid_it_decides_about_an_appeal_with_a_reason()
    {
        var provider = Shown;
        Assert.Throws<RuleBroken>(() => new Appeal(provider, "ভুল হয়েছে", Now));
        provider.Hide("নম্বর বন্ধ", Now, One);
        Assert.Equal("Words", Assert.Throws<RuleBroken>(() => new Appeal(provider, " ", Now)).Field);
        var appeal = new Appeal(provider, "নম্বর চালু আছে", Now);
        Assert.False(appeal.MayDecide(One));
        Assert.Throws<RuleBroken>(() => appeal.Decide(true, "দেখেছি", One, Now));
        Assert.Equal("Why", Assert.Throws<RuleBroken>(() => appeal.Decide(true, "", Two, Now)).Field);
        appeal.Decide(true, "ফোন করে দেখেছি", Two, Now);
        Assert.Equal((true, "দুই"), (appeal.Granted, appeal.DecidedBy));
        Assert.Throws<RuleBroken>(() => appeal.Decide(false, "না", Two, Now));
    }
}
