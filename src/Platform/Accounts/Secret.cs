using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dorgora.Platform.Accounts;

/// <summary>Random secrets that this program hands out. Only their SHA-256 is stored: 256 random bits need no slow hash.</summary>
public static class Secret
{
    /// <summary>256 bits as 43 letters that may stand in an address, a cookie or a header.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored: 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A code to be read out and typed once: 12 digits, 40 bits, good only with a short life and few tries.</summary>
    public static string Code() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetInt32(10_000).ToString("0000", System.Globalization.CultureInfo.InvariantCulture)));
}
