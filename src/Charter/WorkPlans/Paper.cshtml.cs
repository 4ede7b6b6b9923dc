using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What the paper of a report shows.</summary>
/// <param name="Letter">The district's forwarding letter; null before it went and for other offices.</param>
/// <param name="Below">The offices below and where their reports stand; only with the letter.</param>
public sealed record PlanSheet(PlanTable Table, Office Office, Letterhead Head, SignBlock? Sign, Letter? Letter, IReadOnlyList<(Office Office, ReportState? State, DateTime? SentAt)> Below)
{
    public bool IsDraft => Table.Report is not { } report || !ReportMoves.IsOut(report.State);

    public MemoBlock? Memo => Letter is not { } letter ? null : Dates.TwoLine(letter.Date) is var (bangla, date) ? new MemoBlock(letter.Memo.ToString(), bangla, date) : null;

    /// <summary>Everything but who may see it.</summary>
    public static async Task<PlanSheet> Of(AppDb db, People people, Profiles profiles, Office office, PlanTable table, CancellationToken cancel)
    {
        var settings = await profiles.Of(db, office.Path, cancel);
        var letter = table.Report?.LetterId is { } id ? await db.Set<Letter>().AsNoTracking().Include(l => l.Copies.OrderBy(c => c.N)).SingleAsync(l => l.Id == id, cancel) : null;
        var place = MeetingWords.Place(office.Kind, office.NameBn);
        var head = PlanDesk.Head(await people.Of(db, office.Path, cancel), office.Id);
        var sign = letter is not null ? new SignBlock(letter.SignatoryName, letter.SignatoryTitle, place) : head is null ? null : new SignBlock(head.Holder?.NameBn ?? "", head.Signs, place);
        return new PlanSheet(table, office, settings.HeadOf(office), sign, letter, letter is null ? [] : await States(db, office, table.Period, cancel));
    }

    private static async Task<IReadOnlyList<(Office, ReportState?, DateTime?)>> States(AppDb db, Office office, Period period, CancellationToken cancel)
    {
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.ParentId == office.Id && o.Kind == OfficeKind.Upazila).OrderBy(o => o.Path).ToListAsync(cancel);
        var (ids, key) = (offices.Select(o => o.Id).ToList(), period.Key);
        var sent = await db.Set<ProgressReport>().Where(r => ids.Contains(r.OfficeId) && r.Period == key && r.State != ReportState.Draft).Select(r => new { r.OfficeId, r.State, r.SentAt }).ToDictionaryAsync(r => r.OfficeId, cancel);
        return [.. offices.Select(o => sent.GetValueOrDefault(o.Id) is { } s ? (o, s.State, s.SentAt) : (o, (ReportState?)null, (DateTime?)null))];
    }
}

/// <summary>The report on A4 in the columns of the evaluation form, with the forwarding letter before it once it went to the division; and the same as CSV.</summary>
[Needs(May.Plan)]
public sealed class Paper(People people, Profiles profiles) : ReportPage
{
    public PlanSheet Sheet { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (RouteData.Values["what"] is not ("paper" or "csv") || await base.Load() is not null) return NotFound();
        Sheet = await PlanSheet.Of(Db, people, profiles, Office, Table, Cancel);
        return null;
    }

    public override async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } other) return other;
        return RouteData.Values["what"] is "csv" ? File(PlanCsv.Write(Table), "text/csv", $"progress-{Office.Slug}-{Period.Key}.csv") : Page();
    }
}
