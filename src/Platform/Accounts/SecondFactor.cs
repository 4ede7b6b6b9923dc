using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;

namespace Dorgora.Platform.Accounts;

/// <summary>The authenticator app's secret, encrypted at rest, and who must have one.</summary>
public sealed class SecondFactor(IDataProtectionProvider protection)
{
    public const string Address = "/account/second-factor";
    internal const string Owed = "second factor owed";

    private readonly IDataProtector protector = protection.CreateProtector("second factor");

    /// <summary>Those who see or decide much; the others may have one.</summary>
    public static bool IsOwedBy(string role) => role is Role.Platform or Role.Admin or Role.Uno or Role.Dc or Role.Adc or Role.DistrictMonitor;

    public string Encrypt(byte[] secret) => Convert.ToBase64String(protector.Protect(secret));

    internal byte[] Decrypt(string encrypted) => protector.Unprotect(Convert.FromBase64String(encrypted));

    /// <summary>Checks a code and notes its step, so that it never works again. The caller saves.</summary>
    public bool Passes(Account account, string code, DateTime now)
    {
        if (account.FactorSecret is null) return true;
        if (Totp.Step(Decrypt(account.FactorSecret), code, now, account.FactorStep) is not { } step) return false;
        account.FactorUsed(step);
        return true;
    }
}
