using Dorgora.Platform.Text;

namespace Dorgora.Directories.Trust;

/// <summary>Verifications, reports and decisions in words.</summary>
public static class TrustWords
{
    private static readonly Dictionary<VerificationKind, (string Done, string Act)> Kinds = new()
    {
        [VerificationKind.Mobile] = ("মোবাইল নম্বর ফোন করে মেলানো", "মোবাইল নম্বর"), [VerificationKind.Nid] = ("পরিচয়পত্র সামনাসামনি দেখা", "জাতীয় পরিচয়পত্র"),
        [VerificationKind.TradeLicence] = ("ট্রেড লাইসেন্স দেখা", "ট্রেড লাইসেন্স"), [VerificationKind.Certificate] = ("কারিগরি সনদ দেখা", "কারিগরি সনদ"),
    };

    private static readonly Dictionary<ReportReason, string> Reasons = new()
    {
        [ReportReason.WrongNumber] = "নম্বর ভুল বা বন্ধ", [ReportReason.NotThisPerson] = "ইনি সেই মানুষ নন", [ReportReason.BadBehaviour] = "খারাপ ব্যবহার", [ReportReason.Fraud] = "টাকা নিয়ে কাজ করেননি, ঠকিয়েছেন",
        [ReportReason.Indecent] = "আপত্তিকর ছবি বা লেখা", [ReportReason.Other] = "অন্য কিছু",
    };

    private static readonly Dictionary<ReportOutcome, (string Bangla, string Look)> Outcomes = new()
    {
        [ReportOutcome.NothingWrong] = ("ভুল পাওয়া যায়নি", "closed"), [ReportOutcome.Mended] = ("ঠিক করা হয়েছে", "done"), [ReportOutcome.TakenDown] = ("পাতাটি আড়ালে নেওয়া হয়েছে", "late"),
        [ReportOutcome.Warned] = ("সতর্ক করা হয়েছে", "wait"), [ReportOutcome.Left] = ("তিনি তালিকায় আর নেই", "closed"),
    };

    /// <summary>"পরিচয়পত্র সামনাসামনি দেখা".</summary>
    public static string Done(VerificationKind kind) => Kinds[kind].Done;

    /// <summary>The thing itself: "জাতীয় পরিচয়পত্র".</summary>
    public static string Of(VerificationKind kind) => Kinds[kind].Act;

    public static string Of(ReportReason reason) => Reasons[reason];

    public static string Of(ReportOutcome outcome) => Outcomes[outcome].Bangla;

    /// <summary>The look of its tag.</summary>
    public static string Look(ReportOutcome outcome) => Outcomes[outcome].Look;

    /// <summary>For everybody: what was seen, with issuer and year of a certificate; no digit of an identity card.</summary>
    public static string Shown(Verification v, Translator t) => v.Kind == VerificationKind.Certificate ? $"{t[Done(v.Kind)]}: {v.Issuer}, {t.Digits($"{v.Year}")}" : t[Done(v.Kind)];

    /// <summary>For the desk: with the last digits or the licence number.</summary>
    public static string Full(Verification v, Translator t)
        => v.Kind switch { VerificationKind.Nid when v.Last4 != "" => $"{t[Done(v.Kind)]} (…{t.Digits(v.Last4)})", VerificationKind.TradeLicence when v.Paper != "" => $"{t[Done(v.Kind)]}: {v.Paper}", _ => Shown(v, t) };
}
