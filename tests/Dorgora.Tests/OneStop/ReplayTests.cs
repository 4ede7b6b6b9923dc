using Dorgora.OneStop;
using Dorgora.OneStop.Waits;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The replayed futures: the real order of calling, breaks as they are known, the same answer twice, nothing where nothing can be said.</summary>
public sealed class ReplayTests
{
    private static readonly DateTime Ten = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Copies = new(1, 0, 0, new byte[8]), Land = new(2, 0, 0, new byte[8]), Copy = new(3, 0, 0, new byte[8]), Lease = new(4, 0, 0, new byte[8]);

    /// <summary>A copy takes 5 minutes, a lease 9, always.</summary>
    private static readonly History Fixed = Of(5, 9);

    private static History Of(double copy, double lease) => new(new Dictionary<Guid, int> { [Copy] = 5, [Lease] = 9 },
        Enumerable.Repeat((Copy, copy), History.Enough).Concat(Enumerable.Repeat((Lease, lease), History.Enough)).ToLookup(x => x.Item1, x => x.Item2)) { NoShow = 0, Walks = [0] };

    private static Guid CounterOf(int n) => new(n, 9, 0, new byte[8]);

    private static InLine One(int number, int minute, Guid? queue = null, Priority priority = Priority.None, Guid? only = null)
        => new(new Waiting(Guid.NewGuid(), queue ?? Copies, priority, Ten.AddMinutes(minute), number, only), queue == Land ? Lease : Copy);

    private static HallNow Hall(IEnumerable<InLine> line, params CounterNow[] counters) => new(Ten.AddMinutes(60), [.. line.OrderBy(w => w.Who.Since).ThenBy(w => w.Who.Number)], counters, []);

    [Fact]
    public void It_calls_in_the_same_order_as_the_counters_do()
    {
        for (var seed = 0; seed < Long.Times(300, 5_000); seed++)
        {
            var random = new Random(seed);
            var counters = Enumerable.Range(1, random.Next(1, 5)).Select(n => new CounterNow(CounterOf(n), random.Next(4) switch { 0 => [Copies], 1 => [Land], 2 => [Land, Copies], _ => [Copies, Land] }, random.Next(3), null, random.Next(2) == 0 ? null : Copy, null, random.Next(2) == 0)).ToArray();
            var line = Enumerable.Range(1, random.Next(1, 30)).Select(n => One(n, random.Next(10, 60), random.Next(2) == 0 ? Copies : Land, random.Next(4) == 0 ? Priority.Elderly : Priority.None, random.Next(8) == 0 ? CounterOf(random.Next(1, counters.Length + 1)) : null));
            var hall = Hall(line, counters);
            var waits = Plainly(hall);
            for (var place = 0; place < hall.Line.Count; place++)
                Assert.Equal(waits.GetValueOrDefault(hall.Line[place].Who.Leg, double.PositiveInfinity), new Replay(hall, place, Fixed, seed).Waits(2)[1]);
        }
    }

    /// <summary>The same with the order of calling itself, one call after another.</summary>
    private static Dictionary<Guid, double> Plainly(HallNow hall)
    {
        var (waits, left) = (new Dictionary<Guid, double>(), hall.Line.ToList());
        var (free, turns) = (hall.Counters.Select(c => c.Serving is null ? 0.0 : 5.0).ToArray(), hall.Counters.Select(c => c.CallsInTurn).ToArray());
        while (free.Any(f => f < double.PositiveInfinity))
        {
            var k = Array.IndexOf(free, free.Min());
            if (CallOrder.Next(left.Select(w => w.Who), hall.Counters[k].Id, hall.Counters[k].Queues.Index().ToDictionary(q => q.Item, q => q.Index), turns[k], hall.Counters[k].Strict, hall.At.AddMinutes(free[k])) is not { } next) { free[k] = double.PositiveInfinity; continue; }
            waits[next.Who.Leg] = free[k];
            turns[k] = next.Jumped == Priority.None ? turns[k] + 1 : 0;
            free[k] += left.Single(w => w.Who.Leg == next.Who.Leg).Service == Copy ? 5 : 9;
            left.RemoveAll(w => w.Who.Leg == next.Who.Leg);
        }
        return waits;
    }

    [Fact]
    public void Who_is_booked_comes_in_between_at_the_slot_unless_they_never_come()
    {
        // 11:00; two before me, a booked one due at 11:02 whose place counts from there, before mine that counts from 11:05.
        var (line, counter) = ((InLine[])[One(1, 50), One(2, 51)], new CounterNow(CounterOf(1), [Copies], 1));
        var me = One(3, 65);
        History Booked(double absent) => new(new Dictionary<Guid, int> { [Copy] = 5 }, Enumerable.Repeat((Copy, 5.0), History.Enough).ToLookup(x => x.Copy, x => x.Item2)) { NoShow = 0, Walks = [0], Absent = absent, Offsets = [0] };
        var hall = Hall([.. line, me], counter) with { Expected = [new Due(Copies, Copy, Ten.AddMinutes(62))] };
        Assert.Equal(new Estimate(2, 15, 15), Estimates.Tell(hall, me, Booked(0)));
        Assert.Equal(new Estimate(2, 10, 10), Estimates.Tell(hall, me, Booked(1)));
        Assert.Equal(new Estimate(2, 10, 15), Estimates.Tell(hall, me, Booked(0.6)));
        Assert.Equal(new Estimate(2, 10, 10), Estimates.Tell(hall.Without(Copy, Ten.AddMinutes(62)), me, Booked(0)));
    }

    [Fact]
    public void Who_is_late_for_their_slot_and_not_there_yet_may_still_come_as_others_did()
    {
        var me = One(1, 60);
        History Late(params double[] offsets) => new(new Dictionary<Guid, int> { [Copy] = 5 }, Enumerable.Repeat((Copy, 5.0), History.Enough).ToLookup(x => x.Copy, x => x.Item2)) { NoShow = 0, Walks = [0], Absent = 0, Offsets = offsets };
        var hall = Hall([me], new CounterNow(CounterOf(1), [Copies], 1, Serving: Copy)) with { Expected = [new Due(Copies, Copy, Ten.AddMinutes(55))] };
        Assert.Equal(10, Estimates.Tell(hall, me, Late(-5, 5)).High);           // five minutes late is still the place of the slot, before mine
        Assert.Equal(5, Estimates.Tell(hall, me, Late(-5, 0)).High);            // nobody ever came so late
        Assert.Equal(5, Estimates.Tell(hall, me, Late(-5, 30)).High);           // then it is the place of the arrival
    }

    [Fact]
    public void Who_comes_later_and_may_go_first_is_waited_for_and_nobody_else()
    {
        var line = Enumerable.Range(1, 8).Select(n => One(n, 40 + n)).ToList();
        Flow At(double anHour, Priority priority) => new(Enumerable.Range(0, 24).SelectMany(h => Enumerable.Repeat((h, new Arrival(Copies, Copy, priority)), (int)(10 * anHour))), 10);
        History With(Flow flow) => new(new Dictionary<Guid, int> { [Copy] = 5 }, Enumerable.Repeat((Copy, 5.0), History.Enough).ToLookup(x => x.Copy, x => x.Item2)) { NoShow = 0, Walks = [0], Flow = flow };
        var hall = Hall(line, new CounterNow(CounterOf(1), [Copies], 1));
        Assert.Equal(new Estimate(7, 35, 35), Estimates.Tell(hall, line[7], With(At(20, Priority.None))));
        var told = Estimates.Tell(hall, line[7], With(At(20, Priority.Elderly)));
        Assert.InRange(told.Low!.Value, 50, 75);                               // every second call at most
        Assert.InRange(Estimates.Tell(hall, line[7], With(At(2, Priority.Elderly))).High!.Value, 40, 55);
        // Behind another queue everybody of that queue who comes goes first, until 45 minutes are over.
        var (mine, strict) = (One(1, 58, Land), new CounterNow(CounterOf(1), [Copies, Land], 1, Strict: true));
        Assert.InRange(Estimates.Tell(Hall([One(2, 59), mine], strict), mine, With(At(60, Priority.None))).Low!.Value, 40, 50);
        Assert.Equal(5, Estimates.Tell(Hall([One(2, 59), mine], strict), mine, With(Flow.None)).High);
    }

    [Fact]
    public void An_official_s_room_is_waited_for_as_others_waited_who_had_as_many_before_them()
    {
        var (post, nobody) = (new Guid(7, 7, 7, new byte[8]), new Guid(8, 8, 8, new byte[8]));
        // On each of ten days two come at 10:00 and 10:01 and are let in at 10:20 and 10:40; a given time is kept five minutes late.
        Meeting Was(int day, int asked, int at, int? given = null) => new(post, Ten.AddDays(-day).AddMinutes(asked), Ten.AddDays(-day).AddMinutes(at), Ten.AddDays(-day).AddMinutes(at), given is { } g ? Ten.AddDays(-day).AddMinutes(g) : null);
        var met = Enumerable.Range(1, 10).SelectMany(n => (Meeting[])[Was(n, 0, 20), Was(n, 1, 40), Was(n, 2, 125, given: 120)]);
        var known = new History(new Dictionary<Guid, int>(), Array.Empty<(Guid, double)>().ToLookup(x => x.Item1, x => x.Item2)) { Rooms = RoomWaits.Of(met) };
        InLine To(Guid official, int minute, int? given = null) => new(new Waiting(Guid.NewGuid(), Copies, Priority.None, Ten.AddMinutes(minute), minute), Copy, official, given is { } at ? Ten.AddMinutes(at) : null);
        var (first, second, third) = (To(post, 55), To(post, 56), To(post, 57, given: 90));
        var hall = new HallNow(Ten.AddMinutes(60), [], [], [first, second, third, To(nobody, 50)]);
        Assert.Equal(new Estimate(0, 20, 20), Estimates.Tell(hall, first, known));
        Assert.Equal(new Estimate(1, 39, 39), Estimates.Tell(hall, second, known));
        Assert.Equal(new Estimate(2, 35, 35), Estimates.Tell(hall, third, known));                   // 30 minutes as was said, and five
        Assert.Equal(new Estimate(0, null, null), Estimates.Tell(hall, hall.ForOfficials[3], known));
        Assert.Equal(new Estimate(2, 30, 30), Estimates.Tell(hall, third, Fixed));                   // without history the given time alone
        Assert.Equal(new Estimate(0, null, null), Estimates.Tell(hall, first, Fixed));
    }

    [Fact]
    public void Nothing_is_promised_where_no_counter_calls()
    {
        var (me, other) = (One(2, 1), new CounterNow(CounterOf(1), [Land], 1));
        Assert.Equal(new Estimate(1, null, null), Estimates.Tell(Hall([One(1, 0), me], other), me, Fixed));
        Assert.Equal(new Estimate(1, null, null), Estimates.Tell(Hall([One(1, 0), me]), me, Fixed));
    }

    [Fact]
    public void A_break_is_waited_for_and_so_is_one_that_comes_every_day()
    {
        var me = One(1, 0);
        Assert.Equal(new Estimate(0, 20, 20), Estimates.Tell(Hall([me], new CounterNow(CounterOf(1), [Copies], 1, RestsFor: 20)), me, Fixed));
        // 11:00 in Dhaka; somebody is served until 11:05, and every day the counter is away from 11:03 to 11:30.
        var used = new History(Fixed, new Dictionary<Guid, int>()) { Absences = new Dictionary<Guid, IReadOnlyList<Absence[]>> { [CounterOf(1)] = [[new Absence(663, 690)], [new Absence(663, 690)]] } };
        var hall = Hall([me], new CounterNow(CounterOf(1), [Copies], 1, Serving: Copy));
        Assert.Equal(new Estimate(0, 30, 30), Estimates.Tell(hall, me, used));
        Assert.Equal(new Estimate(0, 5, 5), Estimates.Tell(hall, me, new History(used, new Dictionary<Guid, int> { [CounterOf(1)] = 1 }) ));         // it was away already
    }

    [Fact]
    public void Who_has_been_served_long_is_expected_as_of_those_who_took_longer()
    {
        var me = One(1, 0);
        var mixed = new History(new Dictionary<Guid, int> { [Copy] = 5 }, Enumerable.Repeat((Copy, 5.0), 20).Concat(Enumerable.Repeat((Copy, 12.0), 20)).ToLookup(x => x.Item1, x => x.Item2)) { NoShow = 0, Walks = [0] };
        Assert.Equal(new Estimate(0, 4, 4), Estimates.Tell(Hall([me], new CounterNow(CounterOf(1), [Copies], 1, Serving: Copy, ServedFor: 8)), me, mixed));
    }

    [Fact]
    public void The_same_minute_gives_the_same_answer_and_a_long_line_an_answer_too()
    {
        var usual = new History(new Dictionary<Guid, int> { [Copy] = 8 }, Array.Empty<(Guid, double)>().ToLookup(x => x.Item1, x => x.Item2));
        var line = Enumerable.Range(1, 2_000).Select(n => One(n, n / 60)).ToList();
        var hall = Hall(line, [.. Enumerable.Range(1, 4).Select(n => new CounterNow(CounterOf(n), [Copies], 1))]);
        var (tenth, last) = (Estimates.Tell(hall, line[9], usual), Estimates.Tell(hall, line[^1], usual));
        Assert.Equal(tenth, Estimates.Tell(hall, line[9], usual));
        Assert.True(tenth.High < last.Low && last.Ahead >= 1_900, $"{tenth} {last}");
        var sixtieth = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var n = 0; n < 50; n++) Estimates.Tell(hall with { Line = line[..61] }, line[60], usual);
        Figure.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"wait.estimate.60-ahead {System.Diagnostics.Stopwatch.GetElapsedTime(sixtieth).TotalMilliseconds / 50:0.00} ms"));
    }

    [Fact]
    public void An_absence_is_one_only_when_the_counter_opened_again_that_day()
    {
        Histories.Turn At(int day, int hour, int minute, bool calls) => new(CounterOf(1), new DateTime(2026, 11, day, hour - 6, minute, 0, DateTimeKind.Utc), calls);
        var (past, today) = Histories.Breaks([At(19, 9, 0, true), At(19, 13, 0, false), At(19, 14, 0, true), At(19, 17, 0, false), At(22, 9, 0, true), At(22, 11, 0, false)], new DateOnly(2026, 11, 22));
        Assert.Equal([new Absence(780, 840)], Assert.Single(past[CounterOf(1)]));
        Assert.Equal(1, today[CounterOf(1)]);
    }
}
