using Dorgora.HelpDesk;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>The state machine of the service track, held against the list of the domain note written out again here by hand.</summary>
public class CaseMovesTests
{
    // From each state the states that may follow; what is not here is refused. "*" of the note: an end, unless reopened.
    private static readonly Dictionary<CaseState, CaseState[]> Allowed = new()
    {
        [CaseState.Logged] = [CaseState.Answered, CaseState.Assigned, CaseState.Referred, CaseState.Rejected, CaseState.Duplicate, CaseState.Withdrawn],
        [CaseState.Answered] = [],
        [CaseState.Assigned] = [CaseState.Accepted, CaseState.Logged, CaseState.Assigned, CaseState.Withdrawn],
        [CaseState.Accepted] = [CaseState.InProgress, CaseState.Resolved, CaseState.Assigned, CaseState.Withdrawn, CaseState.WaitingCitizen],
        [CaseState.InProgress] = [CaseState.WaitingCitizen, CaseState.Resolved, CaseState.Assigned, CaseState.Withdrawn],
        [CaseState.WaitingCitizen] = [CaseState.InProgress, CaseState.Resolved, CaseState.Withdrawn],
        [CaseState.Resolved] = [CaseState.Closed, CaseState.Reopened, CaseState.Withdrawn],
        [CaseState.Closed] = [CaseState.Reopened],
        [CaseState.Reopened] = [CaseState.Assigned, CaseState.Withdrawn],
        [CaseState.Rejected] = [CaseState.Reopened],
        [CaseState.Referred] = [],
        [CaseState.Duplicate] = [CaseState.Logged],
        [CaseState.Withdrawn] = [],
    };

    private static CaseState After(CaseAct act) => act switch
    {
        CaseAct.Answer => CaseState.Answered, CaseAct.Assign or CaseAct.Reassign => CaseState.Assigned, CaseAct.Accept => CaseState.Accepted,
        CaseAct.Return or CaseAct.Unmerge => CaseState.Logged, CaseAct.Start or CaseAct.Resume => CaseState.InProgress, CaseAct.Wait => CaseState.WaitingCitizen,
        CaseAct.Resolve => CaseState.Resolved, CaseAct.Close => CaseState.Closed, CaseAct.Reopen => CaseState.Reopened, CaseAct.Reject => CaseState.Rejected,
        CaseAct.Refer => CaseState.Referred, CaseAct.Merge => CaseState.Duplicate, _ => CaseState.Withdrawn,
    };

    public static TheoryData<CaseState, CaseAct> Everything()
    {
        var data = new TheoryData<CaseState, CaseAct>();
        foreach (var state in Enum.GetValues<CaseState>())
            foreach (var act in Enum.GetValues<CaseAct>().Where(a => a != CaseAct.Extend))
                data.Add(state, act);
        return data;
    }

    [Theory, MemberData(nameof(Everything))]
    public void Each_act_does_what_the_table_allows_and_is_refused_in_words_otherwise(CaseState state, CaseAct act)
    {
        var made = ACase.In(state);
        Assert.Equal(state, made.Case.State);
        // Two acts may lead to the same state, but each only from its own side: unmerge is not a return.
        var fits = Allowed[state].Contains(After(act)) && act switch
        {
            CaseAct.Unmerge => state == CaseState.Duplicate,
            CaseAct.Return => state == CaseState.Assigned,
            CaseAct.Start => state == CaseState.Accepted,
            CaseAct.Resume => state == CaseState.WaitingCitizen,
            CaseAct.Assign => state is CaseState.Logged or CaseState.Reopened,
            CaseAct.Reassign => state is not (CaseState.Logged or CaseState.Reopened),
            _ => true,
        };
        if (fits)
        {
            made.Do(act);
            Assert.Equal(After(act), made.Case.State);
            return;
        }
        var refused = Assert.Throws<RuleBroken>(() => made.Do(act));
        Assert.Equal(RuleBroken.IllegalTransition, refused.Code);
        Assert.Equal(state, made.Case.State);
    }

    [Fact]
    public void An_owned_case_has_exactly_one_open_assignment()
    {
        foreach (var state in CaseMoves.Owned)
            Assert.Single(ACase.In(state).Case.Assignments, a => a.EndedAt is null);
        foreach (var state in Enum.GetValues<CaseState>().Except([.. CaseMoves.Owned, CaseState.Resolved]))
            Assert.DoesNotContain(ACase.In(state).Case.Assignments, a => a.EndedAt is null);
    }

    [Fact]
    public void What_nobody_owns_has_a_clock_of_its_own()
    {
        foreach (var state in new[] { CaseState.Logged, CaseState.Reopened })
        {
            var made = ACase.In(state);
            Assert.NotNull(made.Case.TriageBy);
            Assert.True(made.Case.IsOverdue(made.Case.TriageBy!.Value.AddSeconds(1)));
        }
    }
}
