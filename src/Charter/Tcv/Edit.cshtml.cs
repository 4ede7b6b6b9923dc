using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Tcv;

/// <summary>TCV of one service: what it cost before, what is promised, what citizens say; and the two columns of the SPS form.</summary>
[Needs(May.Simplify)]
public sealed class Edit : ActPage
{
    [BindProperty] public string BeforeDays { get; set; } = "";
    [BindProperty] public string BeforeCost { get; set; } = "";
    [BindProperty] public string BeforeVisits { get; set; } = "";
    [BindProperty] public string PromisedCost { get; set; } = "";
    [BindProperty] public string PromisedVisits { get; set; } = "";
    [BindProperty] public string AskedCost { get; set; } = "";
    [BindProperty] public string AskedVisits { get; set; } = "";
    [BindProperty] public string AskedOf { get; set; } = "";

    /// <summary>One a row of the form, in its order.</summary>
    [BindProperty] public List<string?> Existing { get; set; } = [];
    [BindProperty] public List<string?> Proposed { get; set; } = [];

    public TcvView Shown { get; private set; } = null!;
    private string Code => RouteData.Values["code"] as string ?? "";

    public override async Task<IActionResult?> Load()
    {
        if ((await TcvView.Of(Db, Caller.OfficeId, Code, HttpContext.RequestAborted)).SingleOrDefault() is not { } found) return NotFound();
        Shown = found;
        if (HttpMethods.IsPost(Request.Method)) return null;
        var kept = found.Kept;
        Seen = kept?.Version;
        (BeforeDays, BeforeCost, BeforeVisits) = (Text(kept?.BeforeDays), Taka(kept?.BeforeCost), Text(kept?.BeforeVisits));
        (PromisedCost, PromisedVisits) = (Taka(kept?.PromisedCost), Text(kept?.PromisedVisits));
        (AskedCost, AskedVisits, AskedOf) = (Taka(kept?.AskedCost), Text(kept?.AskedVisits), kept is { AskedOf: > 0 } ? Text(kept.AskedOf) : "");
        Existing = [.. Items.Select(i => kept?.Rows.FirstOrDefault(r => r.Item == i)?.ExistingBn ?? (i == SpsItem.Papers ? found.Service.Facts.PapersBn : ""))];
        Proposed = [.. Items.Select(i => kept?.Rows.FirstOrDefault(r => r.Item == i)?.ProposedBn ?? "")];
        return null;
    }

    public static IReadOnlyList<SpsItem> Items => Enum.GetValues<SpsItem>();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var service = await Db.Set<PublicService>().SingleAsync(s => s.Id == Shown.Service.Id, cancel);
        var tcv = await Db.Set<ServiceTcv>().Include(t => t.Rows).SingleOrDefaultAsync(t => t.ServiceId == service.Id, cancel);
        if (tcv is null) Db.Add(tcv = new ServiceTcv(service));
        else if (Seen is { } seen) Db.Expect(tcv, seen);
        tcv.Write(new Burden(Number(BeforeDays, nameof(BeforeDays)), Poisha(BeforeCost, nameof(BeforeCost)), Number(BeforeVisits, nameof(BeforeVisits))),
            new Burden(null, Poisha(PromisedCost, nameof(PromisedCost)), Number(PromisedVisits, nameof(PromisedVisits))),
            new Burden(null, Poisha(AskedCost, nameof(AskedCost)), Number(AskedVisits, nameof(AskedVisits))), Number(AskedOf, nameof(AskedOf)) ?? 0, Time.Now);
        foreach (var (n, item) in Items.Index()) tcv.Compare(item, Existing.ElementAtOrDefault(n) ?? "", Proposed.ElementAtOrDefault(n) ?? "");
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, "/desk/charter/simplify", cancel);
    }

    private static int? Number(string text, string field)
        => Clean.Line(text, 20) == "" ? null : Digits.TryParseInt(text, out var n) ? n : throw new RuleBroken("শুধু অঙ্ক লিখুন, যেমন ৭", at: field);

    private static long? Poisha(string text, string field)
        => Clean.Line(text, 40) == "" ? null : Money.TryParse(text, out var poisha) ? poisha : throw new RuleBroken("টাকার অঙ্ক লিখুন, যেমন ২৫০", at: field);

    private string Text(int? n) => n is { } number ? T.Digits(number.ToString(CultureInfo.InvariantCulture)) : "";

    private string Taka(long? poisha) => poisha is { } p ? T.Digits((p / 100m).ToString("0.##", CultureInfo.InvariantCulture)) : "";
}
