using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Dorgora.Bench;

/// <summary>What many people at the service room saw.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Took">Milliseconds of every answer, sorted.</param>
/// <param name="Faults">Answers that were no success, and connections that broke, by what was asked and what came.</param>
public sealed record Served(double Rate, IReadOnlyList<double> Took, IReadOnlyDictionary<string, int> Faults)
{
    public int Wrong => Faults.Values.Sum();

    /// <summary>"120 × 429 /live, 3 × 500 /account", the most common first.</summary>
    public string Named => Wrong == 0 ? "-" : string.Join(", ", Faults.OrderByDescending(f => f.Value).Take(5).Select(f => $"{f.Value} × {f.Key}"));

    public double At(double share) => Took.Count == 0 ? double.NaN : Took[Math.Min(Took.Count - 1, (int)(Took.Count * share))];
}

/// <summary>The load of the service room: kiosks that give tokens, and clerks as in TheQ's published scenario (bcgov/queue-management, tests/loadtesting).</summary>
public sealed class Clerks(Site site)
{
    private const string Office = "magura";
    private const int Counters = 4;
    private static readonly string[] Services = [.. Enumerable.Range(1, 12).Select(n => $"KS-{n:00}")];
    private readonly ConcurrentBag<double> took = [];
    private readonly ConcurrentDictionary<string, int> faults = [];
    private int made;
    private string key = "";

    /// <summary>So many kiosks give the tokens of a day without a pause, while the counters serve; only the giving is measured.</summary>
    public Task<Served> Give(int kiosks, int tokens)
    {
        var left = tokens;
        return For(kiosks, seconds: 120, async (http, _, stop) =>
        {
            while (Interlocked.Decrement(ref left) >= 0 && !stop.IsCancellationRequested) await Token(http);
        });
    }

    /// <summary>The counters serve until nobody waits: each round begins in an empty hall.</summary>
    public async Task Empty()
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        await Task.WhenAll(Enumerable.Range(0, Counters).Select(async n =>
        {
            while (await Counter(http, n, "call-next"))
                foreach (var act in new[] { "start", "finish" }) await Counter(http, n, act);
        }));
    }

    /// <summary>So many kiosks give a token each second, as in no office there ever were visitors.</summary>
    public Task<Served> GiveEachSecond(int kiosks, int seconds) => For(kiosks, seconds, (http, _, stop) => Until(stop, async () =>
    {
        await Token(http);
        await Task.Delay(1_000, stop);
    }));

    /// <summary>As many ask the bare endpoint that writes one row.</summary>
    public Task<Served> Row(string address, int kiosks, int seconds)
        => For(kiosks, seconds, (http, _, stop) => Until(stop, () => Timed(http, new HttpRequestMessage(HttpMethod.Post, address), HttpStatusCode.OK)));

    /// <summary>
    /// A third holds a board's stream open, a third loads six pages and thinks five seconds, a third does so and then writes five times with five
    /// seconds of thought after each. Whoever has done begins anew. All are signed in before the clock runs, and they do not come in the same instant but
    /// one after another within the first five seconds.
    /// </summary>
    /// <param name="think">False: nobody thinks, which shows how much the machine can bear.</param>
    public async Task<Served> Work(int clerks, int seconds, bool think)
    {
        var sessions = await site.Sessions("counter", Office, 24);
        return await For(clerks, seconds, async (http, n, stop) =>
        {
            if (think) await Task.Delay(5_000 * n / (clerks + Counters), stop);
            await Until(stop, () => n >= clerks ? Serve(http, n - clerks, stop) : (n % 3) switch
            {
                0 when think => Watch(http, stop),
                1 => Load(http, sessions[n % sessions.Count], think, stop),
                _ => Write(http, sessions[n % sessions.Count], think, stop),
            });
        }, Counters);
    }

    /// <param name="counters">So many more serve whoever waits, so that the room does not fill as no room ever does.</param>
    private async Task<Served> For(int people, int seconds, Func<HttpClient, int, CancellationToken, Task> day, int counters = 0)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 1_000 }) { BaseAddress = new Uri(site.Address) };
        key = site.Accounts.GetProperty("keys").EnumerateArray().First(k => k.GetProperty("kind").GetString() == "desk" && k.GetProperty("office").GetString() == Office).GetProperty("key").GetString()!;
        took.Clear();
        faults.Clear();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, people + counters).Select(n => Task.Run(() => day(http, n, end.Token))));
        var all = took.ToList();
        all.Sort();
        return new Served(all.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds, all, faults.ToDictionary());
    }

    private static async Task Until(CancellationToken stop, Func<Task> act)
    {
        while (!stop.IsCancellationRequested)
            try { await act(); }
            catch (OperationCanceledException) { return; }
    }

    private async Task Load(HttpClient http, string session, bool think, CancellationToken stop)
    {
        foreach (var page in new[] { "/desk/counter", "/desk/counter/1", "/account" }) await Ask(http, page, session);
        foreach (var list in new[] { $"/api/v1/offices/{Office}", $"/api/v1/offices/{Office}/board", "/api/v1/calendar/due?from=2026-11-22&days=7&office=" + Office }) await Ask(http, list, null);
        await Think(think, stop);
    }

    private async Task Write(HttpClient http, string session, bool think, CancellationToken stop)
    {
        await Load(http, session, think, stop);
        for (var n = 0; n < 5; n++)
        {
            await Token(http);
            await Think(think, stop);
        }
    }

    /// <summary>A counter calls, begins and ends; it waits a moment when nobody is there. Its answers are measured like all others.</summary>
    private async Task Serve(HttpClient http, int counter, CancellationToken stop)
    {
        if (!await Counter(http, counter, "call-next")) { await Task.Delay(50, stop); return; }
        foreach (var act in new[] { "start", "finish" }) await Counter(http, counter, act);
    }

    /// <summary>Whether a token is at the counter now, or still is from the last run.</summary>
    private async Task<bool> Counter(HttpClient http, int counter, string act)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(Keyed(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/counters/{Office}.{counter + 1}/{act}") { Content = JsonContent.Create(new { }) }));
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        if (answer.StatusCode != HttpStatusCode.Conflict) Note(answer, HttpStatusCode.OK);
        return answer.StatusCode == HttpStatusCode.Conflict || said.TryGetProperty("token", out var token) && token.ValueKind == JsonValueKind.Object;
    }

    private static Task Think(bool think, CancellationToken stop) => think ? Task.Delay(5_000, stop) : Task.CompletedTask;

    /// <summary>TheQ's "websockets": the stream is opened and held for ten seconds.</summary>
    private async Task Watch(HttpClient http, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(Keyed(new HttpRequestMessage(HttpMethod.Get, $"/live?topic={Office}.tokens")), HttpCompletionOption.ResponseHeadersRead, stop);
        took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        Note(answer, HttpStatusCode.OK);
        await Task.Delay(10_000, stop);
    }

    private Task Token(HttpClient http)
    {
        var service = Services[Interlocked.Increment(ref made) % Services.Length];
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/offices/{Office}/tokens")
        {
            Content = JsonContent.Create(new { service, mobile = $"0190{made % 10_000_000:D7}", priority = "none", channel = "kiosk" }),
            Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } },
        };
        return Timed(http, Keyed(request), HttpStatusCode.Created);
    }

    private HttpRequestMessage Keyed(HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", key);
        return request;
    }

    private Task Ask(HttpClient http, string address, string? session)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (session is not null) request.Headers.Add("Cookie", session);
        return Timed(http, session is null ? Keyed(request) : request, HttpStatusCode.OK);
    }

    private async Task Timed(HttpClient http, HttpRequestMessage request, HttpStatusCode right)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            Note(answer, right);
        }
        catch (HttpRequestException fault) { Note($"{fault.HttpRequestError} {request.RequestUri!.OriginalString.Split('?')[0]}"); }
    }

    private void Note(HttpResponseMessage answer, HttpStatusCode right)
    {
        if (answer.StatusCode != right) Note($"{(int)answer.StatusCode} {answer.RequestMessage!.RequestUri!.AbsolutePath}");
    }

    private void Note(string fault) => faults.AddOrUpdate(fault, 1, (_, n) => n + 1);
}
