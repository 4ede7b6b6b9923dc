using Dorgora.Bangla;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>One office in the monitor: each rule with its evidence and how to mend it; judged from an uploaded copy or by hand. On paper it is the letter to that office.</summary>
[Needs(May.Monitor), RequestSizeLimit(CharterCheck.RequestBytes)]
public sealed class OfficeMarks(CharterCheck check, Profiles profiles) : ActPage
{
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";
    [BindProperty] public string Rule { get; set; } = "";
    [BindProperty] public RuleState State { get; set; }
    [BindProperty] public string Evidence { get; set; } = "";
    [BindProperty] public IFormFile? Paper { get; set; }

    public Office Office { get; private set; } = null!;
    public MatrixRow Row { get; private set; } = null!;
    public Letterhead Head { get; private set; } = null!;
    public bool MayMark => Caller.May(May.Mark);
    public bool IsLetter => RouteData.Values["what"] is "letter";
    public string Back => $"/desk/compliance/{Office.Slug}?quarter={Quarter}";

    public override async Task<IActionResult?> Load()
    {
        if (Quarter == "") Quarter = FiscalYear.Quarter(Time.Today);
        if (RouteData.Values["what"] is not (null or "letter") || !FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var slug = RouteData.Values["office"] as string;
        if ((await Matrix.Offices(Db, Caller.OfficePath)).SingleOrDefault(o => o.Slug == slug) is not { } office) return NotFound();
        Office = office;
        Row = (await Matrix.Of(Db, [office], office.Path, Quarter))[0];
        Head = (await profiles.Of(Db, Caller.OfficePath)).Letterhead();
        return null;
    }

    /// <summary>Somebody looked and says so.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayMark) return NotFound();
        if (await Load() is { } other) return other;
        var mark = await Db.Set<ComplianceMark>().SingleOrDefaultAsync(m => m.OfficeId == Office.Id && m.Quarter == Quarter && m.Rule == Rule && m.Source == MarkSource.Hand, cancel);
        if (mark is null) Db.Add(mark = new ComplianceMark(Office, Quarter, Rule, MarkSource.Hand));
        mark.Judge(State, Evidence, Caller.Actor, Time.Now);
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, Back, cancel);
    }

    /// <summary>A copy of the office's charter is judged by all rules that it can answer.</summary>
    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancel)
    {
        if (!MayMark) return NotFound();
        if (await Load() is { } other) return other;
        if (Paper is not { Length: > 0 }) throw new RuleBroken("একটি ফাইল বাছুন", at: nameof(Paper));
        var reading = CharterReader.Read(await CheckApi.Bytes(Paper, cancel), cancel);
        var verdict = RuleBook.Judge(new Exhibit(reading, Document.CharterForm.Field8, Quarter) { Domains = check.Domains });
        await Marks.Keep(Db, Office, Quarter, verdict, MarkSource.Copy, Caller.Actor, Time.Now, cancel);
        TempData["Said"] = T["যাচাই হলো: {0}টি নিয়মের ফল রাখা হয়েছে", verdict.Outcomes.Count(o => o.State != RuleState.Unknown)].ToString();
        return await Once.Save(Db, Back, cancel);
    }

    public IEnumerable<(int N, Rule Rule, MatrixCell Cell)> Cells => RuleBook.All.Select((r, n) => (n + 1, r, Row.Cells[n]));

    /// <summary>What the letter asks to be mended.</summary>
    public IEnumerable<(int N, Rule Rule, MatrixCell Cell)> Faults => Cells.Where(c => c.Cell.State is RuleState.Fail or RuleState.Warn);
    public IEnumerable<SelectListItem> RuleItems => RuleBook.All.Select((r, n) => new SelectListItem($"{T.Num(n + 1)}. {T[r.TitleBn]}", r.Code));
    public IEnumerable<SelectListItem> States => MarkWords.Sayable.Select(s => new SelectListItem(T[MarkWords.Bangla(s)], s.ToString()));
}
