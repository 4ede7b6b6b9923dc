using System.Buffers.Binary;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Voice;

/// <summary>A sound file that is what its bytes say: plain WAV or Ogg (Opus, Vorbis), short enough for a word.</summary>
/// <param name="Kind">audio/wav or audio/ogg.</param>
public sealed record ClipFile(string Kind, byte[] Content)
{
    /// <summary>Eight seconds of 16 bits at 44,100 samples a second.</summary>
    public const int MostBytes = 720 * 1024;

    private const int Longest = 8;

    /// <exception cref="RuleBroken">In words for who uploads it.</exception>
    public static async Task<ClipFile> Read(Stream content, string field, CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes) throw new RuleBroken("শব্দের ফাইলটি {0} কিলোবাইটের মধ্যে আনুন", at: field, values: MostBytes / 1024);
        }
        var all = bytes.ToArray();
        if (IsOgg(all)) return new ClipFile("audio/ogg", all);
        return Seconds(all) switch
        {
            null => throw new RuleBroken("WAV বা OGG শব্দের ফাইল দিন", at: field),
            > Longest => throw new RuleBroken("{0} সেকেন্ডের মধ্যে বলুন", at: field, values: Longest),
            _ => new ClipFile("audio/wav", all),
        };
    }

    private static bool IsOgg(ReadOnlySpan<byte> file)
        => file.Length > 64 && file.StartsWith("OggS"u8) && (file[..64].IndexOf("OpusHead"u8) > 0 || file[..64].IndexOf("\x01vorbis"u8) > 0);

    /// <summary>How long a plain WAV lasts; null when it is none.</summary>
    private static double? Seconds(ReadOnlySpan<byte> file)
    {
        if (file.Length < 45 || !file.StartsWith("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8)) return null;
        var perSecond = 0;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var name = file[at..(at + 4)];
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (name.SequenceEqual("fmt "u8) && at + 24 <= file.Length)
            {
                if (BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 8)..]) != 1) return null;         // PCM alone plays everywhere
                perSecond = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 16)..]));
            }
            if (name.SequenceEqual("data"u8)) return perSecond > 0 && file.Length > at + 8 ? Math.Min(size, file.Length - at - 8) / (double)perSecond : null;
            if (size > file.Length) return null;
            at += 8 + (int)size + (int)(size % 2);
        }
        return null;
    }
}
