using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>One office with what its bodies lack.</summary>
public sealed record OfficeBodies(Office Office, IReadOnlyList<FocalTerm> Terms, IReadOnlyList<FocalGap> Gaps, Committee? Committee, ServiceSample? Sample);

/// <summary>Focal officers, committee and sample of this office and the offices directly below, with what is missing in red.</summary>
[Needs(May.Bodies)]
public sealed class Index(AppDb db, Caller caller, People people, TimeProvider time) : PageModel
{
    public string Quarter { get; private set; } = "";
    public OfficeBodies Own { get; private set; } = null!;
    public IReadOnlyList<OfficeBodies> Below { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Quarter = FiscalYear.Quarter(time.Today);
        var kinds = new[] { OfficeKind.District, OfficeKind.Upazila };
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Id == caller.OfficeId || o.ParentId == caller.OfficeId && kinds.Contains(o.Kind)).OrderBy(o => o.Path).ToListAsync(cancel);
        var ids = offices.Select(o => o.Id).ToList();
        var terms = (await db.Set<FocalTerm>().AsNoTracking().Where(t => ids.Contains(t.OfficeId) && t.To == null).OrderBy(t => t.Part).ToListAsync(cancel)).ToLookup(t => t.OfficeId);
        var committees = await db.Set<Committee>().AsNoTracking().Include(c => c.Members).Where(c => ids.Contains(c.OfficeId) && c.Quarter == Quarter).ToDictionaryAsync(c => c.OfficeId, cancel);
        var samples = await db.Set<ServiceSample>().AsNoTracking().Include(s => s.Items).Where(s => ids.Contains(s.OfficeId) && s.Quarter == Quarter).ToDictionaryAsync(s => s.OfficeId, cancel);
        var roster = await people.Of(db, caller.OfficePath, cancel);
        var rows = offices.Select(o => new OfficeBodies(o, [.. terms[o.Id].OrderByDescending(t => t.Part == FocalPart.Focal)], FocalParts.Gaps(terms[o.Id], roster), committees.GetValueOrDefault(o.Id), samples.GetValueOrDefault(o.Id))).ToList();
        Own = rows.Single(r => r.Office.Id == caller.OfficeId);
        Below = [.. rows.Where(r => r != Own)];
    }
}
