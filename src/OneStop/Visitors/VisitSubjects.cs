using Dorgora.Platform.Text;

namespace Dorgora.OneStop.Visitors;

/// <summary>What people come to an official about, as one chooses it on the kiosk; at a desk it is written in their own words.</summary>
/// <param name="Bangla">Is kept as the request's subject.</param>
public sealed record VisitSubject(string Code, string Icon, string Bangla)
{
    public static readonly IReadOnlyList<VisitSubject> All =
    [
        new("land", "mouza", "জমি ও খতিয়ান"), new("help", "heart-handshake", "চিকিৎসা বা আর্থিক সাহায্য"), new("allowance", "hand-coins", "ভাতা ও সহায়তা কর্মসূচি"), new("complaint", "megaphone", "অভিযোগ"),
        new("licence", "file-check", "লাইসেন্স ও অনুমতি"), new("school", "graduation-cap", "স্কুল-কলেজ ও ভর্তি"), new("safety", "shield", "নিরাপত্তা ও বিরোধ"), new("other", "message-circle", "অন্য কথা"),
    ];

    public static VisitSubject? Find(string? code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The words in the language of the page: a chosen subject in both, one's own words as they are.</summary>
    public static string Show(Translator t, string subject) => t.IsEnglish && All.Any(s => s.Bangla == subject) ? t[subject] : subject;
}
