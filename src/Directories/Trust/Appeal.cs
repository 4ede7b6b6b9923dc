using Dorgora.Bangla;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;

namespace Dorgora.Directories.Trust;

/// <summary>The owner does not agree that their entry is hidden: once for each hiding, with words. Somebody else than who hid it decides, with a reason.</summary>
public sealed class Appeal : Entity, IScoped
{
    public const int LongestWords = 600, LongestWhy = 200;

    private Appeal() { }

    public Appeal(Provider provider, string? words, DateTime now)
    {
        if (provider.State != ProviderState.Hidden || provider.HiddenAt is not { } hidden) throw new RuleBroken("আপত্তি করা যায় শুধু আড়ালে নেওয়া পরিচিতি নিয়ে", RuleBroken.IllegalTransition);
        if (Clean.TooLong(words, LongestWords)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Words", values: LongestWords);
        (OfficeId, OfficePath, ProviderId, HiddenAt, HiddenBy, At) = (provider.OfficeId, provider.OfficePath, provider.Id, hidden, provider.HiddenBy, now);
        Words = Clean.Text(words, LongestWords) is { Length: > 0 } said ? said : throw new RuleBroken("তিনি কী বলছেন, লিখুন", at: "Words");
        Raise(new ProviderAppealed(provider.Id, Id), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ProviderId { get; private init; }

    /// <summary>Which hiding it is about.</summary>
    public DateTime HiddenAt { get; private init; }

    /// <summary>The account that hid; null when unknown.</summary>
    public Guid? HiddenBy { get; private init; }
    public string Words { get; private set; } = "";
    public DateTime At { get; private init; }

    /// <summary>Null while it waits; true when the entry came back.</summary>
    public bool? Granted { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public string Why { get; private set; } = "";
    public bool IsOpen => DecidedAt is null;

    /// <summary>Whole hours until now, or until the decision.</summary>
    public int Hours(DateTime now) => Math.Max(0, (int)((DecidedAt ?? now) - At).TotalHours);

    /// <summary>Nobody decides about their own act.</summary>
    public bool MayDecide(Actor by) => HiddenBy is null || by.Id != HiddenBy;

    /// <param name="granted">The caller shows the entry again.</param>
    public void Decide(bool granted, string? why, Actor by, DateTime now)
    {
        if (!IsOpen) throw new RuleBroken("এর সিদ্ধান্ত আগেই হয়েছে", RuleBroken.IllegalTransition);
        if (!MayDecide(by)) throw new RuleBroken("যিনি আড়ালে নিয়েছেন, আপত্তির সিদ্ধান্ত তিনি দিতে পারেন না; অন্য কেউ দেবেন", RuleBroken.IllegalTransition);
        Why = ProviderReport.Written(why, LongestWhy);
        End(granted, by.Name, now);
    }

    /// <summary>The entry was shown again without waiting for the decision.</summary>
    internal void Overtaken(DateTime now) => End(true, "", now);

    /// <summary>The owner has left.</summary>
    internal void Forget(DateTime now)
    {
        (Words, Why) = ("", "");
        if (IsOpen) End(null, "", now);
    }

    private void End(bool? granted, string by, DateTime now)
    {
        (Granted, DecidedAt, DecidedBy) = (granted, now, by);
        Raise(new AppealDecided(ProviderId, Id, granted == true), now);
    }
}
