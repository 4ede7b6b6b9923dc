using System.Collections.Concurrent;
using System.Globalization;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>One creating POST with its key: sent until it is answered, and always with the same words.</summary>
/// <param name="device">The kind of key it is sent with.</param>
public sealed class Sent(string address, object body, string? text = null, string device = Storm.Desk)
{
    public string Device => device;
    public string Address => address;
    public object Body => body;

    /// <summary>The words of the case it makes; null when it makes something else.</summary>
    public string? Text => text;
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What came back; null while nobody knows whether it was done.</summary>
    public ApiAnswer? Answer { get; set; }
}

/// <summary>
/// Many clerks who write cases through the API without a pause; some also give theirs to a post and write its order. Beside them kiosks give
/// tokens and counters serve them. What the program leaves unanswered, since it was killed, they send again to the next one.
/// </summary>
public sealed class Storm
{
    public const string Tokens = "offices/magura/tokens", Desk = "desk", Kiosk = "kiosk", Counter = "counter";

    /// <summary>Where each kind of key is at home.</summary>
    private static readonly Dictionary<string, string> Offices = new() { [Desk] = "shahrasti", [Kiosk] = "magura", [Counter] = "magura" };
    private const int Writers = 80, Deciders = 16, Kiosks = 8, Counters = 4;
    private static readonly string[] Round = ["call-next", "start", "finish"];
    private readonly int[] served = new int[Counters];          // where each counter is in its round, also over a kill
    private readonly Sent?[] last = new Sent?[Counters];
    private readonly ConcurrentQueue<Sent> all = new();
    private int flying, numbers;

    public IReadOnlyList<Sent> All => [.. all];

    /// <summary>POST /api/v1/cases sent and not yet answered.</summary>
    public int Flying => Volatile.Read(ref flying);

    public int Answered => all.Count(s => s.Answer is not null);

    /// <summary>Begins; ends by itself when the program answers no more.</summary>
    public Task Rage(ServerProcess server, string post, bool decide = true)
    {
        var api = server.Api();
        List<Task> clerks = [.. Enumerable.Range(0, Writers).Select(_ => Write(api))];
        if (!decide) return Task.WhenAll(clerks);
        var (kiosk, counter) = (server.Api(Kiosk, Offices[Kiosk]), server.Api(Counter, Offices[Counter]));
        clerks.AddRange(Enumerable.Range(0, Deciders).Select(_ => Decide(api, post)));
        clerks.AddRange(Enumerable.Range(0, Kiosks).Select(_ => Give(kiosk)));
        clerks.AddRange(Enumerable.Range(0, Counters).Select(n => Serve(counter, n)));
        return Task.WhenAll(clerks);
    }

    /// <summary>Sends what nobody answered once more, with the same keys; how many that were.</summary>
    public async Task<int> Repeat(ServerProcess server)
    {
        var keys = Offices.ToDictionary(o => o.Key, o => server.Api(o.Key, o.Value));
        var open = all.Where(s => s.Answer is null).ToList();
        foreach (var some in open.Chunk(20)) await Task.WhenAll(some.Select(s => Send(keys[s.Device], s)));
        Assert.All(open, s => Assert.NotNull(s.Answer));
        return open.Count;
    }

    private async Task Write(Api api)
    {
        while (await Case(api) is not null) { }
    }

    private async Task Decide(Api api, string post)
    {
        while (await Case(api) is { } id)
        {
            if (!await Post(api, new Sent($"cases/{id}/assign", new { post, within = new { n = 3, unit = "days" }, decision = "দেখবেন" }))) return;
            if (!await Post(api, new Sent($"cases/{id}/orders", new { }))) return;
        }
    }

    private async Task Give(Api api)
    {
        while (await Post(api, new Sent(Tokens, new { service = "KS-01", channel = "kiosk" }, device: Kiosk))) { }
    }

    /// <summary>What was sent and not answered is sent again before the next storm, so a counter goes on with its next act.</summary>
    private async Task Serve(Api api, int n)
    {
        var counter = string.Create(CultureInfo.InvariantCulture, $"counters/magura.{n + 1}");
        if (!await Post(api, new Sent($"{counter}/open", new { }, device: Counter))) return;
        do
        {
            served[n] = last[n] is not { } before || Nobody(before) ? 0 : (served[n] + 1) % Round.Length;
            last[n] = new Sent($"{counter}/{Round[served[n]]}", new { }, device: Counter);
        }
        while (await Post(api, last[n]!));
    }

    private static bool Nobody(Sent sent) => sent.Address.EndsWith(Round[0], StringComparison.Ordinal) && sent.Answer!["token.id"] is null;

    /// <summary>The new case's id; null when the program is gone.</summary>
    private async Task<string?> Case(Api api)
    {
        var n = Interlocked.Increment(ref numbers);
        var text = string.Create(CultureInfo.InvariantCulture, $"ঝড়ের মধ্যে কেস {n}");
        var caller = new { mobile = string.Create(CultureInfo.InvariantCulture, $"0190{n:0000000}"), name = "রাশেদা বেগম" };
        var sent = new Sent("cases", new { office = "shahrasti", category = "UTL-PWR", kind = "complaint", text, caller, channel = "call" }, text);
        Interlocked.Increment(ref flying);
        try { return await Post(api, sent) ? sent.Answer!["id"] : null; }
        finally { Interlocked.Decrement(ref flying); }
    }

    private async Task<bool> Post(Api api, Sent sent)
    {
        all.Enqueue(sent);
        await Send(api, sent);
        return sent.Answer is not null;
    }

    private static async Task Send(Api api, Sent sent)
    {
        try
        {
            var answer = await api.Post(sent.Address, sent.Body, sent.Key);
            Assert.True(answer.Status is 200 or 201, $"{sent.Address}: {answer.Status} {answer["detail"]}");
            sent.Answer = answer;
        }
        catch (HttpRequestException) { /* the line broke: nobody knows */ }
        catch (IOException) { /* in the middle of the answer */ }
    }
}
