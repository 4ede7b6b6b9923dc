using Dorgora.Platform.Text;
using Dorgora.Telephone;

namespace Dorgora.HelpDesk.Calls;

/// <summary>How calls and times are written on the desk's screens, in the language of the page.</summary>
public static class CallWords
{
    extension(Translator t)
    {
        /// <summary>The caller's number, or in words why there is none.</summary>
        public string From(Call call) => call switch
        {
            { From: { } number } => t.Digits(PhoneNumber.Local(number)),
            { Sealed: true } => t["গোপন রাখা হয়েছে"],
            _ => t["নম্বর দেখা যায়নি"],
        };

        /// <summary>"৪ মি. ৩৮ সে.", "১ ঘ. ৫ মি.", "৩ দিন ২ ঘ.": the two largest parts.</summary>
        public string Lasted(TimeSpan span) => span switch
        {
            { TotalMinutes: < 1 } => t["{0} সে.", Math.Max(0, span.Seconds)],
            { TotalHours: < 1 } => t["{0} মি. {1} সে.", span.Minutes, span.Seconds],
            { TotalDays: < 1 } => t["{0} ঘ. {1} মি.", span.Hours, span.Minutes],
            _ => t["{0} দিন {1} ঘ.", span.Days, span.Hours],
        };
    }
}
