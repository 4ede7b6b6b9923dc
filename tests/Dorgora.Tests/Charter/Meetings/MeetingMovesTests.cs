using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Charter.Meetings;

/// <summary>The tables of meeting and task, and the rules that stand on the entities.</summary>
public sealed class MeetingMovesTests
{
    private static readonly DateTime Now = new(2026, 12, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Office = new("x", OfficeKind.District, "জেলা প্রশাসকের কার্যালয়, ক", "X", null);
    private static readonly MeetingForm Form = new("সেবা প্রদান প্রতিশ্রুতি বিষয়ে দপ্তরের সমন্বয়ে", "১.৩", Guid.NewGuid(), new DateOnly(2026, 12, 14), new TimeOnly(10, 0), "সভাকক্ষ");
    private static readonly DecisionForm Decision = new("ছবি দিতে হবে।", "উপজেলা নির্বাহী অফিসার (সকল)", new DecisionFor(OfficeKind.Upazila, null), Deadline.None);

    [Theory]
    [InlineData(MeetingState.Planned, MeetingAct.Plan, MeetingAct.Write, MeetingAct.Notice, MeetingAct.Cancel)]
    [InlineData(MeetingState.Noticed, MeetingAct.Write, MeetingAct.Attend, MeetingAct.Postpone, MeetingAct.Hold, MeetingAct.Cancel)]
    [InlineData(MeetingState.Held, MeetingAct.Write, MeetingAct.Attend, MeetingAct.Issue)]
    [InlineData(MeetingState.Issued)]
    [InlineData(MeetingState.Cancelled)]
    public void Each_state_of_a_meeting_allows_exactly_these_acts(MeetingState state, params MeetingAct[] acts)
        => Assert.Equal(acts.Order(), Enum.GetValues<MeetingAct>().Where(a => MeetingMoves.May(state, a)).Order());

    [Theory]
    [InlineData(TaskState.Open, TaskAct.Report)]
    [InlineData(TaskState.Reported, TaskAct.Report, TaskAct.Accept, TaskAct.Return)]
    [InlineData(TaskState.Returned, TaskAct.Report)]
    [InlineData(TaskState.Accepted)]
    public void Each_state_of_a_task_allows_exactly_these_acts(TaskState state, params TaskAct[] acts)
        => Assert.Equal(acts.Order(), Enum.GetValues<TaskAct>().Where(a => TaskMoves.May(state, a)).Order());

    [Fact]
    public void A_meeting_belongs_to_the_quarter_of_its_day()
    {
        var meeting = new Meeting(Office, Form, Now);
        Assert.Equal(("2026-27-Q2", "1.3", MeetingState.Planned), (meeting.Quarter, meeting.Activity, meeting.State));
        meeting.Plan(Form with { Date = new DateOnly(2027, 1, 3) }, Now);
        Assert.Equal("2026-27-Q3", meeting.Quarter);
    }

    [Fact]
    public void What_is_missing_is_said_beside_its_field()
    {
        Assert.Equal("Subject", Refused(Form with { Subject = " " }));
        Assert.Equal("Chair", Refused(Form with { Chair = null }));
        Assert.Equal("Date", Refused(Form with { Date = null }));
        Assert.Equal("At", Refused(Form with { Time = null }));
        Assert.Equal("Place", Refused(Form with { Place = "" }));
        Assert.Equal("Subject", Refused(Form with { Subject = new string('ক', 201) }));
    }

    private static string? Refused(MeetingForm form) => Assert.Throws<RuleBroken>(() => new Meeting(Office, form, Now)).Field;

    [Fact]
    public void A_decision_is_somebodys_and_keeps_its_number()
    {
        var meeting = new Meeting(Office, Form, Now);
        var item = meeting.Discuss(1, "ফোকাল", "আলোচনা", [Decision, Decision with { Text = "আদেশ দিতে হবে।" }], Now);
        Assert.Equal([1, 2], item.Decisions.Select(d => d.N));
        Assert.Equal("For", Assert.Throws<RuleBroken>(() => meeting.Discuss(1, "ফোকাল", "", [Decision with { For = default }], Now)).Field);
        Assert.Equal("Text", Assert.Throws<RuleBroken>(() => meeting.Discuss(1, "ফোকাল", "", [Decision with { Text = "" }], Now)).Field);
        Assert.Equal("Days", Assert.Throws<RuleBroken>(() => meeting.Discuss(1, "ফোকাল", "", [Decision with { Deadline = new Deadline(DeadlineKind.Days) }], Now)).Field);
        Assert.Equal("Until", Assert.Throws<RuleBroken>(() => meeting.Discuss(1, "ফোকাল", "", [Decision with { Deadline = new Deadline(DeadlineKind.Until, Until: new DateOnly(2026, 12, 13)) }], Now)).Field);
    }

    [Fact]
    public void An_item_that_is_dropped_moves_the_others_up()
    {
        var meeting = new Meeting(Office, Form, Now);
        foreach (var n in Enumerable.Range(1, 3)) meeting.Discuss(n, $"বিষয় {n}", "", [], Now);
        meeting.Drop(2, Now);
        Assert.Equal([(1, "বিষয় 1"), (2, "বিষয় 3")], meeting.Items.OrderBy(i => i.N).Select(i => (i.N, i.TitleBn)));
    }

    [Fact]
    public void A_meeting_cannot_be_held_before_its_notice()
        => Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => new Meeting(Office, Form, Now).Hold(Now.AddDays(30))).Code);

    [Theory]
    [InlineData(DeadlineKind.None, null, "2022-12-28", null)]
    [InlineData(DeadlineKind.Recurring, null, "2022-12-28", "2023-01-15")]
    [InlineData(DeadlineKind.Recurring, null, "2023-01-15", "2023-04-15")]
    [InlineData(DeadlineKind.Recurring, null, "2022-09-13", "2022-10-15")]
    [InlineData(DeadlineKind.Days, 15, "2022-12-28", "2023-01-12")]
    public void A_deadline_counts_from_the_day_of_the_meeting(DeadlineKind kind, int? days, string met, string? due)
        => Assert.Equal(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), new Deadline(kind, days).Due(DateOnly.Parse(met, System.Globalization.CultureInfo.InvariantCulture), WorkingDays.WeekendsOnly));

    [Fact]
    public void Working_days_are_counted_by_the_offices_calendar()
        => Assert.Equal(new DateOnly(2023, 1, 4), new Deadline(DeadlineKind.Days, 5, DayKind.Working).Due(new DateOnly(2022, 12, 28), WorkingDays.WeekendsOnly));

    [Fact]
    public void What_is_regular_has_no_last_day()
        => Assert.Null(new Deadline(DeadlineKind.Recurring, Again: Recurrence.Regular).Due(new DateOnly(2022, 12, 28), WorkingDays.WeekendsOnly));

    [Fact]
    public void The_per_cent_is_a_hundred_only_when_all_is_done() => Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), all
        => Enumerable.Range(0, all + 1).All(done => MeetingWords.Percent(done, all) == 100 == (done == all) && MeetingWords.Percent(done, all) is >= 0 and <= 100)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2022-23-Q1", "২০২২-২৩, ১ম ত্রৈমাসিক"), InlineData("2022-23-Q2", "২০২২-২৩, ২য় ত্রৈমাসিক"), InlineData("2022-23-Q4", "২০২২-২৩, ৪র্থ ত্রৈমাসিক")]
    public void Quarters_are_written_as_offices_write_them(string quarter, string words) => Assert.Equal(words.Normalize(), MeetingWords.QuarterLong(quarter).Normalize());
}
