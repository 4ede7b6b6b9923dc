using System.Text.Json;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Dorgora.Platform.Live;

/// <summary>
/// <c>GET /live?topic=shahrasti.cases,shahrasti.calls&amp;since=1234</c>: server-sent events <c>{topic, seq}</c>. First comes how far each topic
/// is now, so that a screen that was away knows; then a message whenever something happened, and an event "beat" each three seconds.
/// It ends when the session or key ends.
/// </summary>
internal static class LiveStream
{
    private const int MostTopics = 20;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3), Ask = TimeSpan.FromSeconds(5);

    public static async Task Serve(HttpContext context, string topic, Caller caller, Func<AppDb> databases, LiveHub hub, TimeProvider time, IHostApplicationLifetime life)
    {
        await using var db = databases().For(caller.Scope, caller.Actor, time);
        if (await Topics(db, topic, context.RequestAborted) is not { Count: > 0 } topics)
        {
            await Faults.Answer(context, StatusCodes.Status404NotFound, "not-found", "এই ঠিকানায় শোনার মতো কিছু নেই");
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        using var listener = hub.Listen(topics.Values);             // before asking how far it is: nothing falls between
        try { await Stream(context.Response, topics, listener, db, caller, end.Token); }
        catch (OperationCanceledException) when (end.IsCancellationRequested) { }
    }

    private static async Task Stream(HttpResponse response, Dictionary<string, LiveTopic> topics, Listener listener, AppDb db, Caller caller, CancellationToken cancel)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";               // nginx passes each message on at once
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.WriteAsync("retry: 2000\n\n", cancel);
        foreach (var (name, place) in topics) await Say(response, name, await HowFar(db, place, cancel), cancel);
        await response.Body.FlushAsync(cancel);
        var (beat, asked) = (db.Time.GetTimestamp(), db.Time.GetTimestamp());
        while (true)
        {
            var news = await listener.Next(Beat, cancel);
            foreach (var (name, place) in topics)
                if (news.TryGetValue(place, out var seq)) await Say(response, name, seq > 0 ? seq : await HowFar(db, place, cancel), cancel);
            if (db.Time.GetElapsedTime(beat) >= Beat || news.Count == 0)
            {
                await response.WriteAsync("event: beat\ndata: {}\n\n", cancel);
                beat = db.Time.GetTimestamp();
            }
            await response.Body.FlushAsync(cancel);
            if (db.Time.GetElapsedTime(asked) < Ask) continue;
            if (!await StillGood(db, caller, cancel)) return;
            asked = db.Time.GetTimestamp();
        }
    }

    private static Task Say(HttpResponse response, string topic, long seq, CancellationToken cancel)
        => response.WriteAsync($"data: {JsonSerializer.Serialize(new { topic, seq }, ApiJson.Options)}\n\n", cancel);

    /// <summary>Each asked topic and its office; null when one is malformed or of an office that the caller may not see.</summary>
    private static async Task<Dictionary<string, LiveTopic>?> Topics(AppDb db, string asked, CancellationToken cancel)
    {
        var topics = new Dictionary<string, LiveTopic>();
        foreach (var name in asked.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            var dot = name.LastIndexOf('.');
            if (dot < 1 || dot == name.Length - 1 || topics.Count == MostTopics) return null;
            var slug = name[..dot];
            var path = await db.Set<Office>().Where(o => o.Slug == slug).Select(o => o.Path).SingleOrDefaultAsync(cancel);
            if (path is null || !db.Scope.Covers(path)) return null;
            topics[name] = new LiveTopic(path, name[(dot + 1)..]);
        }
        return topics;
    }

    /// <summary>The newest event of the topic in the office and below it: one look into the index for each office.</summary>
    private static async Task<long> HowFar(AppDb db, LiveTopic place, CancellationToken cancel)
        => await db.Set<Office>().Within(Scope.Of(place.OfficePath))
            .Select(o => db.Set<StoredEvent>().Where(e => e.OfficeId == o.Id && e.Topic == place.Topic).Max(e => (long?)e.Id)).MaxAsync(cancel) ?? 0;

    /// <summary>Asks without touching the session: a screen left open must not keep somebody signed in.</summary>
    private static async Task<bool> StillGood(AppDb db, Caller caller, CancellationToken cancel)
    {
        if (caller.SessionId is not { } session) return await db.Set<DeviceKey>().AnyAsync(k => k.Id == caller.AccountId && k.WithdrawnAt == null, cancel);
        var seen = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == session && s.EndedAt == null, cancel);
        return seen is not null && Session.Until(seen.StartedAt, seen.SeenAt, seen.Shared) > db.Time.Now
            && await db.Set<Account>().AnyAsync(a => a.Id == caller.AccountId && a.DisabledAt == null, cancel);
    }
}
