using System.Buffers.Binary;
using System.IO.Compression;

namespace Dorgora.Charter.Demo;

/// <summary>Pictures for the demo, drawn here so that no photograph of a person is in the program: portraits of one tone, and sheets whose lines are bars.</summary>
internal static class DemoPictures
{
    private readonly record struct Colour(int R, int G, int B)
    {
        public Colour Mix(Colour other, double share) => new((int)(R + (other.R - R) * share), (int)(G + (other.G - G) * share), (int)(B + (other.B - B) * share));
    }

    private static readonly Colour[] Grounds = [new(214, 229, 222), new(233, 224, 205), new(216, 224, 236), new(232, 217, 214)];
    private static readonly Colour[] Clothes = [new(10, 65, 59), new(110, 49, 42), new(43, 62, 98), new(84, 68, 40)];
    private static readonly Colour White = new(255, 255, 255), Ink = new(92, 98, 96);

    /// <summary>240 × 300: head and shoulders in one tone, nobody in particular.</summary>
    public static byte[] Portrait(int seed)
    {
        var (ground, cloth) = (Grounds[seed % Grounds.Length], Clothes[(seed + 1) % Clothes.Length]);
        return Draw(240, 300, (x, y) =>
        {
            if (In(x, y, 120, 124, 50, 62) || Math.Abs(x - 120) < 22 && y is > 160 and < 230) return cloth.Mix(White, .1);
            if (Math.Abs(x - 120) < 20 && y > 214 && Math.Abs(x - 120) < (264 - y) * .45) return White;
            return In(x, y, 120, 322, 104, 112) ? cloth : ground.Mix(White, 1 - y / 360);
        });
    }

    /// <summary>300 × 424: a sheet with bars for a head, lines and a signature.</summary>
    public static byte[] Paper(int seed) => Draw(300, 424, (x, y) =>
    {
        if (x is < 6 or > 294 || y is < 6 or > 418) return new Colour(226, 229, 226);
        var paper = new Colour(253, 252, 248);
        if (In(x, y, 46, 46, 15, 15)) return Clothes[0];
        if (y is > 32 and < 38 && x is > 92 and < 208 || y is > 44 and < 48 && x is > 112 and < 188) return Ink;
        if (y is > 78 and < 80 && x is > 28 and < 272) return Ink.Mix(paper, .4);
        var line = (int)(y - 104) / 15;
        if (y >= 104 && line < 14 && (y - 104) % 15 < 4 && x > 30 && x < 268 - (line * 37 + seed * 53) % 96 * (line % 4 == 3 ? 1.6 : .35)) return Ink.Mix(paper, .35);
        return y is > 352 and < 356 && x is > 190 and < 262 || Math.Abs(y - 338 - 6 * Math.Sin(x / 5 + seed)) < 1.2 && x is > 200 and < 250 ? Clothes[2] : paper;
    });

    private static bool In(double x, double y, double cx, double cy, double rx, double ry) => (x - cx) * (x - cx) / (rx * rx) + (y - cy) * (y - cy) / (ry * ry) <= 1;

    /// <summary>Each pixel is the mean of nine points, so that edges are soft.</summary>
    private static byte[] Draw(int width, int height, Func<double, double, Colour> at)
    {
        var rows = new byte[height * (1 + 3 * width)];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (r, g, b) = (0, 0, 0);
                for (var s = 0; s < 9; s++)
                {
                    var c = at(x + (s % 3 + .5) / 3, y + (s / 3 + .5) / 3);
                    (r, g, b) = (r + c.R, g + c.G, b + c.B);
                }
                var place = y * (1 + 3 * width) + 1 + 3 * x;
                (rows[place], rows[place + 1], rows[place + 2]) = ((byte)(r / 9), (byte)(g / 9), (byte)(b / 9));
            }
        return Png(width, height, rows);
    }

    private static byte[] Png(int width, int height, byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);                                // eight bits, red green blue
        Chunk(png, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(rows);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, byte[] content)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, content.Length);
        png.Write(four);
        png.Write(name);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(four, Crc([.. name, .. content]));
        png.Write(four);
    }

    /// <summary>CRC-32 of PNG (W3C PNG §D).</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
