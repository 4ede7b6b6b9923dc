using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>The district's report goes to the divisional commissioner: who signs, on which day, to whom, who gets copies. Its number is taken with it.</summary>
[Needs(May.SendPapers)]
public sealed class Forward(People people, PlanForwarding forwarding) : ReportPage
{
    [BindProperty] public Guid? Signs { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string To { get; set; } = "";
    [BindProperty] public string Copies { get; set; } = "";

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];
    public string? WhyNot { get; private set; }

    /// <summary>Offices below whose report is not received yet; they are named, and nothing is held up.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        if (!IsOwn || Office.Kind != OfficeKind.District || Table.Report is null) return NotFound();
        Officers = await New.Officers(people, Db, Caller, Cancel);
        WhyNot = await forwarding.WhyNot(Db, Office.Path, Cancel);
        var key = Period.Key;
        Waiting = [.. (await Db.Set<Office>().AsNoTracking().Where(o => o.ParentId == Office.Id && o.Kind == OfficeKind.Upazila).OrderBy(o => o.Path)
            .Where(o => !Db.Set<ProgressReport>().Any(r => r.OfficeId == o.Id && r.Period == key && r.State == ReportState.Received)).ToListAsync(Cancel)).Select(o => MeetingWords.ShortPlace(o.Kind, o.NameBn))];
        if (Request.Method != "GET") return null;
        var above = Office.ParentId is { } id ? await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, Cancel) : null;
        (Signs, Date, To) = (Guid.TryParse(Officers.FirstOrDefault()?.Value, out var post) ? post : null, Time.Today, above is { Kind: OfficeKind.Division } ? MeetingWords.Commissioner(above) : $"{PlanForwarding.UsualTo}।");
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var (address, form, seen) = ($"{Address}/paper", new SendForm(Signs, Date, Written.Lines(Copies), [Written.Line(To, 200, "To")]), Seen!.Value);
        if (Time.Today <= Period.Last) throw new RuleBroken("সময়টি এখনো শেষ হয়নি। {0} তারিখের পরে পাঠান", "too-early", null, Period.Last);
        await Db.Write(async unit =>
        {
            var ofYear = await PlanDesk.Reports(unit, Office.Id, Period.Year, Cancel);
            unit.Expect(ofYear.Single(r => r.Period == Period.Key), seen);
            await forwarding.Send(unit, Office, (await PlanDesk.Plan(unit, Office.Path, Period.Year, Cancel))!, Period, ofYear, form, Caller.Actor, unit.Time.Now, Cancel);
            await Once.Keep(unit, address);
            await unit.SaveChangesAsync(Cancel);
        }, Cancel);
        TempData["Said"] = T["প্রতিবেদন স্মারক নম্বরসহ তৈরি। এবার ছাপুন"];
        return new SeeOther(address);
    }
}
