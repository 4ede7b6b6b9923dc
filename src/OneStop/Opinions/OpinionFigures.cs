using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Opinions;

/// <summary>Answers about one counter or one service.</summary>
/// <param name="Mean">1 to 5.</param>
public sealed record OpinionRow(string NameBn, string NameEn, int Count, double Mean);

/// <summary>What visitors thought in some days: each line from <see cref="Opinion.Least"/> answers on. Words are for the head of the office, without token, counter and time.</summary>
public sealed record OpinionFigures(int Count, double Mean, IReadOnlyList<OpinionRow> Counters, IReadOnlyList<OpinionRow> Services, IReadOnlyList<string> Words)
{
    private const int Newest = 30;

    public static async Task<OpinionFigures> Read(AppDb db, Guid office, DateOnly first, DateOnly last, bool words, CancellationToken cancel = default)
    {
        var given = await db.Set<Opinion>().AsNoTracking().Where(o => o.OfficeId == office && o.Day >= first && o.Day <= last).ToListAsync(cancel);
        if (given.Count == 0) return new OpinionFigures(0, 0, [], [], []);
        var counters = await db.Set<Counter>().Where(c => c.OfficeId == office).OrderBy(c => c.No).Select(c => new { c.Id, c.No }).ToListAsync(cancel);
        var services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == office).OrderBy(s => s.Order).ToListAsync(cancel);
        var (at, of) = (given.ToLookup(o => o.CounterId), given.ToLookup(o => o.ServiceId));
        return new OpinionFigures(given.Count, given.Average(o => o.Stars),
            [.. counters.Where(c => at[c.Id].Count() >= Opinion.Least).Select(c => new OpinionRow($"{c.No}", $"{c.No}", at[c.Id].Count(), at[c.Id].Average(o => o.Stars)))],
            [.. services.Where(s => of[s.Id].Count() >= Opinion.Least).Select(s => new OpinionRow(s.NameBn, s.NameEn, of[s.Id].Count(), of[s.Id].Average(o => o.Stars)))],
            words ? [.. given.Where(o => o.Words != "").OrderByDescending(o => o.At).Take(Newest).Select(o => o.Words)] : []);
    }
}
