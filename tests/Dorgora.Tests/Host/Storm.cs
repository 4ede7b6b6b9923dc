using System.Collections.Concurrent;
using System.Globalization;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>One creating POST with its key: sent until it is answered, and always with the same words.</summary>
public sealed class Sent(string address, object body, string? text = null)
{
    public string Address => address;
    public object Body => body;

    /// <summary>The words of the case it makes; null when it makes something else.</summary>
    public string? Text => text;
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What came back; null while nobody knows whether it was done.</summary>
    public ApiAnswer? Answer { get; set; }
}

/// <summary>
/// Many clerks who write cases through the API without a pause; some also give theirs to a post and write its order. What the program
/// leaves unanswered, since it was killed, they send again to the next one.
/// </summary>
public sealed class Storm
{
    private const int Writers = 80, Deciders = 16;
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
        return Task.WhenAll([.. Enumerable.Range(0, Writers).Select(_ => Write(api)), .. Enumerable.Range(0, decide ? Deciders : 0).Select(_ => Decide(api, post))]);
    }

    /// <summary>Sends what nobody answered once more, with the same keys; how many that were.</summary>
    public async Task<int> Repeat(ServerProcess server)
    {
        var api = server.Api();
        var open = all.Where(s => s.Answer is null).ToList();
        foreach (var some in open.Chunk(20)) await Task.WhenAll(some.Select(s => Send(api, s)));
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
