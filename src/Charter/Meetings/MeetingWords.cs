using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>The words of the meeting's papers in the language of office letters. Pure.</summary>
public static class MeetingWords
{
    /// <summary>"২য় ত্রৈমাসিক" of "2022-23-Q2".</summary>
    public static string Quarter(string quarter) => Quarters.Bangla(quarter).Split(", ")[^1];

    /// <summary>"… সমন্বয়ে ২য় ত্রৈমাসিক সভা".</summary>
    public static string Meeting(Meeting of) => $"{of.SubjectBn} {Quarter(of.Quarter)} সভা";

    /// <summary>"… সমন্বয়ে অনুষ্ঠিত ২য় ত্রৈমাসিক সভার কার্যবিবরণী".</summary>
    public static string MinutesTitle(Meeting of) => $"{of.SubjectBn} অনুষ্ঠিত {Quarter(of.Quarter)} সভার কার্যবিবরণী";

    /// <summary>"২৮ ডিসেম্বর, ২০২২ খ্রি.".</summary>
    public static string Date(DateOnly day) => $"{Dates.Short(day)}, {Digits.ToBangla(day.Year)} খ্রি.";

    /// <summary>"১৩/০৯/২০২২".</summary>
    public static string Slashes(DateOnly day) => Digits.ToBangla(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    /// <summary>"সকাল ১০:০০ টা".</summary>
    public static string Time(TimeOnly time) => $"{Dates.TimeWords(time)} টা";

    /// <summary>"০৪".</summary>
    public static string Two(int n) => Digits.ToBangla(n.ToString("D2", CultureInfo.InvariantCulture));

    /// <summary>Whole per cent, rounded down: nothing is 100 % until all is done.</summary>
    public static int Percent(int done, int of) => of == 0 ? 0 : done * 100 / of;

    /// <summary>What the notice says.</summary>
    public static string Invitation(Meeting of, string chair)
        => $"উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, আগামী {Dates.Long(of.Date)}, {Dates.Weekday(of.Date)} {Time(of.Time)}য় {chair}-এর সভাপতিত্বে {Meeting(of)} অনুষ্ঠিত হবে। সভার স্থান: {of.PlaceBn}। সভায় নির্ধারিত সময়ে উপস্থিত থাকার জন্য অনুরোধ করা হলো।";

    /// <summary>An office by its place where its kind goes without saying: "কালাই, জয়পুরহাট"; a department by its whole name.</summary>
    public static string Place(OfficeKind kind, string officeBn)
        => kind is OfficeKind.Upazila or OfficeKind.District && officeBn.IndexOf(", ", StringComparison.Ordinal) is > 0 and var cut ? officeBn[(cut + 2)..] : officeBn;

    /// <summary>"বিভাগীয় কমিশনার, রাজশাহী বিভাগ, রাজশাহী।": to whom a district writes.</summary>
    public static string Commissioner(Office division) => division.NameBn.Split(", ")[^1] is var place ? $"বিভাগীয় কমিশনার, {place} বিভাগ, {place}।" : "";

    /// <summary>"কালাই".</summary>
    public static string ShortPlace(OfficeKind kind, string officeBn) => kind is OfficeKind.Upazila or OfficeKind.District ? Place(kind, officeBn).Split(", ")[0] : officeBn;

    /// <summary>"উপজেলা নির্বাহী অফিসার, কালাই, জয়পুরহাট".</summary>
    public static string Title(Official official) => $"{official.Signs}, {Place(official.OfficeBn.StartsWith("জেলা প্রশাসক", StringComparison.Ordinal) ? OfficeKind.District : official.OfficeBn.StartsWith("উপজেলা নির্বাহী", StringComparison.Ordinal) ? OfficeKind.Upazila : OfficeKind.Department, official.OfficeBn)}";
}
