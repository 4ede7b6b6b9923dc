using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Boards;

/// <summary>The picture of each office's board, kept until something happens there: a board that asks costs one look into the index of events.</summary>
public sealed class WallBoards(BoardReader reader)
{
    private readonly ConcurrentDictionary<Guid, (DateOnly Day, WallBoard Board)> kept = new();

    /// <param name="db">With the office in its scope.</param>
    public async Task<WallBoard> Of(AppDb db, Office office, CancellationToken cancel = default)
    {
        var (now, day) = (db.Time.Now, db.Time.Today);
        var seq = await db.Set<StoredEvent>().Where(e => e.OfficeId == office.Id && e.Topic == "tokens").MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        if (!kept.TryGetValue(office.Id, out var known) || known.Board.Seq != seq || known.Day != day)
            kept[office.Id] = known = (day, await reader.Read(db, office, cancel));
        return known.Board with { AsOf = now, Missed = [.. known.Board.Missed.Where(m => now - m.At <= Token.ReturnsWithin)] };
    }
}
