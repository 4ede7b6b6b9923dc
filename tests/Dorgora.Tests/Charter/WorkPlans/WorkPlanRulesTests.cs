using Dorgora.Charter.WorkPlans;
using Dorgora.Platform.Data;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Charter.WorkPlans;

/// <summary>The plan and its reports without a database.</summary>
public sealed class WorkPlanRulesTests
{
    private static readonly DateTime Now = new(2026, 10, 10, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Office = new("x", OfficeKind.Upazila, "ক", "X", null);
    private static readonly Actor Uno = new(ActorKind.Staff, Name: "ইউএনও");

    private static WorkPlan Plan() => new(Office, "2026-27", PlanFramework.Gpms, PlanSample.Lines, Now);

    private static ProgressReport Written(WorkPlan plan, string done = "1", int quarter = 1)
    {
        var report = new ProgressReport(Office, plan, new Period("2026-27", quarter), Now);
        foreach (var line in plan.Lines) report.Write(line, done, "");
        return report;
    }

    private static Dictionary<Guid, decimal> CountedAs(WorkPlan plan, decimal n) => plan.Lines.ToDictionary(l => l.Id, _ => n);

    [Theory, InlineData(1, "2026-10-15"), InlineData(2, "2027-01-15"), InlineData(3, "2027-04-15"), InlineData(4, "2027-07-15"), InlineData(0, "2027-07-15")]
    public void Reports_are_due_on_the_days_of_the_reporting_calendar(int quarter, string due)
    {
        var period = new Period("2026-27", quarter);
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), period.DueOn);
        Assert.True(Period.TryParse(period.Key, out var same) && same == period);
    }

    [Theory, InlineData(""), InlineData("2026-27"), InlineData("2026-28-Q1"), InlineData("2026-27-Q5"), InlineData("2026-27-Z"), InlineData("2026-27-Q1x")]
    public void What_is_no_period_is_refused(string key) => Assert.False(Period.TryParse(key, out _));

    [Fact]
    public void The_sample_has_the_marks_of_2022_23()
    {
        var plan = Plan();
        Assert.Equal((25m, 6), (plan.Marks, plan.Lines.Count));
        Assert.Equal(["18", "7"], plan.Lines.GroupBy(l => l.AreaBn).Select(g => g.Sum(l => l.Mark).ToString("0", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_plan_changes_until_a_report_went_out_and_its_lines_keep_their_identity()
    {
        var plan = Plan();
        var first = plan.Lines[0].Id;
        plan.Write(PlanFramework.Apa, [PlanSample.Lines[0] with { Mark = "৫.৫" }, PlanSample.Lines[1]], inUse: false, Now);
        Assert.Equal((first, 5.5m, 2), (plan.Lines[0].Id, plan.Lines[0].Mark, plan.Lines.Count));
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => plan.Write(PlanFramework.Apa, PlanSample.Lines, inUse: true, Now)).Code);
        Assert.Throws<RuleBroken>(() => plan.Write(PlanFramework.Apa, [PlanSample.Lines[0], PlanSample.Lines[0]], inUse: false, Now));
        Assert.Throws<RuleBroken>(() => plan.Write(PlanFramework.Apa, [PlanSample.Lines[0] with { Target = "0" }], inUse: false, Now));
    }

    [Fact]
    public void A_report_goes_out_whole_with_evidence_or_the_programs_own_count()
    {
        var plan = Plan();
        var report = new ProgressReport(Office, plan, new Period("2026-27", 1), Now);
        Assert.Contains("লেখা বাকি", Assert.Throws<RuleBroken>(() => report.Send(plan, CountedAs(plan, 0), Uno, Now)).Sentence, StringComparison.Ordinal);
        report = Written(plan);
        Assert.Contains("প্রমাণক", Assert.Throws<RuleBroken>(() => report.Send(plan, CountedAs(plan, 0), Uno, Now)).Sentence, StringComparison.Ordinal);
        report.Send(plan, CountedAs(plan, 1), Uno, Now);
        Assert.Equal((ReportState.Sent, 64), (report.State, report.Hash.Length));
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => report.Write(plan.Lines[0], "2", "")).Code);
        Written(plan, "0").Send(plan, CountedAs(plan, 0), Uno, Now);
    }

    [Fact]
    public void It_comes_back_with_a_note_and_goes_again()
    {
        var plan = Plan();
        var report = Written(plan);
        report.Send(plan, CountedAs(plan, 1), Uno, Now);
        Assert.Equal("Note", Assert.Throws<RuleBroken>(() => report.Return(" ", Uno, Now)).Field);
        report.Return("তারিখ নেই", Uno, Now);
        report.Write(plan.Lines[0], "0", "ঠিক করা হয়েছে");
        Assert.Equal(ReportState.Returned, report.State);
        var before = report.Hash;
        report.Send(plan, CountedAs(plan, 1), Uno, Now);
        Assert.NotEqual(before, report.Hash);
        report.Receive(Uno, Now);
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => report.Return("আবার", Uno, Now)).Code);
    }

    [Theory, InlineData("-1"), InlineData("১০১"), InlineData("নব্বই ভাগ প্রায়")]
    public void A_share_is_a_number_up_to_a_hundred(string typed)
    {
        var plan = Plan();
        Assert.Throws<RuleBroken>(() => new ProgressReport(Office, plan, new Period("2026-27", 1), Now).Write(plan.Lines.Single(l => l.IsShare), typed, ""));
    }

    [Fact]
    public void Numbers_are_added_and_shares_averaged_and_only_what_went_out_counts()
    {
        var plan = Plan();
        var (first, second) = (Written(plan, "1"), Written(plan, "2", 2));
        first.Send(plan, CountedAs(plan, 9), Uno, Now);
        var share = new PlanTable(plan, new Period("2026-27", 2), [first, second]);
        Assert.Equal([3m, 1.5m], new[] { 0, 1 }.Select(n => share.Rows[n].Year!.Value));
        var year = new PlanTable(plan, new Period("2026-27", 0), [first, second]);
        Assert.Equal([1m, null, null, null], year.Rows[0].Quarters);
        Assert.Equal(["২য় ত্রৈমাসিক", "৩য় ত্রৈমাসিক", "৪র্থ ত্রৈমাসিক"], year.Missing);
    }

    [Fact]
    public void The_score_never_passes_the_marks_and_grows_with_what_is_done() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Two(Gen.Choose(0, 100)).ToArbitrary(), done =>
    {
        var plan = Plan();
        decimal Score(int n) => new PlanTable(plan, new Period("2026-27", 1), [Written(plan, n.ToString(System.Globalization.CultureInfo.InvariantCulture))]).Score;
        var (more, less) = (Score(Math.Max(done.Item1, done.Item2)), Score(Math.Min(done.Item1, done.Item2)));
        return more <= plan.Marks && more >= less;
    }));

    [Fact]
    public void A_spreadsheet_calculates_nothing_of_a_remark()
    {
        var plan = Plan();
        var report = Written(plan);
        report.Write(plan.Lines[0], "1", "=1+1");
        var csv = System.Text.Encoding.UTF8.GetString(PlanCsv.Write(new PlanTable(plan, new Period("2026-27", 1), [report])));
        Assert.StartsWith("\uFEFF" + string.Join(',', PlanTable.Heads), csv, StringComparison.Ordinal);
        Assert.Contains(",'=1+1,", csv, StringComparison.Ordinal);
        Assert.Equal(7, csv.TrimEnd().Split("\r\n").Length);
    }
}
