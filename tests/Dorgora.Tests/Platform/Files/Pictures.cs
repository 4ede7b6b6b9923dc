using System.Buffers.Binary;

namespace Dorgora.Tests.Platform.Files;

/// <summary>Small pictures, four pixels by two, and what cameras and people put into them.</summary>
internal static class Pictures
{
    public const string Canary = "GPS-23.1234N-90.5678E";

    public static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAACAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCAANSP/9k=");
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAE0lEQVR4AWL6z8DwHxkzMaABAAAAAP//b26xawAAAAZJREFUAwDLvAf9VycdewAAAABJRU5ErkJggg==");
    public static readonly byte[] WebP = Convert.FromBase64String("UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoEAAIABABoJaACdLoAA5gA/us2/6E2Paiv/0JP/ibP+Js+AAAAAA==");
    public static readonly byte[] WebPLossless = Convert.FromBase64String("UklGRhwAAABXRUJQVlA4TA8AAAAvA0AAAAcQ/Y/+ByKi/wEA");
    public static readonly byte[] WebPClear = Convert.FromBase64String("UklGRlwAAABXRUJQVlA4WAoAAAAQAAAAAwAAAQAAQUxQSAkAAAAAZmZmAAAAAAAAVlA4ICwAAACQAQCdASoEAAIABABoJaACdLoAA5gA/us2/6E2Paiv/0JP/ibP+Js+AAAAAA==");
    public static readonly byte[] Pdf = [.. "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8];

    /// <summary>Name with the right ending, and the bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> All => [("a.jpg", Jpeg), ("a.jpeg", Jpeg), ("a.PNG", Png), ("a.webp", WebP), ("a.webp", WebPLossless), ("a.webp", WebPClear), ("a.pdf", Pdf)];

    /// <summary>The same pictures with place, camera, comments and more bytes after the end.</summary>
    public static IEnumerable<(byte[] Clean, byte[] Dirty)> Traced =>
    [
        (Jpeg, JpegWith(Segment(0xE1, [.. "Exif\0\0II*\0\x08\0\0\0\0\0"u8, .. Bytes(Canary)]), Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Bytes(Canary)]), Segment(0xFE, Bytes(Canary)), Segment(0xED, Bytes(Canary)), Segment(0xE2, [.. "MPF\0"u8, .. Bytes(Canary)]))),
        (Jpeg, [.. Jpeg, .. Bytes(Canary), .. Jpeg]),
        (Png, [.. Png.AsSpan(0, 33), .. Chunk("tEXt", [.. "Comment\0"u8, .. Bytes(Canary)]), .. Chunk("eXIf", Bytes(Canary)), .. Chunk("iTXt", Bytes(Canary)), .. Png.AsSpan(33)]),
        (Png, [.. Png, .. Bytes(Canary)]),
        (WebPClear, WebPWith(WebPClear, Riff("EXIF", Bytes(Canary)), Riff("XMP ", Bytes(Canary)), Riff("odd!", [1, 2, 3, .. Bytes(Canary)]))),
        (WebP, [.. WebP, .. Bytes(Canary)]),
    ];

    /// <summary>As a telephone held upright takes it: the picture lies on its side, and EXIF says which way is up.</summary>
    public static byte[] JpegOnItsSide(byte up, bool little) => little
        ? JpegWith(Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, (byte)'G', (byte)'P', (byte)'S', 0, 0x12, 1, 3, 0, 1, 0, 0, 0, up, 0, 0, 0, 0, 0, 0, 0, .. Bytes(Canary)]))
        : JpegWith(Segment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, up, 0, 0, 0, 0, 0, 0, .. Bytes(Canary)]));

    /// <summary>The header claims this size; the picture in it does not matter.</summary>
    public static byte[] JpegOf(int width, int height)
    {
        byte[] picture = [.. Jpeg];
        var frame = picture.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(frame + 7), (ushort)width);
        return picture;
    }

    private static byte[] JpegWith(params byte[][] segments) => [.. Jpeg.AsSpan(0, 2), .. segments.SelectMany(s => s), .. Jpeg.AsSpan(2)];

    private static byte[] WebPWith(byte[] picture, params byte[][] chunks)
    {
        byte[] all = [.. picture, .. chunks.SelectMany(c => c)];
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(4), (uint)all.Length - 8);
        all[20] |= 0x0C;                            // says that there are EXIF and XMP
        return all;
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content) => [0, 0, (byte)(content.Length >> 8), (byte)content.Length, .. Bytes(name), .. content, 0, 0, 0, 0];

    private static byte[] Riff(string name, byte[] content) => [.. Bytes(name), (byte)content.Length, 0, 0, 0, .. content, .. new byte[content.Length % 2]];

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
