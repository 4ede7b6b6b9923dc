using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>The office's charter at work: the quarter's review row by row, its way to the head of the office, and what was published before.</summary>
[Needs(May.See)]
public sealed class Show(Renewal renewal) : ActPage
{
    /// <summary>Only the rows with this verdict: open, unchanged, changed, added, removed; "" for all.</summary>
    [BindProperty(SupportsGet = true)] public string Only { get; set; } = "";
    [BindProperty] public Guid Service { get; set; }
    [BindProperty] public Verdict Verdict { get; set; }
    [BindProperty] public string Reason { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public Edition? InWork { get; private set; }
    public IReadOnlyList<Edition> Public { get; private set; } = [];
    public IReadOnlyList<(PublicService Service, EditionRow? Row)> Rows { get; private set; } = [];

    /// <summary>Services whose base has changed since somebody here looked.</summary>
    public HashSet<Guid> StandardMoved { get; private set; } = [];
    public string ThisQuarter => FiscalYear.Quarter(Time.Today);
    public bool Can(string permission) => Caller.May(permission);
    public bool MayEdit => Can(May.Edit);

    /// <summary>A text that lies with the head of the office is not written on; it is sent back first.</summary>
    public bool MayAdd => MayEdit && InWork is not { State: EditionState.Review or EditionState.Approved };
    public bool MayPublish => Caller.May(May.Publish);
    public bool IsLate => InWork is { State: EditionState.Draft } draft && draft.DueOn < Time.Today;

    public override async Task<IActionResult?> Load()
    {
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        InWork = await Db.Set<Edition>().AsNoTracking().Include(e => e.Rows).SingleOrDefaultAsync(e => e.OfficeId == Office.Id && (e.State == EditionState.Draft || e.State == EditionState.Review || e.State == EditionState.Approved));
        Seen ??= InWork?.Version;
        Public = await Db.Set<Edition>().AsNoTracking().Where(e => e.OfficeId == Office.Id && (e.State == EditionState.Published || e.State == EditionState.Archived)).OrderByDescending(e => e.PublishedAt).ToListAsync();
        var services = await Db.Set<PublicService>().AsNoTracking().Where(s => s.OfficeId == Office.Id && s.RetiredAt == null).ToListAsync();
        StandardMoved = await Moved().ToHashSetAsync();
        var rows = InWork?.Rows.ToDictionary(r => r.ServiceId) ?? [];
        Rows = [.. services.OrderBy(s => s.Facts.Category).ThenBy(s => s.Order).ThenBy(s => s.Code, StringComparer.Ordinal).Select(s => (s, rows.GetValueOrDefault(s.Id)))
            .Where(r => Only == "" || r.Item2 is { } row && row.Verdict.ToString().Equals(Only, StringComparison.OrdinalIgnoreCase))];
        return null;
    }

    private IQueryable<Guid> Moved() => Db.Set<PublicService>().Where(s => s.OfficeId == Caller.OfficeId && s.RetiredAt == null)
        .Join(Db.Set<StandardService>(), s => s.StandardId, b => b.Id, (s, b) => new { s.Id, s.StandardSeen, b.Revision }).Where(x => x.StandardSeen < x.Revision).Select(x => x.Id);

    public int Count(Verdict verdict) => InWork?.Rows.Count(r => r.Verdict == verdict) ?? 0;

    public IEnumerable<(PublicService Service, EditionRow? Row)> Of(ServiceCategory category) => Rows.Where(r => r.Service.Facts.Category == category);

    private string Back => Only == "" ? "/desk/charter" : $"/desk/charter?only={Uri.EscapeDataString(Only)}";

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        if (!MayEdit) return NotFound();
        await Load();
        await renewal.Open(Office, ThisQuarter, unit => Once.Keep(unit, "/desk/charter"), cancel);
        return Go("সংস্করণের কাজ শুরু হলো। প্রতিটি সেবার পাশে বলুন, আগের মতোই আছে কি না");
    }

    /// <summary>A row's verdict; the version is not asked for, since two people may go through a long list together.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (MayEdit && Verdict == Verdict.Unchanged && await Moved().AnyAsync(id => id == Service, cancel)) throw new RuleBroken("মূল তালিকায় এই সেবা বদলেছে। সেবাটি খুলে দেখুন, ‘মূল তালিকার বদল দেখেছি’ বলে রাখুন, তারপর অপরিবর্তিত বলুন", at: "");
        return await Do(May.Edit, null, (e, now) => e.Confirm(Service, Verdict, Caller.Actor, now), null, cancel);
    }

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => Do(May.Edit, Seen, (e, now) => e.Submit(Caller.Actor, now), "অনুমোদনের জন্য পাঠানো হলো", cancel);

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancel) => Do(May.Publish, Seen, (e, now) => e.SendBack(Reason, Caller.Actor, now), "কারণসহ ফেরত পাঠানো হলো", cancel);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) => Do(May.Publish, Seen, (e, now) => e.Approve(Caller.Actor, now), "অনুমোদন করা হলো। এবার প্রকাশ করুন", cancel);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        if (!MayPublish) return NotFound();
        await Load();
        if (await renewal.Publish(Office, Caller.Actor, unit => Once.Keep(unit, "/desk/charter"), cancel) is not { } published) return NotFound();
        await CharterCache.Forget(HttpContext, cancel);
        return Go("প্রকাশ করা হলো: {0}। এখন সবাই দেখতে পাচ্ছেন", published.Title);
    }

    private async Task<IActionResult> Do(string permission, int? seen, Action<Edition, DateTime> act, string? said, CancellationToken cancel)
    {
        if (!Caller.May(permission) || await renewal.Act(Caller.OfficeId, seen, act, unit => Once.Keep(unit, Back), cancel) is null) return NotFound();
        return Go(said);
    }

    private SeeOther Go(string? said, params object[] values)
    {
        if (said is not null) TempData["Said"] = T[said, values].ToString();
        return new SeeOther(Back);
    }
}
