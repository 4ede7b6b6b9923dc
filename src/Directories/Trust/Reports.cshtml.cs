using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>Reports and appeals that wait, the oldest first, with their hours; those that were decided stand in a list of their own.</summary>
[Needs(May.Moderate)]
public sealed class Reports : ActPage
{
    public const int Size = 50;

    /// <summary>One report with whom it is about.</summary>
    public sealed record Row(ProviderReport Report, string NameBn, string NameEn);

    /// <summary>One appeal with whose it is.</summary>
    public sealed record Asked(Appeal Appeal, string NameBn, string NameEn);

    [FromQuery(Name = "decided")] public bool Decided { get; set; }

    /// <summary>Only about this entry.</summary>
    [FromQuery(Name = "provider")] public Guid? Provider { get; set; }
    [FromQuery(Name = "page")] public int? Nth { get; set; }

    public int At => Math.Max(1, Nth ?? 1);
    public int Total { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<Asked> Appeals { get; private set; } = [];
    public DateTime Now => Time.Now;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var found = Db.Set<ProviderReport>().AsNoTracking().Where(r => Decided == (r.Outcome != null));
        if (Provider is { } one) found = found.Where(r => r.ProviderId == one);
        Total = await found.CountAsync(cancel);
        found = Decided ? found.OrderByDescending(r => r.DecidedAt).ThenBy(r => r.Id) : found.OrderBy(r => r.At).ThenBy(r => r.Id);
        Rows = [.. (await found.Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).Join(Db.Set<Provider>(), r => r.ProviderId, p => p.Id, (r, p) => new { r, p.NameBn, p.NameEn }).ToListAsync(cancel))
            .Select(x => new Row(x.r, x.NameBn, x.NameEn)).OrderBy(x => Decided ? -x.Report.DecidedAt!.Value.Ticks : x.Report.At.Ticks).ThenBy(x => x.Report.Id)];
        if (!Decided)
            Appeals = [.. (await Db.Set<Appeal>().AsNoTracking().Where(a => a.DecidedAt == null && (Provider == null || a.ProviderId == Provider)).OrderBy(a => a.At).Take(Size).Join(Db.Set<Provider>(), a => a.ProviderId, p => p.Id, (a, p) => new { a, p.NameBn, p.NameEn }).ToListAsync(cancel))
                .Select(x => new Asked(x.a, x.NameBn, x.NameEn)).OrderBy(x => x.Appeal.At)];
        return null;
    }
}
