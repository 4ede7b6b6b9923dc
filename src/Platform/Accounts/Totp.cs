using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;

namespace Dorgora.Platform.Accounts;

/// <summary>Time-based one-time codes as authenticator apps make them: RFC 6238, SHA-1, 30 seconds, six digits.</summary>
public static class Totp
{
    private const int SecondsPerStep = 30, StepsAside = 1, Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>
    /// The step the code belongs to, or null when it is wrong or used. The clock of the telephone may be 30 seconds off.
    /// Store the step: <paramref name="lastStep"/> and all before it are never accepted again.
    /// </summary>
    public static long? Step(byte[] secret, string code, DateTime now, long lastStep)
    {
        var typed = Encoding.ASCII.GetBytes(new string([.. Digits.ToLatin(code).Where(char.IsAsciiDigit)]));
        var current = StepOf(now);
        for (var step = current - StepsAside; step <= current + StepsAside; step++)
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(secret, step)))) return step;
        return null;
    }

    /// <summary>The code of a step, six Latin digits.</summary>
    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as the apps have it; an HMAC does not suffer from SHA-1's collisions
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("000000", CultureInfo.InvariantCulture);
    }

    public static long StepOf(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / SecondsPerStep;

    /// <summary>The secret as it is typed into an app, in groups of four.</summary>
    public static string Words(byte[] secret) => string.Join(' ', ToBase32(secret).Chunk(4).Select(c => new string(c)));

    /// <summary>The address inside the QR code (Google's key URI format).</summary>
    public static string Address(byte[] secret, string user) => $"otpauth://totp/Dorgora:{Uri.EscapeDataString(user)}?secret={ToBase32(secret)}&issuer=Dorgora";

    private static string ToBase32(byte[] bytes)
    {
        var text = new StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Base32[(buffer >> (bits - 5)) & 31]);
        }
        return bits == 0 ? text.ToString() : text.Append(Base32[(buffer << (5 - bits)) & 31]).ToString();
    }
}
