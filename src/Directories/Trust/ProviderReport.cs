using Dorgora.Bangla;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;

namespace Dorgora.Directories.Trust;

/// <summary>What somebody says is wrong with a page.</summary>
public enum ReportReason { WrongNumber, NotThisPerson, BadBehaviour, Fraud, Indecent, Other }

/// <summary>What a person of the office decided; <c>Left</c> when the owner went before that.</summary>
public enum ReportOutcome { NothingWrong, Mended, TakenDown, Warned, Left }

/// <summary>
/// Somebody says that a page of the directory is wrong. It changes nothing by itself: a person decides, with a reason. Who reported is shown
/// to nobody, not to the desk either; their number serves one answer by SMS and is then gone.
/// </summary>
public sealed class ProviderReport : Entity, IScoped
{
    public const int LongestWords = 600, LongestWhy = 200;

    /// <summary>Of one page in 24 hours; from then on the office knows.</summary>
    public const int MostOfPage = 10;

    private ProviderReport() { }

    /// <param name="mobile">In any form; "" for none.</param>
    public ProviderReport(Provider provider, ReportReason reason, string? words, string? mobile, DateTime now)
    {
        if (!provider.IsShown) throw new RuleBroken("এই পরিচিতি আর নেই", RuleBroken.IllegalTransition);
        if (Clean.TooLong(words, LongestWords)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Words", values: LongestWords);
        (OfficeId, OfficePath, ProviderId, Reason, Words, At) = (provider.OfficeId, provider.OfficePath, provider.Id, reason, Clean.Text(words, LongestWords), now);
        if (Words == "" && reason is (ReportReason.BadBehaviour or ReportReason.Fraud or ReportReason.Other)) throw new RuleBroken("কী হয়েছে, অন্তত এক লাইনে লিখুন", at: "Words");
        if (!string.IsNullOrWhiteSpace(mobile)) Mobile = Dorgora.Bangla.Mobile.TryParse(mobile, out var number) ? number.E164 : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "Mobile");
        Raise(new ProviderReported(provider.Id, Id, reason), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ProviderId { get; private init; }
    public ReportReason Reason { get; private init; }
    public string Words { get; private set; } = "";

    /// <summary>E.164 of who reported; "" when none was given, and after the decision.</summary>
    public string Mobile { get; private set; } = "";
    public DateTime At { get; private init; }

    /// <summary>Null while it waits.</summary>
    public ReportOutcome? Outcome { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";

    /// <summary>Both sides read it, so it must not say who reported.</summary>
    public string Why { get; private set; } = "";
    public bool IsOpen => Outcome is null;

    /// <summary>Whole hours until now, or until the decision.</summary>
    public int Hours(DateTime now) => Math.Max(0, (int)((DecidedAt ?? now) - At).TotalHours);

    public void Decide(ReportOutcome outcome, string? why, Actor by, DateTime now)
    {
        if (!IsOpen) throw new RuleBroken("এর সিদ্ধান্ত আগেই হয়েছে", RuleBroken.IllegalTransition);
        if (outcome == ReportOutcome.Left) throw new RuleBroken("সিদ্ধান্তটি তালিকা থেকে বাছুন", at: "Outcome");
        Why = Written(why, LongestWhy);
        End(outcome, by.Name, now);
    }

    /// <summary>The owner has left: nothing is to be decided, and what was said about them goes.</summary>
    internal void Forget(DateTime now)
    {
        (Words, Why) = ("", "");
        if (IsOpen) End(ReportOutcome.Left, "", now);
    }

    private void End(ReportOutcome outcome, string by, DateTime now)
    {
        (Outcome, DecidedAt, DecidedBy, Mobile) = (outcome, now, by, "");
        Raise(new ReportDecided(ProviderId, Id, outcome), now);
    }

    internal static string Written(string? why, int most)
        => Clean.TooLong(why, most) ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Why", values: most)
            : Clean.Line(why, most) is { Length: > 0 } said ? said : throw new RuleBroken("কেন এই সিদ্ধান্ত, লিখুন", at: "Why");
}
