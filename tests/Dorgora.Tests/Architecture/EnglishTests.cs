using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dorgora.Migrations;
using Xunit;

namespace Dorgora.Tests.Architecture;

/// <summary>Every sentence for people has English in its room's text.en.json, or in a room below.</summary>
public sealed partial class EnglishTests
{
    public static TheoryData<string> RoomNames => [.. Rooms.All.Select(r => r.Name)];

    [Theory, MemberData(nameof(RoomNames))]
    public void Every_sentence_has_english(string room)
    {
        var known = Rooms.All.SelectMany(r => Texts(r.Name)).Select(t => t.Key.Normalize()).ToHashSet();
        var missing = ArrowTests.Sources($"src/{room}", ".cs", ".cshtml").SelectMany(f => Sentences(File.ReadAllText(f))).Select(s => s.Normalize()).Distinct().Where(s => !known.Contains(s)).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"{missing.Count} sentences without English in src/{room}/text.en.json:\n{string.Join('\n', missing.Select(m => $"  {JsonSerializer.Serialize(m, Readable)}: \"\","))}");
    }

    [Theory, MemberData(nameof(RoomNames))]
    public void English_has_the_same_places_as_the_bangla(string room)
        => Assert.Empty(Texts(room).Where(t => Places(t.Key) != Places(t.Value)).Select(t => $"{t.Key} → {t.Value}"));

    [Theory, MemberData(nameof(RoomNames))]
    public void English_is_written_and_has_no_bangla_in_it(string room)
        => Assert.Empty(Texts(room).Where(t => t.Value == "" || Bangla().IsMatch(t.Value)).Select(t => $"{t.Key} → {t.Value}"));

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Dictionary<string, string> Texts(string room)
    {
        var file = Path.Combine(ArrowTests.Root, "src", room, "text.en.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file, Encoding.UTF8))! : [];
    }

    /// <summary>Sentences where a person will read them: T["…"], rules, faults, menu entries, and what tag helpers translate.</summary>
    internal static IEnumerable<string> Sentences(string source) => Places().Matches(Comment().Replace(source, "")).Select(m => m.Groups["s"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).Where(s => Bangla().IsMatch(s));

    private static string Places(string sentence) => string.Concat(Place().Matches(sentence).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("(?:\\bT\\[|\\bt\\[|new RuleBroken\\(|new\\(status, \"[a-z-]+\", |Faults\\.Answer\\([^\"]*\"[a-z-]+\", |Problem\\.Write\\([^\"]*\"[a-z-]+\", |new MenuEntry\\(|new FrameLink\\(|new OwnLink\\(|ErrorMessage = |\\b(?:label|hint|note|blank|title|text|trend)=)\\s*\"(?!@)(?<s>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Places();

    [GeneratedRegex("(?m)^\\s*///.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("[\\u0980-\\u09FF]")]
    private static partial Regex Bangla();

    [GeneratedRegex("\\{[0-9]+\\}")]
    private static partial Regex Place();
}
