using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>
/// Keeps the rows of the statistics (<see cref="LegFacts"/>) and what came of a promise (<see cref="Told"/>) true to the events: whenever something
/// happens to a token its rows are made anew from all its events. It may be done again at any time, in any order, and gives the same.
/// </summary>
internal sealed class RecordFacts : IHandle<TokenIssued>, IHandle<TokenCalled>, IHandle<TokenCalledIn>, IHandle<TokenReleased>, IHandle<ServiceStarted>, IHandle<ServiceFinished>, IHandle<TokenMissed>,
    IHandle<TokenReturned>, IHandle<TokenResumed>, IHandle<TokenTransferred>, IHandle<TokenLeft>, IHandle<TokenClosed>, IHandle<TokenUndone>
{
    public Task Handle(TokenIssued e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenCalled e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenCalledIn e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenReleased e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(ServiceStarted e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(ServiceFinished e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenMissed e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenReturned e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenResumed e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenTransferred e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenLeft e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenClosed e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);
    public Task Handle(TokenUndone e, StoredEvent stored, AppDb db, CancellationToken cancel) => Write(db, e.Token, cancel);

    private static async Task Write(AppDb db, Guid token, CancellationToken cancel)
    {
        if (Visit.Of(await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == token).OrderBy(e => e.Id).ToListAsync(cancel)) is not { } visit) return;
        var known = await db.Set<LegFacts>().Where(f => f.TokenId == token).ToDictionaryAsync(f => f.LegId, cancel);
        foreach (var facts in visit.Facts())
            if (known.Remove(facts.LegId, out var row)) db.Entry(row).CurrentValues.SetValues(facts);
            else db.Add(facts);
        db.RemoveRange(known.Values);
        if (await db.Set<Told>().SingleOrDefaultAsync(t => t.TokenId == token, cancel) is { } told) told.Became(visit.CalledFirst);
    }
}
