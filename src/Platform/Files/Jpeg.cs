using System.Buffers.Binary;

namespace Dorgora.Platform.Files;

/// <summary>
/// Copies a JPEG segment by segment (ITU-T T.81 annex B). Kept: tables, frames, scans, the JFIF and Adobe marks, the colour profile.
/// Left out: EXIF with its place and camera, XMP, comments, further pictures, whatever comes after the end. Of EXIF only the way up is written anew.
/// </summary>
internal static class Jpeg
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    public static Cleaned? Clean(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write([0xFF, Start]);
        var (at, width, height, up, scans) = (2, 0, 0, 1, 0);
        while (bytes[at..] is [0xFF, var marker, ..])
        {
            if (marker == 0xFF) { at++; continue; }             // fill
            if (marker == End && scans > 0)
            {
                kept.Write([0xFF, End]);
                return new Cleaned(FileKind.Jpeg, WithWayUp(kept.ToArray(), up), width, height);
            }
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var segment = bytes.Slice(at, length);
            if (IsFrame(marker))
            {
                if (width > 0) return null;
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]));
                if (width == 0 || height == 0) return null;
            }
            if (marker == App1 && segment[4..].StartsWith("Exif\0\0"u8)) up = WayUp(segment[10..]);
            if (marker == Scan)
            {
                if (width == 0) return null;
                scans++;
                length += ScanLength(bytes[(at + length)..]);
            }
            if (IsKept(marker, segment)) kept.Write(bytes.Slice(at, length));
            at += length;
        }
        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => segment[4..].StartsWith("JFIF\0"u8),
        App2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        App14 => segment[4..].StartsWith("Adobe"u8),
        >= App1 and <= App15 or Comment => false,
        _ => true,
    };

    /// <summary>Coded picture up to the next marker that is not part of it: FF00 is a byte, FFD0 to FFD7 are restarts.</summary>
    private static int ScanLength(ReadOnlySpan<byte> coded)
    {
        for (var at = 0; ; at++)
        {
            at += coded[at..].IndexOf((byte)0xFF) is >= 0 and var next ? next : throw new ArgumentOutOfRangeException(nameof(coded));
            if (coded[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7 or 0xFF)) return at;
        }
    }

    /// <summary>The orientation tag (0x0112) of EXIF's first directory, 1 to 8; 1 when there is none that can be read.</summary>
    private static int WayUp(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var little = tiff[0] == (byte)'I';
        int Two(ReadOnlySpan<byte> b) => little ? BinaryPrimitives.ReadUInt16LittleEndian(b) : BinaryPrimitives.ReadUInt16BigEndian(b);
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if ((long)directory + 2 > tiff.Length) return 1;
        var entries = tiff[((int)directory + 2)..];
        for (var i = 0; i < Two(tiff[(int)directory..]) && entries.Length >= 12; i++, entries = entries[12..])
            if (Two(entries) == 0x0112) return Two(entries[8..]) is >= 1 and <= 8 and var up ? up : 1;
        return 1;
    }

    /// <summary>A picture that lies on its side gets an EXIF of its own with nothing but that.</summary>
    private static byte[] WithWayUp(byte[] picture, int up) => up == 1 ? picture :
    [
        0xFF, Start, 0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)up, 0, 0, 0, 0, 0, 0, .. picture.AsSpan(2),
    ];
}
