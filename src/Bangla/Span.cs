namespace Dorgora.Bangla;

/// <summary>Lengths of time in Bangla.</summary>
public static class Span
{
    /// <summary>"৭ দিন".</summary>
    public static string Days(int days) => $"{Digits.ToBangla(days)} দিন";

    /// <summary>"৭ কার্যদিবস".</summary>
    public static string WorkingDays(int days) => $"{Digits.ToBangla(days)} কার্যদিবস";

    /// <summary>
    /// "এইমাত্র" (under a minute, or a clock that is ahead), "৫ মিনিট আগে", "২ ঘণ্টা আগে", "৩ দিন আগে"; months of 30 days from 60 days on,
    /// years of 365 from two years on. Always rounded down.
    /// </summary>
    public static string Ago(TimeSpan ago) => ago switch
    {
        { TotalMinutes: < 1 } => "এইমাত্র",
        { TotalHours: < 1 } => $"{Digits.ToBangla(ago.Minutes)} মিনিট আগে",
        { TotalDays: < 1 } => $"{Digits.ToBangla(ago.Hours)} ঘণ্টা আগে",
        { TotalDays: < 60 } => $"{Digits.ToBangla(ago.Days)} দিন আগে",
        { TotalDays: < 730 } => $"{Digits.ToBangla(ago.Days / 30)} মাস আগে",
        _ => $"{Digits.ToBangla(ago.Days / 365)} বছর আগে",
    };

    /// <summary>"০৪:৩৮" (minutes and seconds), from an hour on "০১:০৪:৩৮"; "-" in front below zero.</summary>
    public static string Duration(TimeSpan span)
    {
        var sign = span < TimeSpan.Zero ? "-" : "";
        var seconds = Numbers.Magnitude(span.Ticks) / TimeSpan.TicksPerSecond;
        var (hours, rest) = Math.DivRem(seconds, 3600);
        return Digits.ToBangla(hours == 0
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sign}{rest / 60:D2}:{rest % 60:D2}")
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sign}{hours:D2}:{rest / 60:D2}:{rest % 60:D2}"));
    }
}
