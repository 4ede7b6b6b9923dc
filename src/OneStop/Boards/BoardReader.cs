using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Boards;

/// <summary>One call on the board. It holds a number and a counter; who it is nobody reads off the wall.</summary>
/// <param name="Counter">0 where an official calls into a room.</param>
/// <param name="Times">Which call it is: from the second on it is a repeated one.</param>
/// <param name="Room">The official's room, "" when it has no number; null at a counter.</param>
public sealed record BoardCall(string Letter, int N, string Number, string NumberLatin, int Counter, DateTime At, LegState State, int Times, string? Room = null);

/// <summary>How many wait in a queue.</summary>
public sealed record BoardQueue(string Letter, string Latin, string NameBn, string NameEn, int Count);

/// <summary>Somebody who did not come when called, and may still come back.</summary>
public sealed record BoardMissed(string Number, DateTime At);

/// <param name="Seq">The last event of the room that this picture holds.</param>
/// <param name="Missed">Of the last <see cref="Token.ReturnsWithin"/>, the newest first.</param>
public sealed record WallBoard(long Seq, DateTime AsOf, IReadOnlyList<BoardCall> Calls, IReadOnlyList<BoardQueue> Waiting, IReadOnlyList<BoardMissed> Missed);

/// <summary>Reads the board: who is at which counter now, the last calls, how many wait.</summary>
public sealed class BoardReader
{
    /// <summary>Calls that are shown, the newest first.</summary>
    public const int Shown = 8;

    public async Task<WallBoard> Read(AppDb db, Office office, CancellationToken cancel = default)
    {
        var (now, day) = (db.Time.Now, db.Time.Today);
        // The place is read first: what happens meanwhile is told once more rather than never.
        var seq = await db.Set<StoredEvent>().Where(e => e.OfficeId == office.Id && e.Topic == "tokens").MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        var calls = await db.Set<TokenLeg>().AsNoTracking().Where(l => l.OfficeId == office.Id && l.CalledAt != null && (l.CounterId != null || l.OfficialPostId != null) && l.State != LegState.Waiting)
            .Join(db.Set<Token>().Where(t => t.OfficeId == office.Id && t.Day == day), l => l.TokenId, t => t.Id, (l, t) => new { t.Letter, t.Latin, t.Number, l.CounterId, l.OfficialPostId, At = l.CalledAt!.Value, l.State, l.Calls })
            .OrderByDescending(x => x.At).Take(Shown).ToListAsync(cancel);
        var counters = await db.Set<Counter>().Where(c => c.OfficeId == office.Id).ToDictionaryAsync(c => c.Id, c => c.No, cancel);
        var rooms = await Rooms(db, [.. calls.Select(c => c.OfficialPostId).OfType<Guid>()], cancel);
        var waiting = await db.Set<TokenLeg>().Where(l => l.OfficeId == office.Id && l.State == LegState.Waiting && l.OfficialPostId == null).GroupBy(l => l.QueueId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancel);
        var queues = await db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == office.Id).OrderBy(q => q.Order).ToListAsync(cancel);
        var since = now - Token.ReturnsWithin;
        var missed = await db.Set<TokenLeg>().Where(l => l.OfficeId == office.Id && l.State == LegState.Missed && l.EndedAt >= since)
            .Join(db.Set<Token>().Where(t => t.OfficeId == office.Id && t.Day == day), l => l.TokenId, t => t.Id, (l, t) => new { t.Letter, t.Number, At = l.EndedAt!.Value })
            .OrderByDescending(x => x.At).Take(Shown).ToListAsync(cancel);
        return new WallBoard(seq, now,
            [.. calls.Select(c => new BoardCall(c.Letter, c.Number, TokenNumbers.Show(c.Letter, c.Number), TokenNumbers.Latin(c.Latin, c.Number), c.OfficialPostId is null ? counters[c.CounterId!.Value] : 0, c.At, c.State, c.Calls, c.OfficialPostId is { } post ? rooms[post] : null))],
            [.. queues.Select(q => new BoardQueue(q.Letter, q.Latin, q.NameBn, q.NameEn, waiting.GetValueOrDefault(q.Id)))],
            [.. missed.Select(m => new BoardMissed(TokenNumbers.Show(m.Letter, m.Number), m.At))]);
    }

    private static async Task<Dictionary<Guid, string>> Rooms(AppDb db, List<Guid> posts, CancellationToken cancel)
        => posts.Count == 0 ? [] : await db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Room, cancel);
}
