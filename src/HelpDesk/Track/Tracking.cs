using Dorgora.Offices;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>One step as the citizen sees it: what happened and when; nobody's words.</summary>
public sealed record TrackStep(DateTime At, string TextBn, string Name);

/// <summary>A case as its citizen sees it. A sensitive one says neither subject nor place nor owner.</summary>
/// <param name="LastFour">Of the mobile that gets the news; null for who gave none.</param>
public sealed record Tracked(Guid Id, string Code, CaseState State, DateTime LoggedAt, DateTime Due, WithinUnit Unit, bool Provisional, bool Overdue, bool Sensitive, Office Office,
    Category? Category, Guid? Area, Official? Owner, string? LastFour, IReadOnlyList<TrackStep> Steps)
{
    /// <summary>What the citizen sent along; of nobody else, and nothing of a sensitive case.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    public bool IsActive => CaseMoves.Active.Contains(State);

    public object ForApi() => new { code = Code, state = State, stateBn = CaseMoves.Bangla(State), due = Api.CaseShapes.Due(Due, Unit), overdue = Overdue, office = Office.Slug, updates = Steps.Select(s => new { at = s.At, textBn = s.TextBn }) };
}

/// <summary>
/// Looking a case up by its code and the last four digits of the mobile (or the PIN). A wrong pair and an unknown code look alike and take
/// the same work; after some wrong tries at one code each further one must wait.
/// </summary>
public sealed class Tracking(AppDb db, People people, Tries tries)
{
    /// <summary>Wrong tries at one code from one network, and from everywhere together, before they have to wait.</summary>
    private const int FreeTries = 5, FreeTriesOfAll = 30;

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["case-logged"] = "আপনার কথা লেখা হয়েছে", ["case-answered"] = "আপনাকে তথ্য দেওয়া হয়েছে", ["case-assigned"] = "একজন কর্মকর্তাকে দায়িত্ব দেওয়া হয়েছে",
        ["case-accepted"] = "কর্মকর্তা কাজ হাতে নিয়েছেন", ["case-returned"] = "নতুন কর্মকর্তা ঠিক করা হচ্ছে", ["case-started"] = "কাজ শুরু হয়েছে", ["case-noted"] = "কাজের নতুন খবর এসেছে",
        ["case-waiting"] = "আপনার কাছে কিছু তথ্য দরকার। কলসেন্টারে ফোন করুন", ["case-resumed"] = "কাজ আবার চলছে", ["case-extended"] = "শেষ তারিখ বাড়ানো হয়েছে",
        ["case-escalated"] = "সময় পার হয়েছে, ঊর্ধ্বতন কর্মকর্তার কাছে গেছে", ["case-attachment-added"] = "ছবি বা কাগজ যোগ হয়েছে", ["case-resolved"] = "কাজ শেষ বলে জানানো হয়েছে। আমরা ফোন করে জেনে নেব", ["case-closed"] = "কেস বন্ধ হয়েছে", ["case-reopened"] = "কেস আবার খোলা হয়েছে",
        ["case-rejected"] = "কেসটি নেওয়া যায়নি। কারণ জানতে ফোন করুন", ["case-referred"] = "অন্য দপ্তরে পাঠানো হয়েছে", ["case-withdrawn"] = "কেস তুলে নেওয়া হয়েছে",
        ["case-merged"] = "একই বিষয়ের আরেকটি কেসের সঙ্গে জোড়া হয়েছে", ["case-unmerged"] = "আলাদা কেস হিসেবে আবার চলছে", ["case-due-moved"] = "ছুটির কারণে শেষ তারিখ বদলেছে", ["order-written"] = "দায়িত্বের আদেশ হয়েছে",
    };

    /// <summary>The case, or null: no such code, other digits, or too many wrong tries at this code.</summary>
    public async Task<Tracked?> Find(string? typed, string? digits, CancellationToken cancel = default)
        => await Look(typed, digits, "", cancel) is { Found: { } id } ? await Show(id, cancel) : null;

    /// <summary>Which case the pair opens, or how long to wait before the next try at this code.</summary>
    /// <param name="from">The network that asks.</param>
    public async Task<(Guid? Found, TimeSpan Wait)> Look(string? typed, string? digits, string from, CancellationToken cancel = default)
    {
        // What cannot be a code is looked up all the same: the answer must not come sooner.
        _ = CaseCode.TryParse(typed, out var code);
        code = code.Length > 10 ? code[..10] : code;
        var (here, all) = ($"track {code} {from}", $"track {code}");
        var wait = tries.Take(here, FreeTries);
        if (wait == TimeSpan.Zero) wait = tries.Take(all, FreeTriesOfAll);
        if (wait > TimeSpan.Zero) return (null, wait);
        // The code and the four digits are the permission: this look-up alone sees every office.
        db.Scope = Scope.All;
        var row = await db.Set<Case>().AsNoTracking().Where(c => c.Code == code).Join(db.Set<CaseWords>(), c => c.Id, w => w.CaseId, (c, w) => new { Case = c, Words = w }).SingleOrDefaultAsync(cancel);
        if (row is null || !TrackPin.Opens(row.Case, row.Words, digits)) return (null, TimeSpan.Zero);
        tries.Worked(here);
        tries.Worked(all);
        return (row.Case.Id, TimeSpan.Zero);
    }

    /// <summary>What the citizen of that case sees. Only for whoever has opened it by <see cref="Look"/>.</summary>
    public async Task<Tracked?> Show(Guid opened, CancellationToken cancel = default)
    {
        db.Scope = Scope.All;
        if (await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == opened, cancel) is not { } asked) return null;
        // A duplicate keeps its code and answers with the case it follows.
        var of = asked.MasterId is { } master ? await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == master, cancel) : asked;
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == of.OfficeId, cancel);
        var mobile = await db.Set<CaseWords>().Where(w => w.CaseId == asked.Id).Select(w => w.Mobile).SingleAsync(cancel);
        var events = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == of.Id).OrderByDescending(e => e.Id).Take(100).Select(e => new { e.Name, e.At }).ToListAsync(cancel);
        var steps = events.Where(e => Sentences.ContainsKey(e.Name)).Select(e => new TrackStep(e.At, Sentences[e.Name], e.Name)).ToList();
        var hidden = of.IsSensitive || asked.IsSensitive;
        var owner = !hidden && of.AssigneePostId is { } post ? (await people.Of(db, of.OfficePath, cancel))[post] : null;
        return new Tracked(asked.Id, asked.Code, asked.IsActive ? of.State : asked.State == CaseState.Duplicate ? of.State : asked.State, of.LoggedAt, of.Due, of.DueUnit, of.DueProvisional, of.IsOverdue(db.Time.Now),
            hidden, office, hidden ? null : Categories.Of(of), hidden ? null : asked.AreaId, owner, mobile is { Length: >= 3 } ? mobile[^3..] : null, steps)
        {
            Files = hidden ? [] : [.. (await CaseFiles.Of(db, asked.Id, cancel)).Where(p => p.Attachment.FromCitizen).Select(p => p.File)],
        };
    }
}
