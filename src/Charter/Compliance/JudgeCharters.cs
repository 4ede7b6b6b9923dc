using Dorgora.Bangla;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>
/// Each night: judges every published charter that was not yet judged in the running quarter, so that a new quarter's matrix says from its first
/// day what everybody reads. Each office is a unit of its own and is judged before it; a second run finds nothing to do.
/// </summary>
public sealed class JudgeCharters(CharterCheck check) : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var quarter = FiscalYear.Quarter(db.Time.Today);
        var due = await db.Set<Edition>().AsNoTracking().Where(e => e.State == EditionState.Published && !db.Set<ComplianceMark>().Any(m => m.OfficeId == e.OfficeId && m.Quarter == quarter && m.Source == MarkSource.Edition))
            .Join(db.Set<Office>(), e => e.OfficeId, o => o.Id, (e, o) => new { e.Id, Office = o }).ToListAsync(cancel);
        foreach (var (edition, office) in due.Select(d => (d.Id, d.Office)))
        {
            var json = await db.Set<PublishedText>().Where(p => p.EditionId == edition).Select(p => p.Json).SingleAsync(cancel);
            var verdict = Marks.Judge(office, CharterJson.Read(json), quarter, check.Domains);
            await db.Write(async unit =>
            {
                if (!await unit.Set<Edition>().AnyAsync(e => e.Id == edition && e.State == EditionState.Published && !unit.Set<ComplianceMark>().Any(m => m.OfficeId == e.OfficeId && m.Quarter == quarter && m.Source == MarkSource.Edition), cancel)) return 0;       // judged meanwhile
                await Marks.Keep(unit, office, quarter, verdict, MarkSource.Edition, Actor.System, unit.Time.Now, cancel);
                return await unit.SaveChangesAsync(cancel);
            }, cancel);
        }
    }
}
