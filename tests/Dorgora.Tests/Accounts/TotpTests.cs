using System.Text;
using Dorgora.Platform.Accounts;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 10, DateTimeKind.Utc);

    /// <summary>RFC 6238, appendix B, SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
        => Assert.Equal(code, Totp.Code(Secret, Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public void The_clock_of_the_telephone_may_be_one_step_off(int steps, bool taken)
        => Assert.Equal(taken, Totp.Step(Secret, Totp.Code(Secret, Totp.StepOf(Now) + steps), Now, lastStep: 0) is not null);

    [Fact]
    public void A_code_works_once_and_an_older_one_not_at_all_after_it()
    {
        var step = Totp.Step(Secret, Totp.Code(Secret, Totp.StepOf(Now)), Now, lastStep: 0);
        Assert.Null(Totp.Step(Secret, Totp.Code(Secret, Totp.StepOf(Now)), Now, step!.Value));
        Assert.Null(Totp.Step(Secret, Totp.Code(Secret, Totp.StepOf(Now) - 1), Now, step.Value));
        Assert.NotNull(Totp.Step(Secret, Totp.Code(Secret, Totp.StepOf(Now) + 1), Now, step.Value));
    }

    [Fact]
    public void A_code_may_be_typed_in_bengali_digits_and_with_a_space()
    {
        var code = Dorgora.Bangla.Digits.ToBangla(Totp.Code(Secret, Totp.StepOf(Now)));
        Assert.NotNull(Totp.Step(Secret, $"{code[..3]} {code[3..]}", Now, lastStep: 0));
    }

    [Fact]
    public void The_app_gets_the_secret_in_base32()
        => Assert.Equal("otpauth://totp/Dorgora:uno.shahrasti?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Dorgora", Totp.Address(Secret, "uno.shahrasti"));
}
