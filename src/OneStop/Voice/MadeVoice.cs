using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Dorgora.Platform.Web;

namespace Dorgora.OneStop.Voice;

/// <summary>Clips that this installation made itself, each once, in the folder <c>voice</c> of the data folder: the chime from two sine waves, the words by espeak-ng.</summary>
public sealed class MadeVoice(Site site)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> made = new();

    /// <summary>The file's path; null when espeak-ng is not installed: the board then only chimes.</summary>
    public async Task<string?> Of(Clip clip)
    {
        var path = await made.GetOrAdd(clip.Id, _ => new(() => Make(clip))).Value;
        if (path is null) made.TryRemove(clip.Id, out _);               // it may be installed later
        return path;
    }

    private async Task<string?> Make(Clip clip)
    {
        var folder = Path.Combine(site.Data, "voice");
        var path = Path.Combine(folder, clip.Id + ".wav");
        if (File.Exists(path)) return path;
        Directory.CreateDirectory(folder);
        var half = path + "." + Guid.NewGuid().ToString("N");
        if (clip.Words == "") await File.WriteAllBytesAsync(half, Chime.Wav());
        else if (!await Speak(clip.Words, half)) return null;
        File.Move(half, path, overwrite: true);
        return path;
    }

    private static async Task<bool> Speak(string words, string path)
    {
        try
        {
            using var espeak = Process.Start(new ProcessStartInfo("espeak-ng", ["-v", "bn", "-s", "130", "-w", path, words]))!;
            await espeak.WaitForExitAsync();
            return espeak.ExitCode == 0 && new FileInfo(path) is { Exists: true, Length: > 44 };
        }
        catch (Win32Exception) { return false; }                         // not installed
    }
}
