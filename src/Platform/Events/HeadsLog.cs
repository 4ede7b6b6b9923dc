using System.Globalization;
using System.Text;
using Dorgora.Platform.Web;

namespace Dorgora.Platform.Events;

/// <summary>
/// heads.log in the data folder: a line for each newest link of an office's chain, <c>2026-12-14T09:00:00Z shahrasti 1234 hash</c>.
/// It lies beside the database, not in it, so that a tail cut off by SQL shows.
/// </summary>
public sealed class HeadsLog(Site site)
{
    private readonly Lock door = new();

    public string File => Path.Combine(site.Data, "heads.log");

    internal void Add(DateTime at, IEnumerable<(string Office, EventSeal Head)> heads)
    {
        var lines = new StringBuilder();
        foreach (var (office, head) in heads)
            lines.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ssZ} {office} {head.Seq} {head.Hash}\n");
        lock (door)
        {
            using var file = new FileStream(File, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes(lines.ToString()));
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>All heads ever written, oldest first; a last line that a crash cut short is left out.</summary>
    public IEnumerable<(string Office, long Seq, string Hash)> Read()
    {
        if (!System.IO.File.Exists(File)) yield break;
        foreach (var line in System.IO.File.ReadLines(File))
            if (line.Split(' ') is [_, var office, var seq, { Length: 64 } hash] && long.TryParse(seq, CultureInfo.InvariantCulture, out var number))
                yield return (office, number, hash);
    }
}
