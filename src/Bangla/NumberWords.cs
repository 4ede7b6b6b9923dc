namespace Dorgora.Bangla;

/// <summary>Numbers in Bangla words, out and in. The hundred irregular words are the Bangla Academy forms.</summary>
internal static class NumberWords
{
    private static readonly string[] Small = (
        "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় " +
        "দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ " +
        "বিশ একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ " +
        "ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ " +
        "চল্লিশ একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ " +
        "পঞ্চাশ একান্ন বাহান্ন তিপ্পান্ন চুয়ান্ন পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট " +
        "ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর " +
        "সত্তর একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি " +
        "আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি অষ্টাশি ঊননব্বই " +
        "নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই").Split(' ');

    private static readonly Dictionary<string, int> Value = Read(
        ("এগার", 11), ("বার", 12), ("তের", 13), ("পনের", 15), ("ষোল", 16), ("সতের", 17), ("আঠার", 18), ("কুড়ি", 20), ("উনত্রিশ", 29), ("তিরিশ", 30), ("উনচল্লিশ", 39), ("উনপঞ্চাশ", 49), ("বায়ান্ন", 52), ("উনষাট", 59), ("উনসত্তর", 69), ("বায়াত্তর", 72), ("তেয়াত্তর", 73), ("উনআশি", 79), ("আটাশি", 88), ("উননব্বই", 89));

    /// <summary>The number in words; <paramref name="hundred"/> is শো in speech (একশো) and শত on papers (একশত).</summary>
    public static string Spell(ulong number, string hundred)
    {
        if (number < 100) return Small[number];
        var parts = new List<string>(6);
        if (number >= 10_000_000) parts.Add(Spell(number / 10_000_000, hundred) + " কোটি");
        Add(number / 100_000 % 100, " লক্ষ");
        Add(number / 1000 % 100, " হাজার");
        Add(number / 100 % 10, hundred);
        Add(number % 100, "");
        return string.Join(' ', parts);

        void Add(ulong count, string unit)
        {
            if (count > 0) parts.Add(Small[count] + unit);
        }
    }

    /// <summary>Reads what <see cref="Spell"/> writes and its common variants (এগার, লাখ, পাঁচশ, এক শত); false for words out of order.</summary>
    public static bool TryRead(string text, out ulong number)
    {
        number = 0;
        UInt128 total = 0;
        ulong count = 0, unit = 10_000_000;
        var open = false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var next = Unit(word);
            if (next == 0 && !open && Value.TryGetValue(word, out var small)) (count, open) = ((ulong)small, true);
            else if (next == 0 && !open && unit > 100 && Hundreds(word) is > 0 and var hundreds) (total, unit) = (total + hundreds, 100);
            else if (next == 10_000_000 && total + count > 0) (total, unit, count, open) = ((total + count) * next, next, 0, false);
            else if (next is > 0 and < 10_000_000 && open && next < unit) (total, unit, count, open) = (total + count * next, next, 0, false);
            else return false;
            if (total > ulong.MaxValue) return false;
        }
        if (words.Length == 0 || total + count > ulong.MaxValue) return false;
        number = (ulong)(total + count);
        return true;
    }

    private static ulong Unit(string word) => word switch
    {
        "কোটি" => 10_000_000,
        "লক্ষ" or "লাখ" => 100_000,
        "হাজার" => 1000,
        "শত" or "শো" or "শ" => 100,
        _ => 0,
    };

    private static ulong Hundreds(string word)
    {
        foreach (var ending in (string[])["শত", "শো", "শ"])
            if (word.EndsWith(ending, StringComparison.Ordinal) && Value.TryGetValue(word[..^ending.Length], out var count) && count is > 0 and < 10)
                return (ulong)count * 100;
        return 0;
    }

    private static Dictionary<string, int> Read(params (string Word, int Value)[] variants)
    {
        var read = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Small.Length; i++) read[Small[i]] = i;
        foreach (var (word, value) in variants) read.TryAdd(word, value);
        return read;
    }
}
