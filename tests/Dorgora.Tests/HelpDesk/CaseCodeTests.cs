using Dorgora.HelpDesk;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

public class CaseCodeTests
{
    private static readonly Arbitrary<string> Codes = Gen.Choose(0, 999_999_999).Select(n => CaseCode.WithCheck(n.ToString("D9", System.Globalization.CultureInfo.InvariantCulture))).ToArbitrary();

    [Fact]
    public void A_code_is_read_back_in_either_script_with_or_without_hyphens() => Prop.ForAll(Codes, code =>
        new[] { code, CaseCode.Show(code), CaseCode.Latin(code), CaseCode.Show(code).Replace("-", " ", StringComparison.Ordinal) }
            .All(form => CaseCode.TryParse(form, out var read) && read == code)).QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_is_noticed() => Prop.ForAll(Codes, Gen.Choose(0, 9).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (code, place, more) =>
    {
        var wrong = code.ToCharArray();
        wrong[place] = (char)('0' + (wrong[place] - '0' + more) % 10);
        return !CaseCode.TryParse(new string(wrong), out _);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_neighbours_swapped_are_noticed() => Prop.ForAll(Codes, Gen.Choose(0, 8).ToArbitrary(), (code, place) =>
    {
        var wrong = code.ToCharArray();
        (wrong[place], wrong[place + 1]) = (wrong[place + 1], wrong[place]);
        return code[place] == code[place + 1] || !CaseCode.TryParse(new string(wrong), out _);
    }).QuickCheckThrowOnFailure();

    [Theory, InlineData(""), InlineData(null), InlineData("123"), InlineData("abcdefghij"), InlineData("12345678901"), InlineData("০১৯০০-০০০০৩৭")]
    public void Anything_else_is_no_code(string? text) => Assert.False(CaseCode.TryParse(text, out _));

    [Fact]
    public void New_codes_do_not_follow_one_another() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => CaseCode.New()).Distinct().Count());
}
