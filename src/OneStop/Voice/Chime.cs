using System.Text;

namespace Dorgora.OneStop.Voice;

/// <summary>Two soft tones, the second lower, as a WAV of 16 bits, one channel, 22,050 samples a second.</summary>
public static class Chime
{
    private const int Rate = 22_050;

    public static byte[] Wav()
    {
        var samples = new short[(int)(Rate * 1.3)];
        foreach (var (tone, begins) in new[] { (880.0, 0.0), (659.3, 0.45) })
            for (var at = (int)(begins * Rate); at < samples.Length; at++)
            {
                var t = (at - begins * Rate) / Rate;
                samples[at] += (short)(9_000 * Math.Exp(-4 * t) * Math.Min(1, t * 200) * Math.Sin(2 * Math.PI * tone * t));
            }
        using var bytes = new MemoryStream();
        using var wav = new BinaryWriter(bytes, Encoding.ASCII);
        wav.Write("RIFF"u8); wav.Write(36 + samples.Length * 2); wav.Write("WAVEfmt "u8);
        wav.Write(16); wav.Write((short)1); wav.Write((short)1); wav.Write(Rate); wav.Write(Rate * 2); wav.Write((short)2); wav.Write((short)16);
        wav.Write("data"u8); wav.Write(samples.Length * 2);
        foreach (var sample in samples) wav.Write(sample);
        return bytes.ToArray();
    }
}
