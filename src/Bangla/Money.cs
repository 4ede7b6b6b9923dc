using System.Globalization;

namespace Dorgora.Bangla;

/// <summary>Money. An amount is a whole number of poisha (100 to the taka). Everything written here is read back by <see cref="TryParse"/>.</summary>
public static class Money
{
    /// <summary>"৳ ১,৪৫,০০০" or "৳ ১,৪৫,০০০.৫০"; "-৳ ৫০" below zero.</summary>
    public static string Text(long poisha) => $"{Sign(poisha)}৳ {Amount(poisha)}";

    /// <summary>"১,১৭০/- টাকা", as offices write it; "১,১৭০.৫০ টাকা" when there are poisha.</summary>
    public static string Slash(long poisha) => $"{Sign(poisha)}{Amount(poisha)}{(poisha % 100 == 0 ? "/-" : "")} টাকা";

    /// <summary>"এক হাজার একশত সত্তর টাকা মাত্র"; "… টাকা পঞ্চাশ পয়সা মাত্র" when there are poisha; "ঋণাত্মক …" below zero.</summary>
    public static string Words(long poisha)
    {
        var size = Numbers.Magnitude(poisha);
        var taka = NumberWords.Spell(size / 100, "শত") + " টাকা";
        var rest = size % 100 == 0 ? "" : $" {NumberWords.Spell(size % 100, "শত")} পয়সা";
        return $"{(poisha < 0 ? "ঋণাত্মক " : "")}{taka}{rest} মাত্র";
    }

    /// <summary>
    /// Reads an amount in digits of either script ("৳ ১,৪৫,০০০.৫০", "1170", "১,১৭০/- টাকা", "Tk 500", "১০ টাকা ৫০ পয়সা") or in words.
    /// At most two decimals. False for anything else.
    /// </summary>
    public static bool TryParse(string? text, out long poisha)
    {
        poisha = 0;
        if (text is not { Length: <= 400 }) return false;
        var line = Clean.Line(text).ToLowerInvariant();
        var negative = Strip(ref line, "-", "−", "ঋণাত্মক ");
        Strip(ref line, "৳", "tk.", "tk", "bdt", "টাকা", "taka");
        if (!negative) negative = Strip(ref line, "-", "−");
        StripEnd(ref line, "মাত্র", "only");
        if (!Sum(line, out var sum)) return false;
        if (negative) sum = -sum;
        if (sum < long.MinValue || sum > long.MaxValue) return false;
        poisha = (long)sum;
        return true;
    }

    private static bool Sum(string line, out Int128 poisha)
    {
        poisha = 0;
        Int128 extra = 0;
        if (StripEnd(ref line, "পয়সা", "paisa", "poisha"))
        {
            var cut = line.LastIndexOf("টাকা", StringComparison.Ordinal);
            if (!Part(line[(cut < 0 ? 0 : cut + 4)..].Trim(), out extra) || extra >= 100 * 100 || extra % 100 != 0) return false;
            extra /= 100;
            if (cut < 0) { poisha = extra; return true; }
            line = line[..(cut + 4)];
        }
        StripEnd(ref line, "টাকা", "taka", "tk");
        StripEnd(ref line, "/-", "/=", "/–");
        if (!Part(line, out poisha) || (extra > 0 && poisha % 100 != 0)) return false;
        poisha += extra;
        return true;
    }

    /// <summary>One amount in digits with at most two decimals, or in words, times 100.</summary>
    private static bool Part(string part, out Int128 poisha)
    {
        poisha = 0;
        if (part.Length == 0 || part[0] == '-') return false;
        if (Numbers.TryParseDecimal(part, out var number) && !part.EndsWith('%'))
        {
            if (number > long.MaxValue || number * 100 != decimal.Truncate(number * 100)) return false;
            poisha = (Int128)(number * 100);
            return true;
        }
        if (!NumberWords.TryRead(part, out var words)) return false;
        poisha = (Int128)words * 100;
        return true;
    }

    private static bool Strip(ref string line, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (!line.StartsWith(start, StringComparison.Ordinal)) continue;
            line = line[start.Length..].TrimStart();
            return true;
        }
        return false;
    }

    private static bool StripEnd(ref string line, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (!line.EndsWith(end, StringComparison.Ordinal)) continue;
            line = line[..^end.Length].TrimEnd();
            return true;
        }
        return false;
    }

    private static string Sign(long poisha) => poisha < 0 ? "-" : "";

    private static string Amount(long poisha)
    {
        var size = Numbers.Magnitude(poisha);
        var taka = Numbers.Group((long)(size / 100));
        return size % 100 == 0 ? taka : $"{taka}.{Digits.ToBangla((size % 100).ToString("D2", CultureInfo.InvariantCulture))}";
    }
}
