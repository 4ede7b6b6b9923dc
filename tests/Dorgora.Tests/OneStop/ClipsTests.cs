using Dorgora.OneStop.Voice;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>What the board says, against the hundred numerals written out here by hand.</summary>
public sealed class ClipsTests
{
    private static readonly string[] Words =
    [
        "শূন্য", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়",
        "দশ", "এগারো", "বারো", "তেরো", "চৌদ্দ", "পনেরো", "ষোলো", "সতেরো", "আঠারো", "উনিশ",
        "বিশ", "একুশ", "বাইশ", "তেইশ", "চব্বিশ", "পঁচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ", "ঊনত্রিশ",
        "ত্রিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ", "পঁয়ত্রিশ", "ছত্রিশ", "সাঁইত্রিশ", "আটত্রিশ", "ঊনচল্লিশ",
        "চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ", "তেতাল্লিশ", "চুয়াল্লিশ", "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ", "ঊনপঞ্চাশ",
        "পঞ্চাশ", "একান্ন", "বাহান্ন", "তিপ্পান্ন", "চুয়ান্ন", "পঞ্চান্ন", "ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "ঊনষাট",
        "ষাট", "একষট্টি", "বাষট্টি", "তেষট্টি", "চৌষট্টি", "পঁয়ষট্টি", "ছেষট্টি", "সাতষট্টি", "আটষট্টি", "ঊনসত্তর",
        "সত্তর", "একাত্তর", "বাহাত্তর", "তিয়াত্তর", "চুয়াত্তর", "পঁচাত্তর", "ছিয়াত্তর", "সাতাত্তর", "আটাত্তর", "ঊনআশি",
        "আশি", "একাশি", "বিরাশি", "তিরাশি", "চুরাশি", "পঁচাশি", "ছিয়াশি", "সাতাশি", "অষ্টাশি", "ঊননব্বই",
        "নব্বই", "একানব্বই", "বিরানব্বই", "তিরানব্বই", "চুরানব্বই", "পঁচানব্বই", "ছিয়ানব্বই", "সাতানব্বই", "আটানব্বই", "নিরানব্বই",
    ];

    private static readonly string[] Hundreds = ["একশো", "দুইশো", "তিনশো", "চারশো", "পাঁচশো", "ছয়শো", "সাতশো", "আটশো", "নয়শো"];

    private static string Spoken(IEnumerable<string> clips) => string.Join(' ', clips.Where(c => c != Clips.Chime).Select(c => Clips.Find(c)!.Words));

    [Fact]
    public void Every_number_to_999_is_said_as_people_say_it()
    {
        Assert.Equal(100, Words.Distinct().Count());
        for (var n = 0; n < 1000; n++)
            Assert.Equal(n < 100 ? Words[n] : n % 100 == 0 ? Hundreds[n / 100 - 1] : $"{Hundreds[n / 100 - 1]} {Words[n % 100]}", Spoken(Clips.Number(n)));
    }

    [Fact]
    public void Every_counter_to_99_is_called_by_its_word()
    {
        for (var counter = 1; counter < 100; counter++)
            Assert.Equal($"টোকেন নম্বর ক সাতচল্লিশ অনুগ্রহ করে {Words[counter]} নম্বর কাউন্টারে আসুন", Spoken(Clips.Call("ক", 47, counter, 1)));
    }

    [Fact]
    public void A_call_begins_with_the_chime_and_a_repeated_one_says_so()
    {
        Assert.Equal(["chime", "token-number", "l03", "h2", "n39", "please-come", "n04", "to-counter"], Clips.Call("গ", 239, 4, 1));
        Assert.Equal(["chime", "again", "token-number", "l02", "h1", "n02", "to-counter"], Clips.Call("খ", 100, 2, 2));
    }

    [Fact]
    public void The_chime_is_a_sound_of_its_own_and_says_how_long_it_is()
    {
        var wav = Chime.Wav();
        Assert.Equal("RIFF"u8, wav.AsSpan(0, 4));
        Assert.Equal(wav.Length - 44, BitConverter.ToInt32(wav, 40));
        Assert.Contains(wav.Skip(44), b => b > 100);
    }
}
