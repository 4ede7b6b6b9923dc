using System.Buffers.Binary;

namespace Dorgora.Platform.Files;

/// <summary>
/// Copies a WebP chunk by chunk (RFC 9649 §2). Kept: one picture, its transparency and colour profile. Left out: EXIF, XMP, unknown chunks,
/// whatever comes after the end. Moving pictures are not taken.
/// </summary>
internal static class WebP
{
    private const byte Exif = 0x08, Xmp = 0x04, Animation = 0x02;

    public static Cleaned? Clean(ReadOnlySpan<byte> bytes)
    {
        var end = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (end > bytes.Length || end < 20) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..12]);
        (int Width, int Height)? canvas = null, picture = null;
        for (var at = 12; at + 8 <= end;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (at + 8 + length > end) return null;
            var chunk = bytes.Slice(at, 8 + (int)length).ToArray();
            switch (System.Text.Encoding.ASCII.GetString(chunk, 0, 4))
            {
                case "VP8X":
                    if (length < 10 || (chunk[8] & Animation) != 0) return null;
                    canvas = (1 + Three(chunk.AsSpan(12)), 1 + Three(chunk.AsSpan(15)));
                    chunk[8] &= unchecked((byte)~(Exif | Xmp));
                    Keep(kept, chunk);
                    break;
                case "VP8 ": picture = Lossy(chunk.AsSpan(8)); Keep(kept, chunk); break;
                case "VP8L": picture = Lossless(chunk.AsSpan(8)); Keep(kept, chunk); break;
                case "ALPH" or "ICCP": Keep(kept, chunk); break;
                case "ANIM" or "ANMF": return null;
            }
            at += 8 + (int)length + (int)(length & 1);
        }
        if (picture is not { Width: > 0, Height: > 0 } size || (canvas is { } frame && frame != size)) return null;
        var content = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(4), (uint)content.Length - 8);
        return new Cleaned(FileKind.WebP, content, size.Width, size.Height);
    }

    private static void Keep(MemoryStream kept, byte[] chunk)
    {
        kept.Write(chunk);
        if (chunk.Length % 2 == 1) kept.WriteByte(0);
    }

    private static int Three(ReadOnlySpan<byte> b) => b[0] | b[1] << 8 | b[2] << 16;

    /// <summary>RFC 6386 §9.1: a key frame's start code and 14 bits each.</summary>
    private static (int, int)? Lossy(ReadOnlySpan<byte> data)
        => data.Length >= 10 && data[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF) : null;

    /// <summary>RFC 9649 §3.4: a mark and 14 bits each, one less than the size.</summary>
    private static (int, int)? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length < 5 || data[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
    }
}
