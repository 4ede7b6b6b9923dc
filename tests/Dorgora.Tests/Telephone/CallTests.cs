using Dorgora.Platform.Data;
using Dorgora.Telephone;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Telephone;

public sealed class CallTests
{
    private static readonly DateTime Ten = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Shahrasti = new("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
    private static readonly Actor Operator = new(ActorKind.Staff, Guid.CreateVersion7(), null, "তাহমিনা আক্তার");

    private static Call ACall(string? from = "+8801900003044") => new(Shahrasti, null, from, Operator, false, Ten);

    private static DateTime After(double seconds) => Ten.AddSeconds(seconds);

    private static CallLeg Somebody(Call call) => call.Invite(Guid.CreateVersion7(), "নাসরিন সুলতানা", "উপজেলা নির্বাহী অফিসার", null, Ten);

    [Fact]
    public void A_call_ends_once()
    {
        var call = ACall();
        call.End(Disposition.Blank, null, After(3));
        Assert.Equal(TimeSpan.FromSeconds(3), call.Handled);
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => call.End(Disposition.Wrong, null, After(4))).Code);
        Assert.Equal(Disposition.Blank, call.Disposition);
    }

    [Fact]
    public void At_most_seven_sit_at_the_table_and_nobody_twice()
    {
        var call = ACall();
        var first = Somebody(call);
        for (var n = 2; n <= Call.MostParties; n++) Assert.Equal(n, Somebody(call).Seat);
        Assert.Throws<RuleBroken>(() => Somebody(call));
        Assert.Same(first, call.Invite(first.PostId, "আবার", "আবার", null, Ten));
    }

    [Fact]
    public void An_invitation_taken_back_frees_the_seat_for_the_next()
    {
        var call = ACall();
        Somebody(call);
        call.Uninvite(Somebody(call));
        Somebody(call);
        Assert.Equal([1, 2], call.Legs.Select(l => l.Seat));
    }

    [Fact]
    public void Who_was_on_the_line_stays_in_the_record()
    {
        var call = ACall();
        var leg = Somebody(call);
        call.Join(leg, After(10));
        Assert.Throws<RuleBroken>(() => call.Uninvite(leg));
        call.Leave(leg, After(60));
        Assert.Throws<RuleBroken>(() => call.Uninvite(leg));
        Assert.Equal((After(10), After(60)), (leg.JoinedAt, leg.LeftAt));
    }

    [Fact]
    public void Who_comes_back_keeps_the_time_of_the_first_joining()
    {
        var call = ACall();
        var leg = Somebody(call);
        call.Join(leg, After(10));
        call.Leave(leg, After(20));
        call.Join(leg, After(30));
        Assert.Equal((After(10), null), (leg.JoinedAt, leg.LeftAt));
        Assert.True(leg.IsOn);
    }

    [Fact]
    public void Who_never_answered_did_not_leave()
    {
        var call = ACall();
        var leg = Somebody(call);
        call.Leave(leg, After(30));
        Assert.True(leg.NoAnswer);
        Assert.Null(leg.LeftAt);
        call.Join(leg, After(90));
        Assert.False(leg.NoAnswer);
    }

    [Fact]
    public void The_first_to_join_speaks_for_the_decision_until_the_operator_says_otherwise()
    {
        var call = ACall();
        var (one, two) = (Somebody(call), Somebody(call));
        Assert.Throws<RuleBroken>(() => call.Speak(one, true));
        call.Join(one, After(1));
        call.Join(two, After(2));
        Assert.Equal((true, false), (one.Spoke, two.Spoke));
        call.Speak(two, true);
        call.Speak(one, false);
        Assert.Equal((false, true), (one.Spoke, two.Spoke));
    }

    [Fact]
    public void The_end_of_the_call_is_everybodys_end_on_the_line()
    {
        var call = ACall();
        var (on, left, asked) = (Somebody(call), Somebody(call), Somebody(call));
        call.Join(on, After(1));
        call.Join(left, After(1));
        call.Leave(left, After(5));
        call.End(Disposition.Case, Guid.CreateVersion7(), After(100));
        Assert.Equal((After(100), After(5), null), (on.LeftAt, left.LeftAt, asked.LeftAt));
        Assert.Throws<RuleBroken>(() => Somebody(call));
        Assert.Throws<RuleBroken>(() => call.Join(asked, After(101)));
    }

    [Theory]
    [InlineData(Disposition.Blank), InlineData(Disposition.Prank), InlineData(Disposition.Wrong), InlineData(Disposition.Information), InlineData(Disposition.FollowUp), InlineData(Disposition.Missed)]
    public void A_wrong_key_is_taken_back_within_half_a_minute(Disposition what)
    {
        var call = ACall();
        call.End(what, null, After(10), "কিছু বলা হলো");
        call.TakeBack(After(40));
        Assert.Equal((Disposition.Open, null, "", null), (call.Disposition, call.EndedAt, call.Note, call.CallBackSince));
        call.End(Disposition.Wrong, null, After(50));
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => call.TakeBack(After(80.1))).Code);
    }

    [Fact]
    public void A_call_that_became_a_case_is_not_taken_back()
    {
        var call = ACall();
        call.End(Disposition.Case, Guid.CreateVersion7(), After(10));
        Assert.False(call.MayTakeBack(After(11)));
        Assert.Throws<RuleBroken>(() => call.TakeBack(After(11)));
    }

    [Fact]
    public void A_running_call_has_nothing_to_take_back() => Assert.Throws<RuleBroken>(() => ACall().TakeBack(After(1)));

    [Fact]
    public void A_missed_call_waits_from_when_it_rang_and_a_withheld_number_does_not()
    {
        var night = Ten.AddHours(-13);
        var missed = Call.Missed(Shahrasti, null, "+8801900003044", Operator, true, night, Ten);
        Assert.Equal((night, true, null), (missed.CallBackSince, missed.OutsideHours, missed.Handled));
        Assert.Null(Call.Missed(Shahrasti, null, null, Operator, true, night, Ten).CallBackSince);
    }

    [Fact]
    public void Three_times_no_answer_and_the_desk_rings_no_more()
    {
        var call = Call.Missed(Shahrasti, null, "+8801900003044", Operator, false, Ten, Ten);
        call.NotReached(Ten);
        Assert.Equal(Ten.AddMinutes(30), call.CallBackNext);
        call.NotReached(Ten.AddMinutes(30));
        Assert.Equal(Ten.AddMinutes(150), call.CallBackNext);
        call.NotReached(Ten.AddMinutes(150));
        Assert.Equal((null, null, 3), (call.CallBackSince, call.CallBackNext, call.CallBackTries));
        Assert.Throws<RuleBroken>(() => call.CalledBack(Ten.AddMinutes(151)));
    }

    [Fact]
    public void A_sealed_call_holds_neither_number_nor_note_and_nobody_rings_back()
    {
        var call = ACall();
        call.End(Disposition.Missed, null, After(5), "গোপন কথা");
        call.Seal();
        Assert.Equal((null, "", true, null), (call.From, call.Note, call.Sealed, call.CallBackSince));
    }

    [Fact]
    public void A_note_is_one_line_without_marks_that_turn_the_writing_and_not_too_long()
    {
        var call = ACall();
        call.End(Disposition.Information, null, After(5), "  ভাতার\u202E তালিকা\r\nনভেম্বরে ");
        Assert.Equal("ভাতার তালিকা নভেম্বরে", call.Note);
        Assert.Equal("Told", Assert.Throws<RuleBroken>(() => ACall().End(Disposition.Information, null, After(5), new string('ক', Call.MostNote + 1))).Field);
    }

    /// <summary>Whatever keys are pressed in whatever order, the table stays a table.</summary>
    [Fact]
    public void Any_order_of_presses_leaves_seven_seats_in_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 4).SelectMany(act => Gen.Choose(1, 8), (act, seat) => (act, seat)).ListOf().ToArbitrary(), presses =>
        {
            var call = ACall();
            var at = 0;
            foreach (var (act, seat) in presses) Press(call, act, seat, After(++at));
            call.End(Disposition.Blank, null, After(++at));
            return call.Legs.Count <= Call.MostParties && call.Legs.All(l => l.Seat is >= 1 and <= Call.MostParties) && call.Legs.Select(l => l.Seat).Distinct().Count() == call.Legs.Count
                && call.Legs.All(l => !l.IsOn) && call.Legs.All(l => l.LeftAt is null || l.JoinedAt < l.LeftAt) && call.Legs.All(l => !l.Spoke || l.JoinedAt is not null);
        }));

    private static void Press(Call call, int act, int seat, DateTime now)
    {
        try
        {
            if (act == 0) Somebody(call);
            if (call.At(seat) is not { } leg) return;
            if (act == 1) call.Join(leg, now);
            if (act == 2) call.Leave(leg, now);
            if (act == 3) call.Speak(leg, !leg.Spoke);
            if (act == 4) call.Uninvite(leg);
        }
        catch (RuleBroken) { }
    }
}
