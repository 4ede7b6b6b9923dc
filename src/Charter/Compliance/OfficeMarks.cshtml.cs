using Dorgora.Bangla;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Looking;
using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>One office in the monitor: each rule with its evidence and how to mend it; judged from its page at an address, from an uploaded copy or by hand. On paper it is the letter to that office.</summary>
[Needs(May.Monitor), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class OfficeMarks(CharterCheck check, Profiles profiles, PageFetch fetch, FormFiles files) : ActPage
{
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";
    [BindProperty] public string Rule { get; set; } = "";
    [BindProperty] public RuleState State { get; set; }
    [BindProperty] public string Evidence { get; set; } = "";
    [BindProperty] public IFormFile? Paper { get; set; }
    [BindProperty] public string Address { get; set; } = "";

    public FormFiles Files => files;
    public IReadOnlyList<(ComplianceLetter Paper, Letter Letter)> Letters { get; private set; } = [];
    public bool MaySend => MayMark && Caller.May(May.SendPapers) && Office.Id != Caller.OfficeId;

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
        Letters = [.. (await Db.Set<ComplianceLetter>().AsNoTracking().Where(l => l.AboutId == office.Id && l.Quarter == Quarter).OrderByDescending(l => l.WrittenAt)
            .Join(Db.Set<Letter>(), p => p.LetterId, l => l.Id, (p, l) => new { p, l }).ToListAsync()).Select(x => (x.p, x.l))];
        return null;
    }

    /// <summary>Somebody looked and says so.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayMark) return NotFound();
        await files.Take(this, 1);
        if (await Load() is { } other) return other;
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        var mark = await Db.Set<ComplianceMark>().SingleOrDefaultAsync(m => m.OfficeId == Office.Id && m.Quarter == Quarter && m.Rule == Rule && m.Source == MarkSource.Hand, cancel);
        if (mark is null) Db.Add(mark = new ComplianceMark(Office, Quarter, Rule, MarkSource.Hand));
        mark.Judge(State, Evidence, Caller.Actor, Time.Now);
        if (await files.Keep(Db, new FileOwner(ComplianceMark.PictureKind, mark.Id, Office.Id, Office.Path), neutral: true, cancel: cancel) is [var picture]) mark.Show(picture);
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

    /// <summary>The office's page is looked at over the network and judged by all rules that it can answer.</summary>
    public async Task<IActionResult> OnPostPageAsync(CancellationToken cancel)
    {
        if (!MayMark) return NotFound();
        if (await Load() is { } other) return other;
        var page = await fetch.Get(Address, cancel);
        var verdict = await check.Judge(page.Html, page.Facts, Document.CharterForm.Field8, Quarter, cancel);
        await Marks.Keep(Db, Office, Quarter, verdict, MarkSource.Page, Caller.Actor, Time.Now, cancel);
        TempData["Said"] = T["যাচাই হলো: {0}টি নিয়মের ফল রাখা হয়েছে", verdict.Outcomes.Count(o => o.State != RuleState.Unknown)].ToString();
        return await Once.Save(Db, Back, cancel);
    }

    public IEnumerable<(int N, Rule Rule, MatrixCell Cell)> Cells => RuleBook.All.Select((r, n) => (n + 1, r, Row.Cells[n]));

    /// <summary>What the letter asks to be mended.</summary>
    public IEnumerable<(int N, Rule Rule, MatrixCell Cell)> Faults => Cells.Where(c => c.Cell.State is RuleState.Fail or RuleState.Warn);
    public IEnumerable<SelectListItem> RuleItems => RuleBook.All.Select((r, n) => new SelectListItem($"{T.Num(n + 1)}. {T[r.TitleBn]}", r.Code));
    public IEnumerable<SelectListItem> States => MarkWords.Sayable.Select(s => new SelectListItem(T[MarkWords.Bangla(s)], s.ToString()));
}
