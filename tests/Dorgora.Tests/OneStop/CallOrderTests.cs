using Dorgora.OneStop;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Who is called next: fair to those who wait, kind to those who cannot stand long.</summary>
public sealed class CallOrderTests
{
    private static readonly DateTime Ten = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Here = Guid.NewGuid(), Other = Guid.NewGuid(), Copies = Guid.NewGuid(), Land = Guid.NewGuid(), Licences = Guid.NewGuid();
    private static readonly Dictionary<Guid, int> Ranks = new() { [Copies] = 1, [Land] = 2 };

    private static Waiting One(int number, int minute, Priority priority = Priority.None, Guid? queue = null, Guid? only = null) => new(Guid.NewGuid(), queue ?? Copies, priority, Ten.AddMinutes(minute), number, only);

    private static NextCall? Next(IEnumerable<Waiting> waiting, int inTurn = 1, bool strict = false, int now = 30) => CallOrder.Next(waiting, Here, Ranks, inTurn, strict, Ten.AddMinutes(now));

    [Fact]
    public void Nobody_is_next_when_nobody_waits_for_this_counter()
    {
        Assert.Null(Next([]));
        Assert.Null(Next([One(1, 0, queue: Licences), One(2, 0, only: Other)]));
    }

    [Fact]
    public void Whoever_waits_longest_is_next_whatever_the_number()
        => Assert.Equal(9, Next([One(3, 5), One(9, 1), One(4, 3, queue: Land)])!.Who.Number);

    [Fact]
    public void Who_may_go_first_does_and_it_is_said_whom_they_overtook()
    {
        var next = Next([One(1, 0), One(2, 1), One(3, 2, Priority.Pregnant)])!;
        Assert.Equal((3, Priority.Pregnant, 2), (next.Who.Number, next.Jumped, next.Overtook));
    }

    [Fact]
    public void After_a_jump_the_next_call_is_in_turn()
        => Assert.Equal((1, Priority.None), (Next([One(1, 0), One(3, 2, Priority.Disabled)], inTurn: 0)!.Who.Number, Next([One(1, 0), One(3, 2, Priority.Disabled)], inTurn: 0)!.Jumped));

    [Fact]
    public void Who_may_go_first_and_came_first_is_no_jump()
        => Assert.Equal(Priority.None, Next([One(1, 0, Priority.Elderly), One(2, 1)])!.Jumped);

    [Fact]
    public void Somebody_sent_to_this_counter_comes_before_its_queues()
        => Assert.Equal(7, Next([One(1, 0), One(7, 20, queue: Licences, only: Here)], inTurn: 0)!.Who.Number);

    [Fact]
    public void A_counter_that_keeps_an_order_serves_its_first_queue_first_until_somebody_has_waited_too_long()
    {
        Waiting[] waiting = [One(1, 0, queue: Land), One(2, 20)];
        Assert.Equal(2, Next(waiting, strict: true, now: 30)!.Who.Number);
        Assert.Equal(1, Next(waiting, strict: true, now: 45)!.Who.Number);
    }

    [Fact]
    public void Nobody_waits_for_ever_and_everybody_is_called_once_however_many_may_go_first()
    {
        for (var seed = 0; seed < Long.Times(100, 2_000); seed++)
        {
            var random = new Random(seed);
            var (waiting, inTurn, calls, jumps, minute) = (new List<Waiting>(), 1, new Dictionary<Guid, int>(), new List<bool>(), 0);
            var ahead = new Dictionary<Guid, (int Ahead, int CalledBefore)>();
            while (calls.Count < 120)
            {
                minute++;
                for (var n = random.Next(3); n > 0; n--)
                {
                    var one = One(ahead.Count + 1, minute, random.Next(3) == 0 ? Priority.Disabled : Priority.None);
                    ahead[one.Leg] = (waiting.Count, calls.Count);
                    waiting.Add(one);
                }
                if (Next(waiting, inTurn, now: minute) is not { } next) continue;
                Assert.True(calls.TryAdd(next.Who.Leg, calls.Count), $"seed {seed}: called twice");
                waiting.Remove(next.Who);
                jumps.Add(next.Jumped != Priority.None);
                inTurn = next.Jumped != Priority.None ? 0 : inTurn + 1;
                var (before, from) = ahead[next.Who.Leg];
                Assert.True(calls[next.Who.Leg] - from < 2 * (before + 1), $"seed {seed}: {before} ahead, called as number {calls[next.Who.Leg] - from + 1}");
            }
            Assert.All(jumps.Zip(jumps.Skip(1)), pair => Assert.False(pair.First && pair.Second));
            Assert.Contains(true, jumps);
        }
    }
}
