using Dorgora.Bangla;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>What somebody asks a token for.</summary>
/// <param name="Service">The service's code.</param>
/// <param name="Mobile">In any form; empty when it is not given.</param>
/// <param name="Since">From when the place in the queue counts, for who has an appointment; null: from now.</param>
/// <param name="Subject">Where an official is to be seen: what about.</param>
public sealed record TokenForm(string? Service, string? Mobile, Priority Priority, string Channel, DateTime? Since = null, string? Subject = null, int Persons = 1);

/// <summary>
/// What kiosk, desk, counter and API do alike in the service room: give a token, call the next one, do an act. Each is one unit on the
/// database (door 2) with all that it reads, so that no two counters ever have the same token.
/// </summary>
public sealed class Hall(AppDb db, TimeProvider time, Estimates? estimates = null)
{
    public static readonly IReadOnlyList<string> Channels = ["kiosk", "desk", "phone", "counter", "appointment"];

    /// <summary>Two counters that reach for the same token on PostgreSQL: the second looks again, so often at most.</summary>
    private const int Tries = 32;

    /// <summary>Gives a token and keeps beside it what its visitor is told of the wait (<see cref="Token.Told"/>), which is reckoned before the unit so that no writer waits for it.</summary>
    /// <param name="beside">What else is written in the same unit, such as the stored answer.</param>
    public async Task<Token> Give(Office office, TokenForm form, Func<AppDb, Token, Task>? beside = null, CancellationToken cancel = default)
    {
        string? mobile = null;
        if (!Channels.Contains(form.Channel)) throw new RuleBroken("কোথা থেকে টোকেন, তালিকা থেকে বাছুন", at: "channel");
        if (!string.IsNullOrWhiteSpace(form.Mobile)) mobile = Mobile.TryParse(form.Mobile, out var number) ? number.E164 : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");
        var day = time.Today;
        var told = await Promise(office, form, cancel);
        return await db.Write(async unit =>
        {
            var service = await unit.Set<Errand>().SingleOrDefaultAsync(s => s.OfficeId == office.Id && s.Code == form.Service, cancel) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: "service");
            if (service.Closed) throw new RuleBroken("আজ এই সেবা দেওয়া হচ্ছে না", at: "service");
            if (service.PhoneRequired && mobile is null) throw new RuleBroken("এই সেবার জন্য মোবাইল নম্বর দিতে হবে", at: "mobile");
            var queue = await unit.Set<TokenQueue>().SingleAsync(q => q.Id == service.QueueId, cancel);
            var number = await unit.NextNumber(queue.Id, day, cancel);         // first: until this unit ends nobody else takes one of the queue
            if (service.DailyMost is { } most && await unit.Set<TokenLeg>().CountAsync(l => l.ServiceId == service.Id && l.Arrived >= Dhaka.Utc(day, TimeOnly.MinValue), cancel) >= most)
                throw new RuleBroken("আজ এই সেবার {0}টি টোকেনই দেওয়া হয়ে গেছে। ডেস্কে বলুন, তাঁরা ব্যবস্থা করবেন", at: "service", values: most);
            var token = new Token(service, queue, number, day, mobile, form.Priority, form.Channel, time.Now, form.Since);
            if (told is not null) token.Tell(told, time.Now);
            unit.Add(token);
            if (service.OfficialPostId is not null) await Following.Asks(unit, token, office, form.Subject, form.Persons, form.Channel, time.Now, cancel);
            if (beside is not null) await beside(unit, token);
            await unit.SaveChangesAsync(cancel);
            return token;
        }, cancel);
    }

    private async Task<Estimate?> Promise(Office office, TokenForm form, CancellationToken cancel)
        => estimates is not null && await db.Set<Errand>().AsNoTracking().SingleOrDefaultAsync(s => s.OfficeId == office.Id && s.Code == form.Service, cancel) is { } service
            ? form.Since is { } slot ? await estimates.ForBooked(db, service, slot, cancel) : await estimates.ForNewcomer(db, service, form.Priority, cancel) : null;

    /// <summary>Calls whoever is next for this counter; null when nobody waits.</summary>
    public Task<Token?> CallNext(Guid counterId, Func<AppDb, Token?, Task>? beside = null, CancellationToken cancel = default) => db.Write(Tries, async unit =>
    {
        var counter = await unit.Set<Counter>().Include(c => c.Queues).SingleAsync(c => c.Id == counterId, cancel);
        await unit.InTurn(counter.OfficeId, cancel);                // all counters want the first in the queue
        counter.MayCall();
        if (await At(unit, counterId, cancel) is { } here) throw new RuleBroken("আগে {0} শেষ করুন", RuleBroken.IllegalTransition, null, here.Shown);
        var waiting = await Waiting(unit, counter.OfficeId, cancel);
        var next = CallOrder.Next(waiting, counter.Id, counter.Queues.ToDictionary(q => q.QueueId, q => q.Rank), counter.CallsInTurn, counter.Strict, time.Now);
        var token = next is null ? null : await unit.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Legs.Any(l => l.Id == next.Who.Leg), cancel);
        if (token is not null && (token.Current.Id != next!.Who.Leg || token.Current.State != LegState.Waiting)) throw new DbUpdateConcurrencyException("Another counter was quicker.");
        token?.Call(counter, next!, time.Now);
        if (beside is not null) await beside(unit, token);
        await unit.SaveChangesAsync(cancel);
        return token;
    }, cancel);

    /// <summary>An act of a counter on the token that is at it, or on another one that is named.</summary>
    public Task<Token> Act(Guid counterId, Guid? tokenId, Action<Token, Counter, DateTime> act, Func<AppDb, Token, Task>? beside = null, CancellationToken cancel = default)
        => On(counterId, tokenId, (_, token, counter) => { act(token, counter, time.Now); return Task.CompletedTask; }, beside, cancel);

    /// <summary>Somebody comes who was called in vain: behind so many of those who came to the queue after them.</summary>
    public Task<Token> Return(Guid counterId, Guid tokenId, Func<AppDb, Token, Task>? beside = null, CancellationToken cancel = default)
        => On(counterId, tokenId, async (unit, token, counter) => token.Return(counter, await PlaceBehind(unit, token, Token.BehindOnReturn, cancel) ?? token.Current.Since, time.Now), beside, cancel);

    private Task<Token> On(Guid counterId, Guid? tokenId, Func<AppDb, Token, Counter, Task> act, Func<AppDb, Token, Task>? beside, CancellationToken cancel) => db.Write(Tries, async unit =>
    {
        var counter = await unit.Set<Counter>().Include(c => c.Queues).SingleAsync(c => c.Id == counterId, cancel);
        var token = (tokenId is { } id ? await unit.Set<Token>().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id && t.OfficeId == counter.OfficeId, cancel) : await At(unit, counterId, cancel))
            ?? throw new RuleBroken("এই কাউন্টারে এখন কেউ নেই", RuleBroken.IllegalTransition);
        await act(unit, token, counter);
        await Following.Token(unit, token, cancel);
        if (beside is not null) await beside(unit, token);
        await unit.SaveChangesAsync(cancel);
        return token;
    }, cancel);

    /// <summary>The token that was changed last at this counter, for the undo.</summary>
    public async Task<Guid?> LastAt(Guid counterId, CancellationToken cancel = default)
        => await db.Set<Token>().Where(t => t.LastCounterId == counterId).OrderByDescending(t => t.ChangedAt).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancel);

    /// <summary>What a visitor or their kiosk does to one token, without a counter; null when there is no such token.</summary>
    public Task<Token?> OfVisitor(Guid id, Func<AppDb, Token, Task> act, CancellationToken cancel = default) => db.Write(Tries, async unit =>
    {
        if (await unit.Set<Token>().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } token) return null;
        await act(unit, token);
        await Following.Token(unit, token, cancel);
        await unit.SaveChangesAsync(cancel);
        return token;
    }, cancel);

    /// <summary>The place behind so many of those who wait after this token in its queue, or behind the last of them; null when nobody does.</summary>
    public static async Task<DateTime?> PlaceBehind(AppDb unit, Token token, int many, CancellationToken cancel = default)
    {
        var leg = token.Current;
        var after = await unit.Set<TokenLeg>().Where(l => l.OfficeId == token.OfficeId && l.QueueId == leg.QueueId && l.State == LegState.Waiting && l.Id != leg.Id && l.Since >= leg.Since)
            .OrderBy(l => l.Since).Select(l => l.Since).Take(many).ToListAsync(cancel);
        return after.Count == 0 ? null : after[^1].AddMilliseconds(1);
    }

    /// <summary>Tokens of a day that a kiosk gave and that, as far as it said, never came out on paper: the desk prints them again.</summary>
    public static IQueryable<Token> Unprinted(AppDb db, Guid office, DateOnly day)
        => db.Set<Token>().Where(t => t.OfficeId == office && t.Day == day && t.Channel == "kiosk" && t.PrintedAt == null).OrderBy(t => t.IssuedAt);

    public static async Task<Token?> At(AppDb db, Guid counterId, CancellationToken cancel = default)
        => await db.Set<Token>().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Legs.Any(l => l.CounterId == counterId && (l.State == LegState.Called || l.State == LegState.Serving)), cancel);

    /// <summary>Everybody who waits in the office for a counter.</summary>
    public static async Task<List<Waiting>> Waiting(AppDb db, Guid office, CancellationToken cancel = default)
        => await db.Set<TokenLeg>().Where(l => l.OfficeId == office && l.State == LegState.Waiting && l.OfficialPostId == null)
            .Join(db.Set<Token>(), l => l.TokenId, t => t.Id, (l, t) => new Waiting(l.Id, l.QueueId, t.Priority, l.Since, t.Number, l.CounterId)).ToListAsync(cancel);
}
