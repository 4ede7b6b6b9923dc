using System.Globalization;
using System.Text.Json.Serialization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Api;

/// <param name="Token">Which token, for return and resume; the one at the counter for all others.</param>
/// <param name="Reason">Of parking: copy, fee, form, wait, other.</param>
/// <param name="Queue">Letter in either script, for a transfer.</param>
/// <param name="Counter">Counter id such as magura.2, for a transfer.</param>
/// <param name="Official">Post id, for a transfer.</param>
/// <param name="Service">Code, for add-service.</param>
/// <param name="Minutes">Of a break.</param>
public sealed record CounterAct(Guid? Token, string? Reason, string? Queue, string? Counter, Guid? Official, string? Note, string? Service, int? Minutes);

/// <summary>A counter through /api/v1/counters/{office}.{n}: what its clerk does.</summary>
public static class CounterApi
{
    private delegate Task<Token?> Does(Spot spot, CounterAct body, Func<AppDb, Token?, Task> beside, CancellationToken cancel);

    /// <summary>What an act needs at hand.</summary>
    private sealed record Spot(Counter Counter, AppDb Db, Hall Hall, Actor Clerk);

    private static readonly Dictionary<string, Does> Acts = new()
    {
        ["call-next"] = (s, _, beside, cancel) => s.Hall.CallNext(s.Counter.Id, beside, cancel),
        ["recall"] = Act((t, c, now) => t.Recall(c, now)),
        ["start"] = Act((t, c, now) => t.Start(c, now)),
        ["finish"] = Act((t, c, now) => t.Finish(c, now)),
        ["no-show"] = Act((t, c, now) => t.NoShow(c, now)),
        ["release"] = Act((t, c, now) => t.Release(c, now)),
        ["park"] = async (s, body, beside, cancel) => await s.Hall.Act(s.Counter.Id, null, (t, c, now) => t.Park(c, body.Reason, now), beside, cancel),
        ["resume"] = async (s, body, beside, cancel) => await s.Hall.Act(s.Counter.Id, Named(body), (t, c, now) => t.Resume(c, now), beside, cancel),
        ["return"] = async (s, body, beside, cancel) => await s.Hall.Return(s.Counter.Id, Named(body), beside, cancel),
        ["undo"] = async (s, _, beside, cancel) => await s.Hall.Act(s.Counter.Id, await s.Hall.LastAt(s.Counter.Id, cancel) ?? throw new RuleBroken("ফেরানোর মতো কিছু নেই", RuleBroken.IllegalTransition), (t, c, now) => t.Undo(c, now), beside, cancel),
        ["transfer"] = async (s, body, beside, cancel) =>
        {
            var to = await To(s, body, cancel);
            return await s.Hall.Act(s.Counter.Id, body.Token, (t, c, now) => t.Transfer(c, to, body.Note, now), beside, cancel);
        },
        ["add-service"] = async (s, body, beside, cancel) =>
        {
            var service = await s.Db.Set<Errand>().AsNoTracking().SingleOrDefaultAsync(x => x.OfficeId == s.Counter.OfficeId && x.Code == body.Service, cancel) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: "service");
            return await s.Hall.Act(s.Counter.Id, null, (t, c, now) => t.AddService(c, service, now), beside, cancel);
        },
    };

    private static readonly Dictionary<string, Action<Counter, CounterAct, Actor, DateTime>> Doors = new()
    {
        ["open"] = (c, _, clerk, now) => c.Open(clerk, now),
        ["close"] = (c, _, _, now) => c.Close(now),
        ["break"] = (c, body, _, now) => c.Rest(body.Minutes ?? 15, now),
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var counters = app.MapGroup("/api/v1/counters/{counter}").WithTags("Counters").WithMetadata(new NeedsAttribute(May.Serve));
        foreach (var (name, does) in Acts)
            counters.MapPost($"/{name}", (string counter, CounterAct? body, Hall hall, Once once, AppDb db, Caller caller, CancellationToken cancel)
                => Do(counter, body, does, hall, once, db, caller, cancel)).WithSummary(name);
        foreach (var (name, act) in Doors)
            counters.MapPost($"/{name}", (string counter, CounterAct? body, Once once, AppDb db, Caller caller, CancellationToken cancel)
                => Turn(counter, body, act, once, db, caller, cancel)).WithSummary(name);
    }

    /// <summary>The counter with the id "magura.2" of the caller's own office; null when there is none.</summary>
    internal static async Task<Counter?> Find(AppDb db, Caller caller, string id, CancellationToken cancel)
    {
        var dot = id.LastIndexOf('.');
        if (dot < 0 || !int.TryParse(id[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var no) || await TokenApi.Own(db, caller, id[..dot], cancel) is not { } office) return null;
        return await db.Set<Counter>().SingleOrDefaultAsync(c => c.OfficeId == office.Id && c.No == no, cancel);
    }

    private static async Task<IResult> Do(string id, CounterAct? body, Does does, Hall hall, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Find(db, caller, id, cancel) is not { } counter) return ProblemResult.Missing;
        Answer answer = null!;
        await does(new Spot(counter, db, hall, caller.Actor), body ?? new CounterAct(null, null, null, null, null, null, null, null), async (unit, token) => await once.Keep(unit, answer = Answer.Ok(await Shape(unit, token, cancel))), cancel);
        return answer;
    }

    private static async Task<IResult> Turn(string id, CounterAct? body, Action<Counter, CounterAct, Actor, DateTime> act, Once once, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await Find(db, caller, id, cancel) is not { } counter) return ProblemResult.Missing;
        act(counter, body ?? new CounterAct(null, null, null, null, null, null, null, null), caller.Actor, db.Time.Now);
        return await once.Save(db, Answer.Ok(await Shape(db, await Hall.At(db, counter.Id, cancel), cancel)), cancel);
    }

    /// <summary>Who is at the counter; null is said, not left out.</summary>
    private sealed record AtCounter([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] object? Token);

    private static async Task<AtCounter> Shape(AppDb db, Token? token, CancellationToken cancel)
    {
        if (token is null) return new AtCounter(null);
        var leg = token.Current;
        var service = await db.Set<Errand>().Where(s => s.Id == leg.ServiceId).Select(s => s.Code).SingleAsync(cancel);
        return new AtCounter(new { id = token.Id, number = token.Shown, numberLatin = token.ShownLatin, service, queue = token.Letter, priority = token.Priority, state = leg.State, calls = leg.Calls, note = leg.Note == "" ? null : leg.Note });
    }

    private static Does Act(Action<Token, Counter, DateTime> act) => async (s, _, beside, cancel) => await s.Hall.Act(s.Counter.Id, null, act, beside, cancel);

    private static Guid Named(CounterAct body) => body.Token ?? throw new RuleBroken("কোন টোকেন, বলুন", at: "token");

    private static async Task<TransferTo> To(Spot s, CounterAct body, CancellationToken cancel)
    {
        var here = (body.Token is null ? await Hall.At(s.Db, s.Counter.Id, cancel) : null)?.Current.QueueId;
        if (body.Queue is { Length: > 0 } asked)
        {
            var (letter, latin) = (asked, asked.ToUpperInvariant());
            return new TransferTo(await s.Db.Set<TokenQueue>().Where(q => q.OfficeId == s.Counter.OfficeId && (q.Letter == letter || q.Latin == latin)).Select(q => (Guid?)q.Id).SingleOrDefaultAsync(cancel)
                ?? throw new RuleBroken("কাতারটি তালিকা থেকে বাছুন", at: "queue"));
        }
        if (here is not { } queue) throw new RuleBroken("এই কাউন্টারে এখন কেউ নেই", RuleBroken.IllegalTransition);
        if (body.Counter is { Length: > 0 } other)
            return int.TryParse(other[(other.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var no)
                && await s.Db.Set<Counter>().Where(c => c.OfficeId == s.Counter.OfficeId && c.No == no).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) is { } found
                ? new TransferTo(queue, found) : throw new RuleBroken("কাউন্টারটি তালিকা থেকে বাছুন", at: "counter");
        if (body.Official is { } post && await s.Db.Set<Offices.Post>().AnyAsync(p => p.Id == post && p.OfficeId == s.Counter.OfficeId && !p.Abolished, cancel)) return new TransferTo(queue, null, post);
        throw new RuleBroken("কোথায় পাঠাবেন, বাছুন", at: "queue");
    }
}
