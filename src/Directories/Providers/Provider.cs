using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Directories.Providers;

/// <summary>
/// Somebody with a skill, or a firm, in the directory of one upazila (seed 003). One entry for each mobile number and office. Nobody's number
/// stands on a page that everybody reads; nobody is taken down by a rule, only by a person with a reason.
/// </summary>
public sealed class Provider : Entity, IScoped
{
    public const int LongestName = 120, LongestHeadline = 160, LongestAbout = 1_200, LongestHours = 120, LongestReason = 300, MostWorks = 5, MostAreas = 40, MostWorkers = 500, MostAwayDays = 180;

    private readonly List<Work> works = [];
    private readonly List<ProviderArea> areas = [];

    private Provider() { }

    /// <param name="consent">How the person agreed, when somebody else writes: "বলেছেন", "সই করেছেন"; "" for themselves.</param>
    public Provider(Office office, ProviderForm form, ProviderOrigin origin, string consent, DateTime now)
    {
        (OfficeId, OfficePath, Origin, Consent, RegisteredAt, ConfirmedAt) = (office.Id, office.Path, origin, Clean.Line(consent), now, now);
        if (origin == ProviderOrigin.Desk && Consent == "") throw new RuleBroken("তিনি কীভাবে রাজি হয়েছেন, লিখুন", at: "Consent");
        Fill(form, Dhaka.DateOf(now));
        State = origin == ProviderOrigin.Self ? ProviderState.Waiting : ProviderState.Shown;
        Raise(new ProviderRegistered(Id, origin), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Eight letters and digits that name the entry in addresses and tell nothing.</summary>
    public string Code { get; private init; } = NewCode();
    public ProviderKind Kind { get; private set; }
    public string NameBn { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>E.164. Shown only against a counted reveal, or to staff. Empty when the owner has left.</summary>
    public string Mobile { get; private set; } = "";
    public string HeadlineBn { get; private set; } = "";
    public string AboutBn { get; private set; } = "";
    public string TradeLicence { get; private set; } = "";
    public int? Workers { get; private set; }
    public ProviderWays Ways { get; private set; }
    public bool BySmsSearch { get; private set; }
    public string HoursBn { get; private set; } = "";

    /// <summary>Not to be had until this day; null when they are.</summary>
    public DateOnly? AwayUntil { get; private set; }
    public ProviderState State { get; private set; }
    public ProviderOrigin Origin { get; private init; }
    public string Consent { get; private init; } = "";

    /// <summary>Why the office took it down.</summary>
    public string Reason { get; private set; } = "";
    public DateTime RegisteredAt { get; private init; }

    /// <summary>When somebody last said that it holds.</summary>
    public DateTime ConfirmedAt { get; private set; }

    public IReadOnlyList<Work> Works => works;

    /// <summary>None for the whole upazila.</summary>
    public IReadOnlyList<ProviderArea> Areas => areas;

    public bool IsShown => State == ProviderState.Shown;

    public bool IsAway(DateOnly today) => AwayUntil >= today;

    /// <summary>Writes all of it anew; what was shown stays shown, and the office sees that it changed.</summary>
    public void Rewrite(ProviderForm form, DateTime now)
    {
        if (State == ProviderState.Gone) throw new RuleBroken("এই পরিচিতি আর নেই", RuleBroken.IllegalTransition);
        Fill(form, Dhaka.DateOf(now));
        ConfirmedAt = now;
        Raise(new ProviderChanged(Id), now);
    }

    /// <summary>The office has looked at it.</summary>
    public void Show(DateTime now)
    {
        To(ProviderAct.Show);
        Reason = "";
        Raise(new ProviderShown(Id), now);
    }

    /// <param name="reason">The owner reads it and may appeal.</param>
    public void Hide(string? reason, DateTime now)
    {
        if (Clean.TooLong(reason, LongestReason)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Reason", values: LongestReason);
        if (Clean.Line(reason, LongestReason) is not { Length: > 0 } why) throw new RuleBroken("কেন আড়ালে নিচ্ছেন, লিখুন। তিনি এটি পড়বেন", at: "Reason");
        To(ProviderAct.Hide);
        Reason = why;
        Raise(new ProviderHidden(Id), now);
    }

    /// <summary>Somewhere else until that day; null for back again.</summary>
    public void Away(DateOnly? until, DateTime now)
    {
        var today = Dhaka.DateOf(now);
        if (until < today || until > today.AddDays(MostAwayDays)) throw new RuleBroken("আজ থেকে {0} দিনের মধ্যে একটি তারিখ দিন", at: "AwayUntil", values: MostAwayDays);
        AwayUntil = until;
        Raise(new ProviderChanged(Id), now);
    }

    /// <summary>The owner goes: what names them is gone from here; the number is free again.</summary>
    public void Leave(DateTime now)
    {
        To(ProviderAct.Leave);
        (NameBn, NameEn, Mobile, HeadlineBn, AboutBn, TradeLicence, HoursBn, Reason) = ("মুছে ফেলা হয়েছে", "", "", "", "", "", "", "");
        works.Clear();
        areas.Clear();
        Raise(new ProviderLeft(Id), now);
    }

    private void To(ProviderAct act) => State = ProviderMoves.After(State, act) ?? throw new RuleBroken("এটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, ProviderMoves.Bangla(State));

    private void Fill(ProviderForm form, DateOnly today)
    {
        (NameBn, NameEn) = (Line(form.NameBn, LongestName, "NameBn"), Line(form.NameEn, LongestName, "NameEn"));
        if (NameBn == "") throw new RuleBroken("নাম লিখুন", at: "NameBn");
        if (!Dorgora.Bangla.Mobile.TryParse(form.Mobile, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "Mobile");
        (Kind, Mobile, HeadlineBn) = (form.Kind, mobile.E164, Line(form.HeadlineBn, LongestHeadline, "HeadlineBn"));
        if (HeadlineBn == "") throw new RuleBroken("কী কাজ করেন, এক লাইনে লিখুন", at: "HeadlineBn");
        if (Clean.TooLong(form.AboutBn, LongestAbout)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "AboutBn", values: LongestAbout);
        (AboutBn, HoursBn) = (Clean.Text(form.AboutBn, LongestAbout), Line(form.HoursBn, LongestHours, "HoursBn"));
        if (form.Workers is < 1 or > MostWorkers) throw new RuleBroken("কয়জন কাজ করেন, ১ থেকে {0}-এর মধ্যে লিখুন", at: "Workers", values: MostWorkers);
        (TradeLicence, Workers) = form.Kind == ProviderKind.Firm ? (Line(form.TradeLicence, 60, "TradeLicence"), form.Workers) : ("", null);
        (Ways, BySmsSearch) = (form.Ways, form.BySmsSearch && form.Ways != ProviderWays.None);
        Offer(form.Works, today);
        Serve(form.Areas);
    }

    private void Offer(IReadOnlyList<WorkForm> offered, DateOnly today)
    {
        if (offered.Count is 0 or > MostWorks) throw new RuleBroken("এক থেকে {0}টি পেশা বাছুন", at: "Trade", values: MostWorks);
        if (offered.DistinctBy(w => w.Trade).Count() < offered.Count) throw new RuleBroken("একই পেশা দুবার বাছা হয়েছে", at: "Trade");
        works.RemoveAll(w => offered.All(o => o.Trade != w.Trade));
        foreach (var work in offered)
            if (works.Find(w => w.Trade == work.Trade) is { } known) known.Write(work, today);
            else works.Add(new Work(Id, work, today));
    }

    private void Serve(IReadOnlyList<Guid> places)
    {
        if (places.Count > MostAreas) throw new RuleBroken("সর্বোচ্চ {0}টি এলাকা বাছুন, অথবা পুরো উপজেলা", at: "Areas", values: MostAreas);
        areas.RemoveAll(a => !places.Contains(a.AreaId));
        areas.AddRange(places.Distinct().Where(p => areas.TrueForAll(a => a.AreaId != p)).Select(p => new ProviderArea(Id, p)).ToList());
    }

    private static string Line(string text, int most, string at)
        => Clean.TooLong(text, most) ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: at, values: most) : Clean.Line(text, most);

    private static string NewCode() => RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstvwxyz", 8);
}
