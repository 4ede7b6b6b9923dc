namespace Dorgora.Bangla;

/// <content>Times of day.</content>
public static partial class Dates
{
    /// <summary>"১১:২০", the 24-hour clock in four digits.</summary>
    public static string Time(TimeOnly time) => $"{Two(time.Hour)}:{Two(time.Minute)}";

    /// <summary>"সকাল ১১:২০", "দুপুর ১২:১৫", "বিকাল ৪:৩০": the part of the day and the 12-hour clock.</summary>
    public static string TimeWords(TimeOnly time) =>
        $"{PartOfDay(time.Hour)} {Digits.ToBangla((time.Hour + 11) % 12 + 1)}:{Two(time.Minute)}";

    /// <summary>Reads "১১:২০", "23:05", "সকাল ১০:০০ টা", "বিকাল ৪টা", "4.30 pm". An hour alone needs a word beside it.</summary>
    public static bool TryParseTime(string? text, out TimeOnly time)
    {
        time = default;
        if (text is not { Length: <= 60 } || !Pieces(text, out var numbers, out var part, out var words) || numbers.Count is 0 or > 2) return false;
        if (numbers.Count == 1 && words == 0) return false;
        var (hour, minute) = (numbers[0], numbers.Count == 2 ? numbers[1] : 0);
        if (hour > 23 || minute > 59) return false;
        if (hour is >= 1 and <= 12) hour = On24(hour, part);
        time = new(hour, minute);
        return true;
    }

    /// <summary>The numbers of a written time, the part of the day it names, and how many words it has; false when something else stands there.</summary>
    private static bool Pieces(string text, out List<int> numbers, out char part, out int words)
    {
        (numbers, part, words) = ([], ' ', 0);
        var line = Clean.Line(text).ToLowerInvariant();
        for (int start = 0, end; start < line.Length; start = end)
        {
            end = DateWords.End(line, start);
            var piece = line[start..end];
            if (Digits.Value(piece[0]) >= 0)
            {
                if (piece.Length > 2 || !Digits.TryParseInt(piece, out var number)) return false;
                numbers.Add(number);
            }
            else if (DateWords.IsLetter(piece[0]))
            {
                if (Parts(piece) is not { } named) return false;
                words++;
                if (named != ' ') part = named;
            }
            else if (piece is not (" " or ":" or "." or ",")) return false;
        }
        return true;
    }

    /// <summary>m morning, n noon, a afternoon and evening, r night; a blank for words that only say "o'clock".</summary>
    private static char? Parts(string word) => word switch
    {
        "ভোর" or "সকাল" or "am" => 'm',
        "দুপুর" or "বেলা" => 'n',
        "বিকাল" or "বিকেল" or "সন্ধ্যা" or "pm" => 'a',
        "রাত" => 'r',
        "টা" or "টায়" or "মিনিট" or "মিনিটে" or "ঘটিকা" or "ঘটিকায়" => ' ',
        _ => null,
    };

    private static int On24(int hour, char part) => part switch
    {
        'm' => hour % 12,
        'n' => hour < 10 ? hour + 12 : hour,
        'a' => hour % 12 + 12,
        'r' => hour == 12 ? 0 : hour > 5 ? hour + 12 : hour,
        _ => hour,
    };

    private static string PartOfDay(int hour) => hour switch
    {
        < 4 => "রাত",
        < 6 => "ভোর",
        < 12 => "সকাল",
        < 15 => "দুপুর",
        < 18 => "বিকাল",
        < 20 => "সন্ধ্যা",
        _ => "রাত",
    };
}
