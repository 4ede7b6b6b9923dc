using System.Collections.Frozen;
using Dorgora.Bangla;
using Dorgora.Offices.Data;

namespace Dorgora.HelpDesk;

/// <summary>The sentences of SMS, from Data/sms.csv: a normal one and, where a topic could endanger somebody, a neutral twin that names none.</summary>
public static class SmsTexts
{
    private static readonly FrozenDictionary<string, string> ByKey = Read();

    public static IEnumerable<string> Keys => ByKey.Keys;

    /// <summary>The sentence with its places filled, as short as it can be said: the code loses its hyphens and a closing sentence that does not fit is left out before a second part is used.</summary>
    /// <param name="code">"" for news that is of no single case.</param>
    /// <param name="neutral">Sensitive case or secret caller: the neutral twin, or nothing at all where there is none.</param>
    /// <returns>Null when nothing may be said.</returns>
    public static string? Say(string key, bool neutral, string code, params (string Place, string Value)[] values)
    {
        if (!ByKey.TryGetValue(neutral ? $"{key}.neutral" : key, out var template)) return null;
        string Fill(string text, string shownCode) => values.Aggregate(text.Replace("{code}", shownCode, StringComparison.Ordinal), (t, v) => t.Replace($"{{{v.Place}}}", v.Value, StringComparison.Ordinal));
        var shown = code == "" ? "" : CaseCode.Show(code);
        string[] ways = [Fill(template, shown), Fill(template, Digits.ToBangla(code)), Fill(Shorter(template), shown), Fill(Shorter(template), Digits.ToBangla(code))];
        return ways.MinBy(way => Sms.Count(Sms.Compose(way)).Parts);        // the first of the shortest
    }

    /// <summary>Without the last sentence, unless it is the only one.</summary>
    private static string Shorter(string template)
    {
        var end = template.TrimEnd('।', ' ').LastIndexOf('।');
        return end > 0 ? template[..(end + 1)] : template;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var file = typeof(SmsTexts).Assembly.GetManifestResourceStream("HelpDesk/sms.csv")!;
        return Table.Read(file).ToFrozenDictionary(row => row["key"], row => row["text_bn"]);
    }
}
