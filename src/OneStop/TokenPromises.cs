using Dorgora.Charter.Promises;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>
/// Tells the charter that a service of it was given at a counter: asked for when the visitor came for it, paused while they were away for a copy,
/// the fee or a form, given when the clerk finished. A finish that was taken back is taken back here too.
/// </summary>
internal sealed class TokenPromises(PromiseBook book) : IHandle<ServiceFinished>, IHandle<TokenUndone>
{
    /// <summary>The kind of row that the charter's promises name.</summary>
    public const string Kind = "token";

    public async Task Handle(ServiceFinished happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await Of(db, happened.Leg, cancel) is not var (leg, code, post)) return;
        var source = new PromiseSource(Kind, leg.Id);
        if (!await book.Asked(db, source, leg.OfficeId, code, 1, leg.Arrived, cancel)) return;
        foreach (var earlier in await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == happened.Token && e.Id < stored.Id).OrderBy(e => e.Id).ToListAsync(cancel))
            switch (earlier.Read())
            {
                case TokenParked parked when parked.Leg == leg.Id: await book.Paused(db, source, earlier.At, cancel); break;
                case TokenResumed resumed when resumed.Leg == leg.Id: await book.WentOn(db, source, earlier.At, cancel); break;
            }
        await book.Given(db, source, Outcome.Given, post, stored.At, cancel);
    }

    public async Task Handle(TokenUndone happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (happened.Act == LegAct.Finish && await Of(db, happened.Leg, cancel) is var (leg, code, _)) await book.Reopened(db, new PromiseSource(Kind, leg.Id), code, stored.At, cancel);
    }

    /// <summary>The leg and the charter's code of its service; null where the service stands in no charter.</summary>
    private static async Task<(TokenLeg Leg, string Code, Guid? Post)?> Of(AppDb db, Guid id, CancellationToken cancel)
    {
        if (await db.Set<TokenLeg>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } leg) return null;
        var errand = await db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == leg.ServiceId, cancel);
        return errand.CharterCode is { Length: > 0 } code ? (leg, code, leg.OfficialPostId ?? errand.OfficialPostId) : null;
    }
}
