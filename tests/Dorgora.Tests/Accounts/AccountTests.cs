using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class AccountTests
{
    private const string Good = "নদীর ঘাটে বিকেলের হাওয়া";
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private readonly Office office = new("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);

    private Account New() => new(office, " Operator-9.Shahrasti ", "রহিমা বেগম", Role.Operator, Now);

    [Fact]
    public void A_user_name_is_kept_in_small_letters_and_latin_digits()
        => Assert.Equal("operator-9.shahrasti", new Account(office, "Operator-৯.shahrasti", "রহিমা", Role.Operator, Now).User);

    [Theory]
    [InlineData("ab")]
    [InlineData("রহিমা")]
    [InlineData("a b c")]
    [InlineData("<script>")]
    [InlineData("")]
    public void A_user_name_that_cannot_be_typed_everywhere_is_refused(string user)
        => Assert.Equal("UserName", Assert.Throws<RuleBroken>(() => new Account(office, user, "রহিমা", Role.Operator, Now)).Field);

    [Fact]
    public void An_account_cannot_be_opened_for_a_role_that_is_not_a_persons()
        => Assert.Throws<RuleBroken>(() => new Account(office, "kiosk", "কিয়স্ক", Role.KioskKey, Now));

    [Fact]
    public void A_code_activates_once_and_only_for_a_day()
    {
        var account = New();
        var code = account.Invite(Now);
        Assert.Throws<RuleBroken>(() => account.Activate(code, Good, Now.AddHours(25)));
        Assert.Throws<RuleBroken>(() => account.Activate("0000-0000-0000", Good, Now));
        account.Activate(Dorgora.Bangla.Digits.ToBangla(code), Good, Now.AddHours(23));
        Assert.NotNull(account.PasswordHash);
        Assert.Throws<RuleBroken>(() => account.Activate(code, Good, Now.AddHours(23)));
    }

    [Fact]
    public void A_new_code_ends_the_old_password_but_not_the_second_factor()
    {
        var account = New();
        account.Activate(account.Invite(Now), Good, Now);
        account.AddFactor("secret", 7, Now);
        account.Invite(Now);
        Assert.Null(account.PasswordHash);
        Assert.Equal("secret", account.FactorSecret);
    }

    [Fact]
    public void A_closed_account_takes_neither_code_nor_password()
    {
        var account = New();
        var code = account.Invite(Now);
        account.Disable(Now);
        Assert.Throws<RuleBroken>(() => account.Activate(code, Good, Now));
        Assert.Throws<RuleBroken>(() => account.Invite(Now));
    }

    [Fact]
    public void A_lost_second_factor_needs_two_others_who_say_so()
    {
        var account = New();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        account.AddFactor("secret", 7, Now);
        Assert.Throws<RuleBroken>(() => account.RemoveFactor(account.Id, Now));
        Assert.False(account.RemoveFactor(first, Now));
        Assert.False(account.RemoveFactor(first, Now));
        Assert.NotNull(account.FactorSecret);
        Assert.True(account.RemoveFactor(second, Now));
        Assert.Null(account.FactorSecret);
    }

    [Fact]
    public void Nobody_below_a_district_can_be_made_its_commissioner()
    {
        Assert.DoesNotContain(Role.Dc, Roles.Of(OfficeKind.Upazila));
        Assert.Contains(Role.Uno, Roles.Of(OfficeKind.Upazila));
        Assert.Contains(Role.Dc, Roles.Of(OfficeKind.District));
    }

    [Fact]
    public void Every_role_and_kind_of_key_has_a_name_for_people()
        => Assert.All(Role.Staff.Concat(Role.Keys), r => Assert.NotEqual(r, Roles.Name(r)));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Mobile Safari/537.36", "Chrome, Android")]
    [InlineData("<script>alert(1)</script>", "?")]
    [InlineData(null, "?")]
    public void A_browser_is_kept_as_its_name_and_system_only(string? agent, string name) => Assert.Equal(name, Session.BrowserOf(agent));
}
