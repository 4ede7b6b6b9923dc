using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.OneStop.Counters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>One service: its name, how long it takes, how many a day, what it needs. The code "new" begins one in the queue of <c>?queue=</c>.</summary>
[Needs(May.Arrange)]
public sealed class EditErrand(CharterRows charter) : ActPage
{
    private const int MostADay = 5_000;

    /// <summary>Letter of the queue of a new one.</summary>
    [BindProperty(SupportsGet = true)] public string Queue { get; set; } = "";
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public int? Minutes { get; set; }
    [BindProperty] public int? DailyMost { get; set; }
    [BindProperty] public bool PhoneRequired { get; set; }
    [BindProperty] public bool FromHome { get; set; }


    /// <summary>Code of the service in the office's charter; "" for none.</summary>
    [BindProperty] public string Charter { get; set; } = "";
    private IReadOnlyDictionary<string, CharterRow> published = new Dictionary<string, CharterRow>();

    private string Code => RouteData.Values["code"] as string ?? "";
    public bool IsNew => Code == "new";

    public override async Task<IActionResult?> Load()
    {
        published = await charter.Of(Db, Caller.OfficeId);
        if (IsNew) return await Letter() is null ? NotFound() : null;
        if (await Find() is not { } service) return NotFound();
        if (HttpMethods.IsGet(Request.Method))
        {
            (NameBn, NameEn, Minutes, DailyMost, PhoneRequired, FromHome, Seen) = (service.NameBn, service.NameEn, service.Minutes, service.DailyMost, service.PhoneRequired, service.FromHome, service.Version);
            Charter = service.CharterCode ?? "";
        }
        else Seen ??= service.Version;
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        (NameBn, NameEn) = (Clean.Line(NameBn, 200), Clean.Line(NameEn, 200));
        if (NameBn == "") throw new RuleBroken("নাম লিখুন", at: nameof(NameBn));
        if (DailyMost is < 1 or > MostADay) throw new RuleBroken("১ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: nameof(DailyMost), values: MostADay);
        if ((IsNew ? await Begin() : await Find()) is not { } service) return NotFound();
        if (!IsNew && Seen != service.Version) throw new DbUpdateConcurrencyException("Changed meanwhile.");
        published = await charter.Of(Db, Caller.OfficeId);
        if (Charter != "" && Charter != service.CharterCode && !published.ContainsKey(Charter)) throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: nameof(Charter));
        if (published.Count > 0) service.CharterCode = Charter == "" ? null : Charter;
        service.Change(NameBn, NameEn, Minutes ?? 0);
        (service.DailyMost, service.PhoneRequired, service.FromHome) = (DailyMost, PhoneRequired, FromHome);
        Db.Record(Caller.OfficeId, Caller.OfficePath, new RoomArranged(service.Id, "service"));
        return await Once.Save(Db, "/admin/services");
    }

    /// <summary>The services of the published charter, and the one that is kept though it is no longer in it.</summary>
    public IEnumerable<SelectListItem> CharterItems => published.Values.Select(r => new SelectListItem($"{T.Name(r.NameBn, r.NameEn)} ({r.Code})", r.Code))
        .Concat(published.Count > 0 && Charter != "" && !published.ContainsKey(Charter) ? [new SelectListItem(Charter, Charter)] : []);

    private Task<Errand?> Find() => Db.Set<Errand>().SingleOrDefaultAsync(s => s.OfficeId == Caller.OfficeId && s.Code == Code);

    private Task<TokenQueue?> Letter() => Db.Set<TokenQueue>().SingleOrDefaultAsync(q => q.OfficeId == Caller.OfficeId && q.Letter == Queue);

    /// <summary>With the next free code: KS-29.</summary>
    private async Task<Errand?> Begin()
    {
        if (await Letter() is not { } queue) return null;
        var last = (await Db.Set<Errand>().Where(s => s.OfficeId == Caller.OfficeId).Select(s => s.Code).ToListAsync())
            .Select(c => c.StartsWith("KS-", StringComparison.Ordinal) && int.TryParse(c[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        var service = new Errand(queue, string.Create(CultureInfo.InvariantCulture, $"KS-{last + 1:D2}"), NameBn, NameEn, 10, last + 1);
        Db.Add(service);
        return service;
    }
}
