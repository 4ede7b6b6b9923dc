using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

public class CaseRulesTests
{
    [Fact]
    public void Handing_on_keeps_the_promised_date_and_starts_the_new_owners_clock()
    {
        var made = ACase.In(CaseState.Accepted);
        var promised = made.Case.PromisedDue;
        made.Do(CaseAct.Reassign);
        Assert.Equal(promised, made.Case.PromisedDue);
        Assert.Equal(made.Now.AddDays(5), made.Case.Due);
        Assert.Null(made.Case.AcceptedAt);
        Assert.Equal("reassigned", made.Case.Assignments[0].EndReason);
    }

    [Fact]
    public void A_case_cannot_be_handed_to_who_has_it()
    {
        var made = ACase.In(CaseState.Accepted);
        Assert.Throws<RuleBroken>(() => made.Case.Reassign(ACase.Engineer, made.In(3), "rule", "", made.Now));
    }

    [Fact]
    public void Who_solved_it_cannot_close_it()
    {
        var made = ACase.In(CaseState.Resolved);
        Assert.Throws<RuleBroken>(() => made.Case.Close(true, ACase.ByEngineer, made.Now));
        made.Case.Close(true, ACase.ByDesk, made.Now);
        Assert.Equal(CaseState.Closed, made.Case.State);
    }

    [Fact]
    public void An_unsatisfied_citizen_never_closes_a_case() => Assert.Throws<RuleBroken>(() => ACase.In(CaseState.Resolved).Case.Close(false, ACase.ByDesk, DateTime.MaxValue));

    [Fact]
    public void Asking_for_time_moves_nothing_until_somebody_else_agrees()
    {
        var made = ACase.In(CaseState.Accepted);
        var due = made.Case.Due;
        var asked = made.Case.AskForTime(5, "মালামাল আসেনি", ACase.ByEngineer, made.Now);
        Assert.Equal(due, made.Case.Due);
        Assert.Throws<RuleBroken>(() => made.Case.Grant(asked, made.In(20), ACase.ByEngineer, made.Now));
        made.Case.Grant(asked, made.In(20), ACase.ByDesk, made.Now);
        Assert.Equal((made.Now.AddDays(20), 1), (made.Case.Due, made.Case.Extensions));
        Assert.Throws<RuleBroken>(() => made.Case.Grant(asked, made.In(30), ACase.ByDesk, made.Now));
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(61)]
    public void More_time_is_one_to_sixty_days(int days)
        => Assert.Throws<RuleBroken>(() => ACase.In(CaseState.Accepted).Case.AskForTime(days, "কারণ", ACase.ByEngineer, DateTime.MaxValue));

    [Fact]
    public void Time_is_given_three_times_at_most()
    {
        var made = ACase.In(CaseState.Accepted);
        for (var i = 0; i < Case.MostExtensions; i++) made.Do(CaseAct.Extend);
        Assert.Throws<RuleBroken>(() => made.Do(CaseAct.Extend));
    }

    [Theory, InlineData(""), InlineData("   ")]
    public void Returning_reopening_and_refusing_need_a_reason(string reason)
    {
        Assert.Throws<RuleBroken>(() => ACase.In(CaseState.Assigned).Case.Return(reason, default, default));
        Assert.Throws<RuleBroken>(() => ACase.In(CaseState.Resolved).Case.Reopen(reason, default, ACase.ByDesk, default));
        Assert.Throws<RuleBroken>(() => ACase.In(CaseState.Logged).Case.Reject(reason, ACase.ByDesk, default));
    }

    [Fact]
    public void A_case_reopens_within_thirty_days_of_its_end_and_no_later()
    {
        var made = ACase.In(CaseState.Closed);
        var closed = made.Case.ClosedAt!.Value;
        Assert.Throws<RuleBroken>(() => made.Case.Reopen("আবার", closed, ACase.ByDesk, closed.AddDays(30).AddSeconds(1)));
        made.Case.Reopen("আবার", closed, ACase.ByDesk, closed.AddDays(30));
        Assert.Equal((CaseState.Reopened, 1), (made.Case.State, made.Case.Reopenings));
        Assert.Null(made.Case.ClosedAt);
    }

    [Fact]
    public void Merging_never_makes_chains_or_crosses_offices()
    {
        var office = new Office("kalai", OfficeKind.Upazila, "কালাই", "Kalai", null);
        var (child, master, other) = (new ACase(office: office), new ACase(office: office), new ACase());
        Assert.Throws<RuleBroken>(() => child.Case.Merge(child.Case, false, child.Now));
        Assert.Throws<RuleBroken>(() => child.Case.Merge(other.Case, false, child.Now));
        Assert.Throws<RuleBroken>(() => child.Case.Merge(master.Case, hasFollowers: true, child.Now));
        child.Case.Merge(master.Case, false, child.Now);
        Assert.Throws<RuleBroken>(() => master.Case.Merge(child.Case, false, child.Now));
        child.Case.Unmerge(child.Now);
        Assert.Equal((CaseState.Logged, (Guid?)null), (child.Case.State, child.Case.MasterId));
    }

    [Theory, InlineData("SOC-CM"), InlineData("LAW-DRUG"), InlineData("OFF-CMP"), InlineData("PRJ-IRR")]
    public void A_sensitive_case_keeps_no_link_to_its_caller(string category)
    {
        var office = new Office("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
        var logged = Case.Log(new NewCase(office, Categories.Find(category)!, CaseKind.Tip, "call", null, Guid.CreateVersion7(), new ACase().In(1), default, CaseCode.New()), default);
        Assert.True(logged.IsSensitive);
        Assert.Null(logged.CitizenId);
    }
}
