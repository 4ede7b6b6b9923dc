using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The sentences of an order, in the language of office letters. Pure: what is asked gives the same words every time.</summary>
public static class OrderWords
{
    private const string HexLetters = "কখগঘচছ";

    /// <summary>"৭ক৪-৯১ছ-০২২": the first nine signs of a hash, a–f written ক খ গ ঘ চ ছ.</summary>
    public static string Check(string hash)
    {
        var signs = string.Concat(hash[..9].Select(c => char.IsAsciiDigit(c) ? Digits.ToBangla(c - '0') : HexLetters[c - 'a'].ToString()));
        return $"{signs[..3]}-{signs[3..6]}-{signs[6..]}";
    }

    /// <summary>"৭ কার্যদিবস", "৮ ঘণ্টা", "৩০ মিনিট".</summary>
    public static string Time(Within within) => $"{Digits.ToBangla(within.N)} " + within.Unit switch { WithinUnit.Hours => "ঘণ্টা", WithinUnit.Minutes => "মিনিট", _ => "কার্যদিবস" };

    /// <summary>The day for working days, day and time for hours and minutes.</summary>
    public static string Due(DateTime due, WithinUnit unit)
        => unit == WithinUnit.WorkingDays ? Dates.WithWeekday(Dhaka.DateOf(due)) : $"{Dates.WithWeekday(Dhaka.DateOf(due))}, {Dates.TimeWords(Dhaka.TimeOf(due))}";

    /// <summary>"সকাল ১১:১৮ মিনিটে", "বিকাল ৪টায়".</summary>
    public static string At(TimeOnly time) => time.Minute == 0 ? Dates.TimeWords(time).Replace(":০০", "টায়", StringComparison.Ordinal) : $"{Dates.TimeWords(time)} মিনিটে";

    /// <summary>On what occasion, who was on the line, what was decided.</summary>
    /// <param name="withSignatory">The signatory was on the line too.</param>
    public static string Body(Case of, DateTime now, int seats, bool withSignatory, string decision, string owner)
    {
        if (of.IsSensitive) return $"এই কার্যালয়ে জানানো একটি বিষয়ের পরিপ্রেক্ষিতে প্রয়োজনীয় ব্যবস্থা নেওয়ার দায়িত্ব দেওয়া হলো: {owner}। বিস্তারিত ‘দোরগোড়া’য় কেস নম্বর দিয়ে দেখতে হবে। বিষয়টি গোপনীয়; এ আদেশের অনুলিপি আর কাউকে দেওয়া যাবে না।";
        var day = Dhaka.DateOf(of.LoggedAt) == Dhaka.DateOf(now) ? "আজ" : Dates.Long(Dhaka.DateOf(of.LoggedAt));
        var occasion = $"{Where(of.Channel)} {day} {At(Dhaka.TimeOf(of.LoggedAt))} গৃহীত {Kind(of.Kind)} পরিপ্রেক্ষিতে";
        var line = seats == 0 ? "" : withSignatory ? " নিম্নস্বাক্ষরকারীসহ সংশ্লিষ্ট কর্মকর্তা ও জনপ্রতিনিধিদের টেলিফোন সম্মেলনে" : " সংশ্লিষ্ট কর্মকর্তা ও জনপ্রতিনিধিদের টেলিফোন সম্মেলনে";
        return decision == "" ? $"{occasion},{line} বিষয়টি নিষ্পত্তির দায়িত্ব দেওয়া হলো: {owner}।" : $"{occasion},{line} সিদ্ধান্ত হয়েছে যে, {Sentence(decision)}";
    }

    /// <summary>"সিদ্ধান্ত জানিয়েছেন: …"; "" when nobody is named.</summary>
    public static string Spoke(IEnumerable<OrderSeat> seats)
    {
        var names = seats.Where(p => p.Spoke).Select(p => p.Name == "" ? p.Title : $"{p.Name}, {p.Title}").ToList();
        return names.Count == 0 ? "" : $"সম্মেলনের পক্ষে সিদ্ধান্ত জানিয়েছেন: {string.Join("; ", names)}।";
    }

    /// <summary>"১১:২১–১১:২৬"; one side alone is "১১:২১ থেকে"; "" when neither is known.</summary>
    public static string Times(Participant seat) => (seat.JoinedAt, seat.LeftAt) switch
    {
        ({ } from, { } to) => $"{Clock(from)}–{Clock(to)}",
        ({ } from, null) => $"{Clock(from)} থেকে",
        (null, { } to) => $"{Clock(to)} পর্যন্ত",
        _ => "",
    };

    private static string Clock(DateTime utc) => Dates.Time(Dhaka.TimeOf(utc));

    private static string Sentence(string text) => text.TrimEnd() is var said && said.EndsWith('।') ? said : said + "।";

    private static string Where(string channel) => channel switch
    {
        "call" => "এই কার্যালয়ের কলসেন্টারে",
        "333" => "জাতীয় কলসেন্টার ৩৩৩-এর মাধ্যমে",
        "web" or "app" or "open311" => "এই কার্যালয়ের পোর্টালে",
        "post" => "ডাকযোগে",
        "hearing" => "গণশুনানিতে",
        "sms" => "এসএমএসে",
        _ => "এই কার্যালয়ে",
    };

    private static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Complaint => "অভিযোগের",
        CaseKind.Tip => "তথ্যের",
        CaseKind.Suggestion => "পরামর্শের",
        CaseKind.Information => "জিজ্ঞাসার",
        _ => "আবেদনের",
    };
}
