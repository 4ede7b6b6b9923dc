using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>Figure and remark of one indicator in the form.</summary>
public sealed class FigureRow
{
    public Guid Line { get; set; }
    public string Done { get; set; } = "";
    public string Note { get; set; } = "";
}

/// <summary>One office's progress report: written and sent by its office, received or returned by the office above.</summary>
[Needs(May.Plan), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Report(FormFiles files) : ReportPage
{
    [BindProperty] public List<FigureRow> Figures { get; set; } = [];

    /// <summary>Which indicator the files show.</summary>
    [BindProperty] public Guid? For { get; set; }
    [BindProperty] public Guid Evidence { get; set; }
    [BindProperty] public string Note { get; set; } = "";

    public FormFiles Files => files;
    public bool IsDistrict => Office.Kind == OfficeKind.District;
    public bool MayWrite => IsOwn && (Table.Report is null || Table.Report.May(ReportAct.Write)) && Time.Today > Period.First;
    public bool MaySend => MayWrite && Caller.May(May.SendPapers);
    public bool MayJudge => Table.Report is { } r && r.May(ReportAct.Receive) && r.AboveId == Caller.OfficeId && Caller.May(May.Judge);
    public IReadOnlyList<SelectListItem> Lines => [.. Plan.Lines.Select(l => new SelectListItem($"{Bangla.Digits.ToBangla(l.IndicatorNo)} {l.IndicatorBn}", $"{l.Id}"))];

    public override async Task<IActionResult?> Load()
    {
        await files.Take(this, ProgressReport.MostAtOnce);
        if (await base.Load() is { } other) return other;
        if (Request.Method == "GET") Figures = [.. Table.Rows.Select(r => new FigureRow { Line = r.Line.Id, Done = PlanTable.Figure(Written(r.Line) ?? (Counted.TryGetValue(r.Line.Id, out var n) && Table.Report is null ? n : null)), Note = r.Note })];
        return null;
    }

    private decimal? Written(PlanLine line) => Table.Report?.Lines.Find(l => l.PlanLineId == line.Id)?.Done;

    public Task<IActionResult> OnPostAsync() => Write(send: false);

    public Task<IActionResult> OnPostSendAsync() => Write(send: true);

    public async Task<IActionResult> OnPostDropAsync()
    {
        if (await Load() is { } other) return other;
        if (!MayWrite || Table.Report is not { } report) return NotFound();
        Db.Expect(report, Seen!.Value);
        report.Drop(Evidence, Time.Now);
        TempData["Said"] = T["প্রমাণকটি বাদ দেওয়া হলো"];
        return await Once.Save(Db, Address, Cancel);
    }

    public Task<IActionResult> OnPostReceiveAsync() => Judge("প্রতিবেদনটি গৃহীত হলো", (report, now) => report.Receive(Caller.Actor, now));

    public Task<IActionResult> OnPostReturnAsync() => Judge("প্রতিবেদনটি কারণসহ ফেরত গেল", (report, now) => report.Return(Note, Caller.Actor, now));

    private async Task<IActionResult> Judge(string said, Action<ProgressReport, DateTime> act)
    {
        if (await Load() is { } other) return other;
        if (Table.Report is not { } report || report.AboveId != Caller.OfficeId || !Caller.May(May.Judge)) return NotFound();
        Db.Expect(report, Seen!.Value);
        act(report, Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, $"/desk/charter/plan?year={Period.Year}", Cancel);
    }

    private async Task<IActionResult> Write(bool send)
    {
        if (await Load() is { } other) return other;
        if (!IsOwn || send && (!Caller.May(May.SendPapers) || IsDistrict)) return NotFound();
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        if (Time.Today <= Period.First) throw new RuleBroken("এই সময়ের প্রতিবেদন লেখার সময় এখনো হয়নি");
        var report = Table.Report ?? Db.Add(new ProgressReport(Office, Plan, Period, Time.Now)).Entity;
        if (Table.Report is not null) Db.Expect(report, Seen!.Value);
        foreach (var line in Plan.Lines)
            if (Figures.Find(f => f.Line == line.Id) is { } figure) report.Write(line, Period.IsAnnual ? "" : figure.Done, figure.Note);
        await KeepFiles(report);
        if (send) Out(report);
        TempData["Said"] = T[send ? "প্রতিবেদন পাঠানো হলো। উত্তর এলে এখানেই দেখা যাবে" : "প্রতিবেদন রাখা হয়েছে, এখনো পাঠানো হয়নি"];
        try { return await Once.Save(Db, Address, Cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { throw new RuleBroken("আপনার অফিসের আরেকজন এইমাত্র প্রতিবেদনটি শুরু করেছেন। দেখে আবার পাঠান", "conflict"); }
    }

    private async Task KeepFiles(ProgressReport report)
    {
        if (files.Held.Count == 0) return;
        if (For is not { } id || Plan.Lines.Find(l => l.Id == id) is not { } line) throw new RuleBroken("প্রমাণকটি কোন সূচকের, বাছুন", at: nameof(For));
        files.Without(report.Evidence.Where(e => e.PlanLineId == id).Select(e => e.Sha256));
        foreach (var file in await files.Keep(Db, new FileOwner(ProgressReport.EvidenceKind, report.Id, Office.Id, Office.Path), cancel: Cancel)) report.Keep(line, file, Caller.Actor, Time.Now);
    }

    private void Out(ProgressReport report)
    {
        if (Time.Today <= Period.Last) throw new RuleBroken("সময়টি এখনো শেষ হয়নি। {0} তারিখের পরে পাঠান", "too-early", null, Period.Last);
        if (Period.IsAnnual) report.Sum(Table.Rows.ToDictionary(r => r.Line.Id, r => r.Year));
        report.Send(Plan, Counted, Caller.Actor, Time.Now);
    }
}
