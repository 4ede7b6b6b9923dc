using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>One step as the citizen sees it: what happened and when; nobody's words.</summary>
public sealed record TrackStep(DateTime At, string TextBn);

/// <summary>A case as its citizen sees it. A sensitive one says neither subject nor owner.</summary>
public sealed record Tracked(string Code, CaseState State, DateTime Due, WithinUnit Unit, bool Overdue, bool Sensitive, string OfficeSlug, string OfficeBn, string OfficeEn, string? CategoryBn, Official? Owner, IReadOnlyList<TrackStep> Steps)
{
    public object ForApi() => new { code = Code, state = State, stateBn = CaseMoves.Bangla(State), due = Api.CaseShapes.Due(Due, Unit), overdue = Overdue, office = OfficeSlug, updates = Steps.Select(s => new { at = s.At, textBn = s.TextBn }) };
}

/// <summary>Looking a case up by its code and the last four digits of the mobile (or the PIN). A wrong pair and an unknown code look alike.</summary>
public sealed class Tracking(AppDb db, People people)
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["case-logged"] = "আপনার কথা লেখা হয়েছে", ["case-answered"] = "আপনাকে তথ্য দেওয়া হয়েছে", ["case-assigned"] = "একজন কর্মকর্তাকে দায়িত্ব দেওয়া হয়েছে",
        ["case-accepted"] = "কর্মকর্তা কাজ হাতে নিয়েছেন", ["case-returned"] = "নতুন কর্মকর্তা ঠিক করা হচ্ছে", ["case-started"] = "কাজ শুরু হয়েছে", ["case-noted"] = "কাজের নতুন খবর এসেছে",
        ["case-waiting"] = "আপনার কাছে কিছু তথ্য দরকার। কলসেন্টারে ফোন করুন", ["case-resumed"] = "কাজ আবার চলছে", ["case-extended"] = "শেষ তারিখ বাড়ানো হয়েছে",
        ["case-resolved"] = "কাজ শেষ বলে জানানো হয়েছে। আমরা ফোন করে জেনে নেব", ["case-closed"] = "কেস বন্ধ হয়েছে", ["case-reopened"] = "কেস আবার খোলা হয়েছে",
        ["case-rejected"] = "কেসটি নেওয়া যায়নি। কারণ জানতে ফোন করুন", ["case-referred"] = "অন্য দপ্তরে পাঠানো হয়েছে", ["case-withdrawn"] = "কেস তুলে নেওয়া হয়েছে",
        ["case-merged"] = "একই বিষয়ের আরেকটি কেসের সঙ্গে জোড়া হয়েছে", ["case-unmerged"] = "আলাদা কেস হিসেবে আবার চলছে", ["case-due-moved"] = "ছুটির কারণে শেষ তারিখ বদলেছে", ["order-written"] = "দায়িত্বের আদেশ হয়েছে",
    };

    public async Task<Tracked?> Find(string? typed, string? digits, CancellationToken cancel = default)
    {
        if (!CaseCode.TryParse(typed, out var code)) return null;
        // The code and the four digits are the permission: this look-up alone sees every office.
        db.Scope = Scope.All;
        if (await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancel) is not { } of) return null;
        var words = await db.Set<CaseWords>().AsNoTracking().SingleAsync(w => w.CaseId == of.Id, cancel);
        return TrackPin.Opens(of, words, digits) ? await Show(of, cancel) : null;
    }

    private async Task<Tracked> Show(Case asked, CancellationToken cancel)
    {
        // A duplicate keeps its code and answers with the case it follows.
        var of = asked.MasterId is { } master ? await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == master, cancel) : asked;
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == of.OfficeId, cancel);
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == of.Id).OrderByDescending(e => e.Id).Take(100).Select(e => new { e.Name, e.At }).ToListAsync(cancel);
        var steps = events.Where(e => Sentences.ContainsKey(e.Name)).Select(e => new TrackStep(e.At, Sentences[e.Name])).ToList();
        var owner = of is { IsSensitive: false, AssigneePostId: { } post } ? (await people.Of(db, of.OfficePath, cancel))[post] : null;
        return new Tracked(asked.Code, asked.IsActive ? of.State : asked.State == CaseState.Duplicate ? of.State : asked.State, of.Due, of.DueUnit, of.IsOverdue(db.Time.Now), of.IsSensitive,
            office.Slug, office.NameBn, office.NameEn, of.IsSensitive ? null : Categories.Of(of).NameBn, owner, steps);
    }
}
