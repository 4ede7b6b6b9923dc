using System.Buffers.Binary;

namespace Dorgora.Platform.Files;

/// <summary>
/// Copies a PNG chunk by chunk (W3C PNG 3rd edition §5). Kept: what is needed to show it. Left out: texts, EXIF, times, further frames,
/// whatever comes after the end.
/// </summary>
internal static class Png
{
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    public static Cleaned? Clean(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..8]);
        var (at, width, height, data) = (8, 0, 0, false);
        while (at < bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > int.MaxValue - 12) return null;
            var chunk = bytes.Slice(at, (int)length + 12);      // length, name, content, checksum
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (at == 8)
            {
                if (name != "IHDR" || length != 13) return null;
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadInt32BigEndian(chunk[12..]));
                if (width <= 0 || height <= 0) return null;
            }
            data |= name == "IDAT";
            if (Kept.Contains(name)) kept.Write(chunk);
            else if (char.IsAsciiLetterUpper(name[0])) return null;     // needed to show it, and unknown
            if (name == "IEND") return data ? new Cleaned(FileKind.Png, kept.ToArray(), width, height) : null;
            at += chunk.Length;
        }
        return null;
    }
}
