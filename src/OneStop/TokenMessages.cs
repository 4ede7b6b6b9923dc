using Dorgora.Bangla;
using Dorgora.OneStop.Api;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>
/// Tells the visitor by SMS, where a mobile was given: the token, that the turn is near, the call, how to come back after a missed one, the end. One for
/// each step of a token; a call tells once for each service. What comes too late to be of use is not sent.
/// </summary>
internal sealed class TokenMessages(Estimates estimates, Site site) : IHandle<TokenIssued>, IHandle<TokenCalled>, IHandle<TokenMissed>, IHandle<ServiceFinished>
{
    /// <summary>So many people before one's turn one is told to come near.</summary>
    public const int Near = 3;

    private static readonly TimeSpan SoonOver = TimeSpan.FromMinutes(10), Hour = TimeSpan.FromHours(1);

    public async Task Handle(TokenIssued e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await Find(e.Token, db, cancel) is not { Mobile: not null } token || token.Legs[0].OfficialPostId is not null) return;      // an official's own SMS tells of it
        var wait = (await db.Set<Told>().AsNoTracking().SingleOrDefaultAsync(t => t.TokenId == e.Token, cancel))?.Wait ?? await estimates.Of(db, token, cancel);
        var people = wait.Ahead == 0 ? "আপনার আগে কেউ নেই" : $"আগে {Digits.ToBangla(wait.Ahead)} জন";
        var time = wait is { Low: { } low, High: { } high } && high > 0 ? $", আনুমানিক {Digits.ToBangla(low)}–{Digits.ToBangla(high)} মিনিট" : "";
        await Tell(db, token, "token.issued", "", WithLink($"টোকেন {token.Shown}। {people}{time}।", token), Hour, cancel);
    }

    /// <summary>The phone page's short address, where the whole still fits two parts.</summary>
    private string WithLink(string text, Token token)
        => $"{text} {site.Address}{TokenApi.Short}{token.Secret}" is var whole && Sms.Count(Sms.Compose(whole)).Parts <= 2 ? whole : text;

    public async Task Handle(TokenCalled e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await Find(e.Token, db, cancel) is not { } token) return;
        await Tell(db, token, "token.called", $":{e.Leg}", $"টোকেন {token.Shown}: {Digits.ToBangla(e.No)} নম্বর কাউন্টারে আসুন।", SoonOver, cancel);
        await Approach(db, token, cancel);
    }

    public async Task Handle(TokenMissed e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await Find(e.Token, db, cancel) is not { } token) return;
        var until = Dates.Time(Dhaka.TimeOf(stored.At + Token.ReturnsWithin));
        await Tell(db, token, "token.missed", "", $"টোকেন {token.Shown}: ডেকে পাইনি। {until}-এর মধ্যে এসে কাউন্টারে বললে আবার ডাকব।", Token.ReturnsWithin, cancel);
    }

    public async Task Handle(ServiceFinished e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await Find(e.Token, db, cancel) is not { IsOver: true } token || token.Legs.Any(l => l.State == LegState.Planned)) return;
        await Tell(db, token, "token.done", "", $"টোকেন {token.Shown}: কাজ শেষ। কেউ বাড়তি টাকা চাইলে ৩৩৩-এ জানান।", Hour, cancel);
    }

    /// <summary>Somebody was called: whoever is now the third in that queue, and was told of more people before, comes near.</summary>
    private static async Task Approach(AppDb db, Token called, CancellationToken cancel)
    {
        var queue = called.Current.QueueId;
        var soon = await db.Set<TokenLeg>().Where(l => l.OfficeId == called.OfficeId && l.QueueId == queue && l.State == LegState.Waiting && l.OfficialPostId == null)
            .OrderBy(l => l.Since).Select(l => l.TokenId).Skip(Near).Take(1).ToListAsync(cancel);
        foreach (var id in soon)
            if (await Find(id, db, cancel) is { } token)
                await Tell(db, token, "token.near", "", $"টোকেন {token.Shown}: আর {Digits.ToBangla(Near)} জন পরে আপনার ডাক। কাছে থাকুন।", Hour, cancel);
    }

    private static Task<Token?> Find(Guid id, AppDb db, CancellationToken cancel) => db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id, cancel);

    private static async Task Tell(AppDb db, Token token, string step, string which, string text, TimeSpan goodFor, CancellationToken cancel)
    {
        if (token.Mobile is not { } mobile) return;
        await db.Send(new Message(token.OfficeId, token.OfficePath, mobile, text, step, $"{step}:{token.Id}{which}", db.Time.Now, null, goodFor), cancel);
    }
}
