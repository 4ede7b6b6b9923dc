using System.Collections.Concurrent;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Dorgora.Tests.Platform.Messages;

/// <summary>The outbox against a gateway that is down, refuses, keeps silent, or dies with us in the middle.</summary>
public sealed class SenderTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestClock clock = new();
    private readonly ServiceProvider services = database.Services(s => s.AddSingleton<TimeProvider>(new TestClock()));

    public void Dispose() => services.Dispose();

    private sealed class Gateway(params Outcome[] answers) : ISmsGateway
    {
        private int calls;
        public ConcurrentQueue<string> Heard { get; } = new();

        public Task<Handed> Send(Message message, CancellationToken cancel)
        {
            Heard.Enqueue(message.Text);
            return Task.FromResult(new Handed(answers[Math.Min(Interlocked.Increment(ref calls), answers.Length) - 1], "ref"));
        }
    }

    private Sender Sender() => new(services.GetRequiredService<Func<AppDb>>(), new GatewayChoice(new Site { Data = "", Demo = true }), clock, NullLogger<Sender>.Instance);

    private async Task<Guid> Queue(TimeSpan? goodFor = null) => await services.In(async db =>
    {
        var office = new Office($"o-{Guid.NewGuid():N}", OfficeKind.Upazila, "অফিস", "Office", null);
        var message = new Message(office.Id, office.Path, "+8801900000001", "কাজ শেষ", "test", Guid.NewGuid().ToString(), clock.GetUtcNow().UtcDateTime, null, goodFor);
        db.AddRange(office, message);
        await db.SaveChangesAsync();
        return message.Id;
    });

    private Task<Message> Row(Guid id) => services.In(db => db.Set<Message>().AsNoTracking().SingleAsync(m => m.Id == id));

    private async Task Round(ISmsGateway gateway)
    {
        while (await Sender().SendSome(gateway, CancellationToken.None) > 0) { }
    }

    [Fact]
    public async Task A_message_is_sent_once()
    {
        var (gateway, id) = (new Gateway(Outcome.Sent), await Queue());
        await Round(gateway);
        await Round(gateway);
        Assert.Single(gateway.Heard);
        Assert.Equal((MessageState.Sent, "ref", false), (await Row(id)) is var row ? (row.State, row.Reference, row.PerhapsTwice) : default);
    }

    [Fact]
    public async Task A_gateway_that_is_down_is_tried_again_and_nothing_is_lost()
    {
        var (gateway, id) = (new Gateway(Outcome.Again, Outcome.Again, Outcome.Sent), await Queue());
        for (var round = 0; round < 3; round++)
        {
            await Round(gateway);
            clock.Advance(TimeSpan.FromMinutes(6));
        }
        Assert.Equal((MessageState.Sent, 3, false), (await Row(id)) is var row ? (row.State, row.Attempts, row.PerhapsTwice) : default);
    }

    [Fact]
    public async Task Silence_after_sending_is_marked_perhaps_sent_twice()
    {
        var (gateway, id) = (new Gateway(Outcome.Unknown, Outcome.Sent), await Queue());
        await Round(gateway);
        clock.Advance(TimeSpan.FromMinutes(1));
        await Round(gateway);
        Assert.Equal((MessageState.Sent, true), (await Row(id)) is var row ? (row.State, row.PerhapsTwice) : default);
    }

    [Fact]
    public async Task A_refusal_ends_it()
    {
        var (gateway, id) = (new Gateway(Outcome.Refused), await Queue());
        await Round(gateway);
        clock.Advance(TimeSpan.FromHours(1));
        await Round(gateway);
        Assert.Single(gateway.Heard);
        Assert.Equal(MessageState.Failed, (await Row(id)).State);
    }

    [Fact]
    public async Task What_comes_too_late_is_not_sent()
    {
        var (gateway, id) = (new Gateway(Outcome.Sent), await Queue(TimeSpan.FromMinutes(10)));
        clock.Advance(TimeSpan.FromMinutes(11));
        await Round(gateway);
        Assert.Empty(gateway.Heard);
        Assert.Equal(MessageState.Expired, (await Row(id)).State);
    }

    private sealed class Dying : ISmsGateway
    {
        public Task<Handed> Send(Message message, CancellationToken cancel) => throw new OperationCanceledException("the process dies here");
    }

    [Fact]
    public async Task A_crash_between_answer_and_commit_gives_one_more_sending_and_says_so()
    {
        var id = await Queue();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender().SendSome(new Dying(), CancellationToken.None));
        var gateway = new Gateway(Outcome.Sent);
        await Round(gateway);
        Assert.Empty(gateway.Heard);            // the lease of the dead one still holds
        clock.Advance(TimeSpan.FromMinutes(3));
        await Round(gateway);
        Assert.Single(gateway.Heard);
        Assert.Equal((MessageState.Sent, true), (await Row(id)) is var row ? (row.State, row.PerhapsTwice) : default);
    }

    [Fact]
    public async Task Two_nodes_do_not_send_the_same_message()
    {
        for (var i = 0; i < 30; i++) await Queue();
        var gateway = new Gateway(Outcome.Sent);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Round(gateway)));
        Assert.Equal(30, gateway.Heard.Count);
    }
}
