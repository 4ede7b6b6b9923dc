using Dorgora.Bangla;
using Dorgora.Charter.Bodies;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Gatherings;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Public;
using Dorgora.Charter.WorkPlans;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Box;

/// <summary>The office's service box: charter, focal officers and their orders, committee orders, minutes, progress reports, trainings, each with its date.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Index : BoxPage
{
    private const int Most = 12;

    public IReadOnlyList<Edition> Editions { get; private set; } = [];
    public IReadOnlyList<FocalTerm> Focals { get; private set; } = [];
    public IReadOnlyList<Committee> Committees { get; private set; } = [];
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];
    public IReadOnlyList<(Period Period, DateOnly Date)> Reports { get; private set; } = [];
    public IReadOnlyList<Gathering> Gatherings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find()) return NotFound();
        await using var db = Open();
        var office = Office.Id;
        Editions = [.. (await Published.All(db, office, cancel)).Take(Most)];
        Focals = await Current(db, office, cancel);
        Committees = await db.Set<Committee>().AsNoTracking().Include(c => c.Members.OrderBy(m => m.N)).Where(c => c.OfficeId == office && c.OrderDate != null).OrderByDescending(c => c.Quarter).Take(Most).ToListAsync(cancel);
        Meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.OfficeId == office && m.State == MeetingState.Issued).OrderByDescending(m => m.Date).Take(Most).ToListAsync(cancel);
        Gatherings = await db.Set<Gathering>().AsNoTracking().Where(g => g.OfficeId == office).OrderByDescending(g => g.Date).Take(Most).ToListAsync(cancel);
        var sent = await db.Set<ProgressReport>().Where(r => r.OfficeId == office && PublicStates.Contains(r.State)).OrderByDescending(r => r.Period).Take(Most).Select(r => new { r.Period, r.SentAt }).ToListAsync(cancel);
        Reports = [.. sent.Select(r => Period.TryParse(r.Period, out var period) && r.SentAt is { } at ? (period, Dhaka.DateOf(at)) : default).Where(r => r.Item1.Year is not null)];
        return Page();
    }

    /// <summary>Focal and alternate focal officer whose term lasts.</summary>
    internal static Task<List<FocalTerm>> Current(AppDb db, Guid office, CancellationToken cancel)
        => db.Set<FocalTerm>().AsNoTracking().Where(t => t.OfficeId == office && t.To == null).OrderBy(t => t.Part == Offices.FocalPart.Focal ? 0 : 1).ToListAsync(cancel);
}
