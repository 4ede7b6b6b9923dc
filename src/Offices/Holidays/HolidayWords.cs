namespace Dorgora.Offices.Holidays;

/// <summary>Bangla words of kinds and certainty of holidays.</summary>
public static class HolidayWords
{
    public static string Of(HolidayKind kind) => kind switch
    {
        HolidayKind.General => "সাধারণ ছুটি",
        HolidayKind.Executive => "নির্বাহী আদেশে ছুটি",
        HolidayKind.Optional => "ঐচ্ছিক ছুটি",
        HolidayKind.Local => "স্থানীয় ছুটি",
        _ => "কর্মদিবস ঘোষণা",
    };

    public static string Of(HolidayStatus status) => status switch
    {
        HolidayStatus.Fixed => "প্রতি বছর একই দিন",
        HolidayStatus.Estimated => "অনুমান, চাঁদ দেখা সাপেক্ষে",
        HolidayStatus.Listed => "প্রকাশিত তালিকা",
        _ => "আলাদা করে লেখা",
    };
}
