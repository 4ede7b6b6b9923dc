using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("নদীর ঘাটে বিকেলের হাওয়া")]
    [InlineData("correct horse battery staple")]
    [InlineData("বটগাছের ছায়ায় ৭টি নৌকা")]
    public void A_short_sentence_is_a_good_password(string password) => Password.Judge(password, "Password", "operator-1", "শাহরাস্তি");

    [Theory]
    [InlineData("এগারো অক্ষর")]
    [InlineData("short")]
    [InlineData("")]
    public void Fewer_than_twelve_letters_are_refused(string password) => Refused(password, "অন্তত");

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("১২৩৪৫৬৭৮৯০১২")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("Bangladesh1971!")]
    [InlineData("passwordpassword")]
    [InlineData("Qwertyuiop123")]
    [InlineData("Administrator2026")]
    public void A_password_that_guessers_try_first_is_refused(string password) => Refused(password, "সহজে ধরা যায়");

    [Theory]
    [InlineData("shahrasti er alo batash")]
    [InlineData("আমার শাহরাস্তি সবার সেরা")]
    [InlineData("Rahim.Operator and the boat")]
    public void The_name_of_user_or_office_may_not_be_in_it(string password) => Refused(password, "নাম রাখবেন না");

    [Fact]
    public void A_password_of_129_letters_is_refused_and_of_128_kept()
    {
        Password.Judge(string.Concat(Enumerable.Repeat("নদীঘাট ", 32))[..128], "Password");
        Refused(string.Concat(Enumerable.Repeat("নদীঘাট ", 32))[..129], "128");
    }

    [Fact]
    public async Task The_hash_names_210000_rounds_of_sha512_and_fits_only_its_password()
    {
        var hash = Password.Hash("নদীর ঘাটে বিকেল");
        var bytes = Convert.FromBase64String(hash);
        Assert.Equal(1, bytes[0]);                                               // the framework's third format
        Assert.Equal(2, bytes[4]);                                               // HMAC-SHA512
        Assert.Equal(210_000, (bytes[5] << 24) | (bytes[6] << 16) | (bytes[7] << 8) | bytes[8]);
        Assert.True(await Password.Fits(hash, "নদীর ঘাটে বিকেল", TestContext.Current.CancellationToken));
        Assert.False(await Password.Fits(hash, "নদীর ঘাটে সকাল", TestContext.Current.CancellationToken));
        Assert.False(await Password.Fits(null, "নদীর ঘাটে বিকেল", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Both_ways_of_composing_a_letter_are_the_same_password()
        => Assert.True(await Password.Fits(Password.Hash("বড়ো বাড়ির উঠান"), "ব\u09DCো বা\u09DCির উঠান", TestContext.Current.CancellationToken));

    [Fact]
    public void Whatever_is_typed_is_either_taken_or_refused_in_words() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(typed =>
    {
        try { Password.Judge((typed ?? "").Replace('\ud800', 'x'), "Password", "user"); }
        catch (RuleBroken e) { Assert.NotEmpty(e.Sentence); }
        catch (ArgumentException) { }                                            // half a surrogate pair cannot be normalised; no keyboard sends it
        return true;
    }));

    private static void Refused(string password, string because)
    {
        var broken = Assert.Throws<RuleBroken>(() => Password.Judge(password, "Password", "rahim.operator", "শাহরাস্তি", "shahrasti"));
        Assert.Equal("Password", broken.Field);
        Assert.Contains(because, string.Format(System.Globalization.CultureInfo.InvariantCulture, broken.Sentence, [.. broken.Values]), StringComparison.Ordinal);
    }
}
