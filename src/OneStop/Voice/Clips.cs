using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Data;

namespace Dorgora.OneStop.Voice;

/// <param name="Words">What the reader says; empty for the chime.</param>
public sealed record Clip(string Id, string Words);

/// <summary>The recorded words of the board's voice, and which of them make up a call. 0 to 99 are a word each; nothing is put together from tens and ones.</summary>
public static class Clips
{
    public const string Chime = "chime";

    /// <summary>All clips: sentences, letters (l01…), 0–99 (n00…), hundreds (h1…).</summary>
    public static IReadOnlyList<Clip> All { get; } = Load();

    private static readonly Dictionary<string, string> Letters = All.Where(c => c.Id is ['l', _, _]).ToDictionary(c => c.Words, c => c.Id, StringComparer.Ordinal);

    public static Clip? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    /// <summary>"Token number ক সাতচল্লিশ, please come to counter three"; from the second call on it says that it is called again.</summary>
    /// <param name="times">Which call of this token it is, from 1.</param>
    public static IReadOnlyList<string> Call(string letter, int number, int counter, int times)
    {
        var token = Token(letter, number);
        return times > 1 ? [Chime, "again", .. token, .. Number(counter), "to-counter"] : [Chime, .. token, "please-come", .. Number(counter), "to-counter"];
    }

    /// <summary>"Token number ক সাতচল্লিশ": what the kiosk says when it gives it.</summary>
    public static IReadOnlyList<string> Token(string letter, int number) => ["token-number", .. Letters.TryGetValue(letter, out var id) ? [id] : Array.Empty<string>(), .. Number(number)];

    /// <summary>The same into an official's room; a room without a number is not said.</summary>
    public static IReadOnlyList<string> CallIn(string letter, int number, string room, int times)
    {
        var call = Call(letter, number, 0, times).SkipLast(2);
        return int.TryParse(Digits.ToLatin(room), NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no > 0 ? [.. call, .. Number(no), "to-room"] : [.. call];
    }

    /// <summary>Leading zeros are not read. From a thousand on, digit by digit.</summary>
    public static IReadOnlyList<string> Number(int n)
    {
        if (n >= 1000) return [.. n.ToString(CultureInfo.InvariantCulture).Select(d => Word(d - '0'))];
        if (n < 100) return [Word(n)];
        var hundred = string.Create(CultureInfo.InvariantCulture, $"h{n / 100}");
        return n % 100 == 0 ? [hundred] : [hundred, Word(n % 100)];
    }

    private static string Word(int n) => string.Create(CultureInfo.InvariantCulture, $"n{n:D2}");

    private static List<Clip> Load()
    {
        using var file = typeof(Clips).Assembly.GetManifestResourceStream("OneStop/clips.csv")!;
        return [.. Table.Read(file).Select(row => new Clip(row["id"], row["words"]))];
    }
}
