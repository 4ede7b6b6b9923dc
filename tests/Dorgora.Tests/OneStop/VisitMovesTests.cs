using Dorgora.OneStop;
using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>Requests and appointments on random ways: never off the table, each refusal in words and without a trace.</summary>
public sealed class VisitMovesTests
{
    private static readonly Office Magura = new("magura-moves", OfficeKind.District, "মাগুরা", "Magura", null);
    private static readonly TokenQueue Queue = new(Magura, "ক", "K", "নকল", "Copies", 1);
    private static readonly Errand Copy = new(Queue, "KS-01", "নকল", "Copy", 8, 1);
    private static readonly DateTime Start = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DayOfWeek[] Everyday = Enum.GetValues<DayOfWeek>();

    private static string Facts(MeetingRequest m) => $"{m.State} {m.PostId} {m.At:O} {m.Reason} {m.Answers} {m.MetAt:O} {m.IsCalled}";

    private static void Do(MeetingRequest m, MeetingAct act, Random random, DateTime now)
    {
        switch (act)
        {
            case MeetingAct.Now: m.Come(Actor.System, m.Answers, now); break;
            case MeetingAct.Time: m.Give(now.AddMinutes(random.Next(-5, 90)), Actor.System, m.Answers, now); break;
            case MeetingAct.Delegate: m.Delegate(Guid.NewGuid(), Actor.System, m.Answers, now); break;
            case MeetingAct.Decline: m.Decline(random.Next(3) == 0 ? " " : "সভা", Actor.System, m.Answers, now); break;
            case MeetingAct.Meet: m.Met(now); break;
            case MeetingAct.Withdraw: m.Withdraw(now); break;
            default: m.Expire(random.Next(2) == 0 ? now : now.AddDays(1)); break;
        }
    }

    [Fact]
    public void A_request_never_leaves_its_table()
    {
        var (done, refused) = (0, 0);
        for (var seed = 0; seed < Long.Times(600, 6_000); seed++)
        {
            var (random, now) = (new Random(seed), Start);
            var m = new MeetingRequest(new NewMeeting(Magura, Guid.NewGuid(), "কথা", 1, "+8801900000037", "web", Dhaka.DateOf(now), now), now);
            for (var step = 0; step < 12; step++)
            {
                now = now.AddSeconds(30);
                var act = (MeetingAct)random.Next(Enum.GetValues<MeetingAct>().Length);
                var (before, state, met) = (Facts(m), m.State, m.MetAt);
                try { Do(m, act, random, now); done++; Assert.True(MeetingMoves.May(state, act) && met is null, $"seed {seed}: {act} in {state}"); }
                catch (RuleBroken rule) { refused++; Assert.NotEmpty(rule.Sentence); Assert.Equal(before, Facts(m)); }
                Assert.True(m.State != MeetingState.Declined || m.Reason != "");
                Assert.True(m.State != MeetingState.Booked || m.At is not null);
            }
        }
        Assert.True(done > 1000 && refused > 1000, $"{done} {refused}");
    }

    private static SlotTemplate Template(int capacity = 1, int overbook = 0) => new(Copy, Everyday, new TimeOnly(9, 0), new TimeOnly(17, 0), 15, capacity, overbook);

    private static string Facts(Appointment a) => $"{a.State} {a.Start:O} {a.Mobile} {a.TokenId} {a.Moves} {a.BookedAt:O} {a.ArrivedAt:O}";

    private static void Do(Appointment a, SlotTemplate template, AppointmentAct act, Random random, DateTime now)
    {
        switch (act)
        {
            case AppointmentAct.Book: a.Book("+8801900000037", "রহিমা", now); break;
            case AppointmentAct.Move: a.Move(template, a.Start.AddMinutes(15 * random.Next(3)), now); break;
            case AppointmentAct.Cancel: a.Cancel("visitor", now); break;
            case AppointmentAct.Arrive: a.Arrive(now); break;
            case AppointmentAct.CheckIn: a.CheckIn(Guid.NewGuid(), now); break;
            case AppointmentAct.Fulfil: a.Fulfil(now); break;
            case AppointmentAct.Miss: a.Miss(now.AddHours(random.Next(3))); break;
            default: a.LapseHold(now); break;
        }
    }

    [Fact]
    public void An_appointment_never_leaves_its_table()
    {
        var (done, refused, seen) = (0, 0, new HashSet<AppointmentState>());
        for (var seed = 0; seed < Long.Times(800, 8_000); seed++)
        {
            var (random, now, template) = (new Random(seed), Start, Template());
            var a = new Appointment(template, Start.AddMinutes(30), "web", now);
            for (var step = 0; step < 14; step++)
            {
                now = now.AddSeconds(40);
                AppointmentAct[] open = [.. Enum.GetValues<AppointmentAct>().Where(x => AppointmentMoves.May(a.State, x))];
                var act = open.Length > 0 && random.Next(2) == 0 ? open[random.Next(open.Length)] : (AppointmentAct)random.Next(Enum.GetValues<AppointmentAct>().Length);
                var (before, state) = (Facts(a), a.State);
                try { Do(a, template, act, random, now); done++; Assert.True(AppointmentMoves.May(state, act), $"seed {seed}: {act} in {state}"); }
                catch (RuleBroken rule) { refused++; Assert.NotEmpty(rule.Sentence); Assert.Equal(before, Facts(a)); }
                Assert.True(a.State is not (AppointmentState.CheckedIn or AppointmentState.Fulfilled) || a.TokenId is not null);
                seen.Add(a.State);
            }
        }
        Assert.True(done > 1000 && refused > 1000, $"{done} {refused}");
        Assert.Equal([AppointmentState.Booked, AppointmentState.Arrived, AppointmentState.CheckedIn, AppointmentState.Fulfilled, AppointmentState.Cancelled, AppointmentState.Noshow, AppointmentState.Held], seen.Order());
    }

    /// <summary>Minutes after the slot, and whether the place counts from the slot.</summary>
    [Theory]
    [InlineData(-120, false), InlineData(-16, false), InlineData(-15, true), InlineData(-1, true), InlineData(0, true), InlineData(10, true), InlineData(11, false), InlineData(29, false)]
    public void On_time_is_from_a_quarter_before_to_ten_minutes_after(int minutes, bool slot)
    {
        var (at, arrived) = (Start.AddHours(3), Start.AddHours(3).AddMinutes(minutes));
        Assert.Equal(slot ? at : arrived, Appointment.Since(at, arrived));
    }

    [Fact]
    public void A_second_late_is_late_and_a_second_too_early_is_early()
    {
        var at = Start.AddHours(3);
        Assert.NotEqual(at, Appointment.Since(at, at.AddMinutes(10).AddSeconds(1)));
        Assert.NotEqual(at, Appointment.Since(at, at.AddMinutes(-15).AddSeconds(-1)));
    }

    [Theory]
    [InlineData(1, 30, 0.5, 1), InlineData(4, 30, 0.5, 5), InlineData(4, 20, 0.5, 4), InlineData(5, 20, 0.5, 6), InlineData(10, 20, 0.15, 11), InlineData(10, 0, 0.9, 10), InlineData(10, 30, -1, 10), InlineData(50, 30, 9, 65)]
    public void Overbooking_is_what_was_measured_and_bounded(int capacity, int percent, double absent, int places)
        => Assert.Equal(places, Template(capacity, percent).Places(absent));

    [Fact]
    public void Slots_fill_the_hours_and_nothing_beyond()
    {
        var template = new SlotTemplate(Copy, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(10, 10), 20, 1);
        Assert.Equal([new TimeOnly(9, 0), new TimeOnly(9, 20), new TimeOnly(9, 40)], template.Times(new DateOnly(2026, 11, 23)));
        Assert.Empty(template.Times(new DateOnly(2026, 11, 24)));
        Assert.True(template.Begins(Dhaka.Utc(new DateOnly(2026, 11, 23), new TimeOnly(9, 20))));
        Assert.False(template.Begins(Dhaka.Utc(new DateOnly(2026, 11, 23), new TimeOnly(9, 25))));
        Assert.Throws<RuleBroken>(() => new SlotTemplate(Copy, [], new TimeOnly(9, 0), new TimeOnly(10, 0), 20, 1));
    }

    [Theory, InlineData(""), InlineData("x"), InlineData("00000000000000000000000000000000202611"), InlineData("0000000000000000000000000000000020261199990z")]
    public void Nonsense_is_no_slot(string id) => Assert.False(Slot.TryParse(id, out _, out _));
}
