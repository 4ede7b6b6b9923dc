namespace Dorgora.Platform.Files;

/// <summary>A file whose kind is known by its own bytes, with what may not be kept taken out. Pictures are never decoded: their parts are copied.</summary>
/// <param name="Content">What is stored.</param>
/// <param name="Width">Pixels as the header says; 0 for a PDF.</param>
internal sealed record Cleaned(FileKind Kind, byte[] Content, int Width = 0, int Height = 0)
{
    /// <summary>Null when the bytes are none of the kinds or do not hold together.</summary>
    public static Cleaned? From(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xD8, 0xFF, ..] => Jpeg.Clean(bytes),
                [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png.Clean(bytes),
                [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP.Clean(bytes),
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => bytes.AsSpan(Math.Max(0, bytes.Length - 2048)).IndexOf("%%EOF"u8) >= 0 ? new Cleaned(FileKind.Pdf, bytes) : null,
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException) { return null; }        // a length inside points outside: cut off or made to harm
    }
}
