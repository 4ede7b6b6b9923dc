using Dorgora.OneStop;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The acts at a counter against the table of moves: what is open works, what is not is refused in words and changes nothing.</summary>
public sealed class TokenMovesTests
{
    private static readonly Office Magura = new("magura", OfficeKind.District, "মাগুরা", "Magura", null);
    private static readonly TokenQueue Copies = new(Magura, "ক", "K", "নকল", "Copies", 1), Land = new(Magura, "খ", "KH", "ভূমি", "Land", 2);
    private static readonly Errand Copy = new(Copies, "KS-01", "নকল", "Copy", 8, 1), Lease = new(Land, "KS-08", "লিজ", "Lease", 12, 8);
    private DateTime now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    private static Counter Open(int no)
    {
        var counter = new Counter(Magura, no);
        counter.Serve([Copies.Id]);
        counter.Open(new Actor(ActorKind.Staff, Guid.NewGuid(), null, "কেরানি"), DateTime.UnixEpoch);
        return counter;
    }

    private Token Given() => new(Copy, Copies, 47, new DateOnly(2026, 11, 22), "+8801900000037", Priority.None, "kiosk", now);

    private void Do(Token token, LegAct act, Counter counter)
    {
        now = now.AddSeconds(10);
        switch (act)
        {
            case LegAct.Call: token.Call(counter, new NextCall(new Waiting(token.Current.Id, Copies.Id, Priority.None, now, 47), Priority.None, 0), now); break;
            case LegAct.Recall: token.Recall(counter, now); break;
            case LegAct.Start: token.Start(counter, now); break;
            case LegAct.NoShow: token.NoShow(counter, now); break;
            case LegAct.Release: token.Release(counter, now); break;
            case LegAct.Finish: token.Finish(counter, now); break;
            case LegAct.Park: token.Park(counter, "copy", now); break;
            case LegAct.Resume: token.Resume(counter, now); break;
            case LegAct.Transfer: token.Transfer(counter, new TransferTo(Land.Id), "ম্যাপ দেখান", now); break;
            case LegAct.AddService: token.AddService(counter, Lease, now); break;
            case LegAct.Return: token.Return(counter, now, now); break;
            case LegAct.Delay: token.Delay(now, now); break;
            case LegAct.Leave: token.Leave(counter, now); break;
            default: token.Close(now); break;
        }
    }

    /// <summary>Any act; every second time one that is open, and seldom one that ends the visit.</summary>
    private static LegAct Some(Random random, Token token)
    {
        var all = Enum.GetValues<LegAct>();
        LegAct[] open = [.. all.Where(a => LegMoves.May(token.Current.State, a) && (a is not (LegAct.Close or LegAct.Leave or LegAct.Finish) || random.Next(8) == 0))];
        return open.Length > 0 && random.Next(2) == 0 ? open[random.Next(open.Length)] : all[random.Next(all.Length)];
    }

    private static string Facts(Token token) => string.Join(" | ", token.Legs.Select(l => $"{l.State} {l.CounterId} {l.Calls} {l.CalledAt:O} {l.StartedAt:O} {l.EndedAt:O} {l.ParkedFor} {l.Since:O} {l.QueueId}"));

    [Fact]
    public void A_random_way_never_leaves_the_table_and_each_refusal_is_in_words_and_changes_nothing()
    {
        var (done, refused) = (0, 0);
        for (var seed = 0; seed < Long.Times(400, 5_000); seed++)
        {
            var random = new Random(seed);
            var (token, here, there) = (Given(), Open(1), Open(2));
            for (var step = 0; step < 30; step++)
            {
                var act = Some(random, token);
                var counter = random.Next(4) == 0 ? there : here;
                var (before, state) = (Facts(token), token.Current.State);
                try { Do(token, act, counter); done++; Assert.True(LegMoves.May(state, act), $"seed {seed}: {act} in {state}"); }
                catch (RuleBroken rule) { refused++; Assert.NotEmpty(rule.Sentence); Assert.Equal(before, Facts(token)); }
                Assert.True(token.Legs.Count(l => LegMoves.Open.Contains(l.State)) <= 1, $"seed {seed}: two legs open");
            }
        }
        Assert.True(done > 500 && refused > 500, $"{done} done, {refused} refused");
    }

    [Fact]
    public void Whatever_was_done_at_the_counter_can_be_taken_back_within_half_a_minute()
    {
        var seen = new HashSet<LegAct>();
        for (var seed = 0; seed < 900; seed++)
        {
            var random = new Random(seed);
            var (token, here) = (Given(), Open(1));
            for (var step = 0; step < 40; step++)
            {
                var act = (LegAct)random.Next(Enum.GetValues<LegAct>().Length);
                if (act == LegAct.Delay) continue;                      // the visitor's, not the counter's
                var before = Facts(token);
                try { Do(token, act, here); }
                catch (RuleBroken) { continue; }
                if (act == LegAct.Close) break;
                token.Undo(here, now.AddSeconds(30));
                Assert.Equal(before, Facts(token));
                seen.Add(act);
                Assert.Throws<RuleBroken>(() => token.Undo(here, now));
                Do(token, act, here);
            }
        }
        Assert.Equal(Enum.GetValues<LegAct>().Except([LegAct.Close, LegAct.Delay]).Order(), seen.Order());
    }

    [Fact]
    public void After_half_a_minute_from_another_counter_or_for_another_clerk_there_is_no_taking_back()
    {
        var (token, here, there) = (Given(), Open(1), Open(2));
        Do(token, LegAct.Call, here);
        Assert.Throws<RuleBroken>(() => token.Undo(there, now));
        Assert.Throws<RuleBroken>(() => token.Undo(here, now.AddSeconds(31)));
        here.Open(new Actor(ActorKind.Staff, Guid.NewGuid(), null, "আরেকজন"), now);
        Assert.Throws<RuleBroken>(() => token.Undo(here, now));
        Assert.Equal(LegState.Called, token.Current.State);
    }

    [Fact]
    public void Somebody_counts_as_gone_only_after_two_calls_and_may_come_back_for_twenty_minutes()
    {
        var (token, here) = (Given(), Open(1));
        Do(token, LegAct.Call, here);
        Assert.Throws<RuleBroken>(() => token.NoShow(here, now));
        Do(token, LegAct.Recall, here);
        Do(token, LegAct.NoShow, here);
        Assert.Throws<RuleBroken>(() => token.Return(here, now, now.AddMinutes(21)));
        token.Return(here, now, now.AddMinutes(20));
        Assert.Equal(LegState.Waiting, token.Current.State);
    }

    [Fact]
    public void One_more_errand_follows_at_this_counter_at_once_or_waits_elsewhere_with_the_first_place()
    {
        var (token, here) = (Given(), Open(1));
        foreach (var act in new[] { LegAct.Call, LegAct.Start, LegAct.AddService, LegAct.Finish }) Do(token, act, here);
        Assert.Equal((LegState.Waiting, Land.Id, token.IssuedAt), (token.Current.State, token.Current.QueueId, token.Current.Since));
        var (second, both) = (Given(), Open(2));
        both.Serve([Copies.Id, Land.Id]);
        foreach (var act in new[] { LegAct.Call, LegAct.Start, LegAct.AddService, LegAct.Finish }) Do(second, act, both);
        Assert.Equal((LegState.Serving, Lease.Id), (second.Current.State, second.Current.ServiceId));
    }

    [Fact]
    public void More_time_is_given_twice_to_who_waits_and_never_without_somebody_behind()
    {
        var (token, here, arrived) = (Given(), Open(1), now);
        Assert.Throws<RuleBroken>(() => token.Delay(null, now));
        token.Delay(arrived.AddMinutes(3), now);
        token.Delay(arrived.AddMinutes(6), now);
        Assert.Equal((arrived.AddMinutes(6), arrived, 2), (token.Current.Since, token.Current.Arrived, token.Delays));
        Assert.Throws<RuleBroken>(() => token.Delay(arrived.AddMinutes(9), now));
        var called = Given();
        Do(called, LegAct.Call, here);
        Assert.Throws<RuleBroken>(() => called.Delay(now, now));
    }

    [Fact]
    public void A_number_reads_the_same_in_both_scripts()
        => Assert.Equal(("ক-০৪৭", "K-047", "ক-১২০৪"), (Given().Shown, Given().ShownLatin, TokenNumbers.Show("ক", 1204)));

    [Fact]
    public void A_closed_or_resting_counter_calls_nobody()
    {
        var (token, here) = (Given(), Open(1));
        here.Rest(15, now);
        Assert.Throws<RuleBroken>(() => Do(token, LegAct.Call, here));
        here.Close(now);
        Assert.Throws<RuleBroken>(() => Do(token, LegAct.Call, here));
        Assert.Throws<RuleBroken>(() => here.Rest(15, now));
        Assert.Equal(LegState.Waiting, token.Current.State);
    }
}
