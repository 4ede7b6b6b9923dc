using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>
/// The first account of an empty installation. There is no default password: whoever can read the server's console types
/// the code printed there, which changes with every start.
/// </summary>
public sealed class FirstRun(Func<AppDb> databases, TimeProvider time)
{
    public const string Address = "/first";
    private bool over;

    public string Code { get; } = Secret.Code();

    /// <summary>Whether there is nobody yet who could sign in.</summary>
    public async Task<bool> IsOpen(CancellationToken cancel = default)
    {
        if (over) return false;
        await using var db = databases().For(Scope.All, Actor.System, time);
        over = await db.Accounts.AnyAsync(cancel);
        return !over;
    }

    public bool Fits(string typed)
    {
        var digits = new string([.. Digits.ToLatin(typed).Where(char.IsAsciiDigit)]);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(digits), Encoding.ASCII.GetBytes(Code.Replace("-", "", StringComparison.Ordinal)));
    }
}
