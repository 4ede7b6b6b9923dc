using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Boards;

/// <summary>The picture of each office's board, kept until something happens there: a board that asks costs two looks into the index of events.</summary>
public sealed class WallBoards(BoardReader reader)
{
    /// <summary>On PostgreSQL an event may be committed after a later one: so many back it is counted how many there are.</summary>
    private const int Back = 1_000;

    private readonly ConcurrentDictionary<Guid, (DateOnly Day, int Recent, WallBoard Board)> kept = new();

    /// <param name="db">With the office in its scope.</param>
    public async Task<WallBoard> Of(AppDb db, Office office, CancellationToken cancel = default)
    {
        var (now, day) = (db.Time.Now, db.Time.Today);
        var events = db.Set<StoredEvent>().Where(e => e.OfficeId == office.Id && e.Topic == "tokens");
        var seq = await events.MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        var recent = await events.CountAsync(e => e.Id > seq - Back, cancel);
        if (!kept.TryGetValue(office.Id, out var known) || (known.Board.Seq, known.Day, known.Recent) != (seq, day, recent))
            kept[office.Id] = known = (day, recent, await reader.Read(db, office, cancel));
        return known.Board with { AsOf = now, Missed = [.. known.Board.Missed.Where(m => now - m.At <= Token.ReturnsWithin)] };
    }
}
