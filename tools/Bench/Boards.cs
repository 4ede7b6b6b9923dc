using System.Diagnostics;
using System.Net.Http.Headers;

namespace Dorgora.Bench;

/// <summary>
/// From the answer of a call to the event at each of many boards on one server: boards listen to Magura's service room, a counter calls at
/// random moments, one call after another. <c>./bench --only boards</c>.
/// </summary>
public sealed class Boards(Plan plan, string database)
{
    private const int Count = 1_000, Calls = 60, Warm = 5;
    private const string Office = "magura", Service = "KS-25";
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(10);
    private readonly long[] heard = new long[Count];

    public async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("dorgora-bench-").FullName;
        await using var site = new Site(plan.App, folder, database == "postgres" ? await Postgres.Empty(plan.Postgres ?? throw new ArgumentException("--postgres is needed for PostgreSQL."), "bench_boards") : null);
        await site.Start();
        using var counter = Client(site, "counter");
        using var kiosk = Client(site, "kiosk");
        for (var n = 0; n < Calls + Warm; n++) await Post(kiosk, $"/api/v1/offices/{Office}/tokens", new { service = Service, priority = "none", channel = "kiosk" });
        using var end = new CancellationTokenSource();
        using var boards = Client(site, "board");
        var listening = Enumerable.Range(0, Count).Select(n => Listen(boards, n, end.Token)).ToList();
        await All(since: 1, TimeSpan.FromMinutes(2));
        List<double> took = [];
        for (var n = 0; n < Calls + Warm; n++)
        {
            var each = await Call(counter);
            if (n >= Warm) took.AddRange(each);
        }
        await end.CancelAsync();
        await Task.WhenAll(listening);
        took.Sort();
        foreach (var (name, part) in new[] { ("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0) })
            Console.WriteLine($"{database}.boards.{Count}.push.{name} {took[Math.Min(took.Count - 1, (int)(took.Count * part))]:0.###} ms -");
        Console.WriteLine($"{database}.boards.{Count}.lost {(long)Calls * Count - took.Count} events -");
    }

    /// <summary>Milliseconds from the answer to each board; an event that overtakes the answer counts as none. What does not come is left out and counted as lost.</summary>
    private async Task<IReadOnlyList<double>> Call(HttpClient counter)
    {
        await Task.Delay(Random.Shared.Next(300, 1_500));
        var begun = Stopwatch.GetTimestamp();
        await Post(counter, $"/api/v1/counters/{Office}.1/call-next", new { });
        var answered = Stopwatch.GetTimestamp();
        await All(begun, Late);
        var each = heard.ToArray().Where(h => h >= begun).Select(h => Math.Max(0, Stopwatch.GetElapsedTime(answered, h).TotalMilliseconds)).ToList();
        await Post(counter, $"/api/v1/counters/{Office}.1/start", new { });
        await Post(counter, $"/api/v1/counters/{Office}.1/finish", new { });
        await Task.Delay(1_000);                                // until the boards have heard of these as well
        return each;
    }

    private async Task All(long since, TimeSpan patience)
    {
        for (var begun = Stopwatch.GetTimestamp(); heard.Any(h => h < since) && Stopwatch.GetElapsedTime(begun) < patience;) await Task.Delay(5);
    }

    /// <summary>One board: notes when the first message after a silence came. A message of the same call that follows at once does not count.</summary>
    private async Task Listen(HttpClient http, int board, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"/live?topic={Office}.tokens", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                var now = Stopwatch.GetTimestamp();
                if (line.StartsWith("data: {\"topic", StringComparison.Ordinal) && Stopwatch.GetElapsedTime(heard[board], now) > TimeSpan.FromMilliseconds(250)) Volatile.Write(ref heard[board], now);
            }
        }
        catch (OperationCanceledException) { }
    }

    private static HttpClient Client(Site site, string kind)
    {
        var key = site.Accounts.GetProperty("keys").EnumerateArray().First(k => k.GetProperty("kind").GetString() == kind && k.GetProperty("office").GetString() == Office).GetProperty("key").GetString();
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Count + 8 }) { BaseAddress = new Uri(site.Address), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private static async Task Post(HttpClient http, string address, object body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }
}
