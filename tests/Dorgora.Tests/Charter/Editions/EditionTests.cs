using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.Charter.Editions;

/// <summary>The rules of a quarter's edition and of the difference between two.</summary>
public sealed class EditionTests
{
    private static readonly Office Somewhere = new("somewhere", OfficeKind.Upazila, "কোনো উপজেলা", "Some upazila", null);
    private static readonly Actor Focal = new(ActorKind.Staff, null, null, "ফোকাল");
    private static readonly DateTime Now = new(2026, 10, 3, 5, 0, 0, DateTimeKind.Utc);

    private static PublicService Service(string code, string name = "ভাতা") => new(Somewhere, code, new ServiceFacts { NameBn = name, TimeBn = "৭ কার্যদিবস" }, 1);

    private static Edition Draft(params PublicService[] services) => new(Somewhere, "2026-27-Q2", 1, services, Now);

    private static Edition At(EditionState state)
    {
        var service = Service("A-1");
        var edition = Draft(service);
        edition.Confirm(service.Id, Verdict.Unchanged, Focal, Now);
        if (state >= EditionState.Review) edition.Submit(Focal, Now);
        if (state >= EditionState.Approved) edition.Approve(Focal, Now);
        if (state >= EditionState.Published) edition.Publish("{}", Focal, Now);
        if (state == EditionState.Archived) edition.Archive(Now);
        return edition;
    }

    private static readonly Dictionary<EditionAct, Action<Edition>> Acts = new()
    {
        [EditionAct.Confirm] = e => e.Confirm(e.Rows[0].ServiceId, Verdict.Removed, Focal, Now),
        [EditionAct.Write] = e => e.Changed(Service("A-9"), true, Focal, Now),
        [EditionAct.Submit] = e => e.Submit(Focal, Now),
        [EditionAct.SendBack] = e => e.SendBack("সময় ঠিক করুন", Focal, Now),
        [EditionAct.Approve] = e => e.Approve(Focal, Now),
        [EditionAct.Publish] = e => e.Publish("{}", Focal, Now),
        [EditionAct.Archive] = e => e.Archive(Now),
    };

    [Fact]
    public void Every_act_is_done_or_refused_as_the_table_says()
    {
        foreach (var state in Enum.GetValues<EditionState>())
            foreach (var (act, does) in Acts)
            {
                var edition = At(state);
                if (EditionMoves.May(state, act))
                {
                    does(edition);
                    Assert.Equal(EditionMoves.After(state, act), edition.State);
                }
                else
                {
                    Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => does(edition)).Code);
                    Assert.Equal(state, edition.State);
                }
            }
    }

    [Fact]
    public void An_edition_with_a_service_nobody_looked_at_cannot_be_submitted()
    {
        var (one, two) = (Service("A-1"), Service("A-2"));
        var edition = Draft(one, two);
        edition.Confirm(one.Id, Verdict.Unchanged, Focal, Now);
        Assert.Contains("দেখা বাকি", Assert.Throws<RuleBroken>(() => edition.Submit(Focal, Now)).Sentence, StringComparison.Ordinal);
        edition.Confirm(two.Id, Verdict.Removed, Focal, Now);
        edition.Submit(Focal, Now);
        Assert.Equal(EditionState.Review, edition.State);
    }

    [Fact]
    public void What_was_changed_cannot_be_called_unchanged()
    {
        var service = Service("A-1");
        var edition = Draft(service);
        edition.Changed(service, isNew: false, Focal, Now);
        Assert.Throws<RuleBroken>(() => edition.Confirm(service.Id, Verdict.Unchanged, Focal, Now));
        Assert.Equal(Verdict.Changed, edition.Rows[0].Verdict);
    }

    [Fact]
    public void A_retired_service_is_not_asked_about()
    {
        var (one, gone) = (Service("A-1"), Service("A-2"));
        gone.Retire(Now);
        Assert.Equal([one.Id], Draft(one, gone).Rows.Select(r => r.ServiceId));
    }

    [Fact]
    public void It_is_due_fifteen_days_after_the_quarter_began_or_it_was_opened()
    {
        Assert.Equal(new DateOnly(2026, 10, 18), Draft().DueOn);
        Assert.Equal(new DateOnly(2026, 10, 16), new Edition(Somewhere, "2026-27-Q2", 1, [], new DateTime(2026, 9, 28, 5, 0, 0, DateTimeKind.Utc)).DueOn);
    }

    [Theory, InlineData("2026-Q2"), InlineData("2026-28-Q2"), InlineData("2026-27-Q5"), InlineData("")]
    public void A_quarter_that_is_none_is_refused(string quarter) => Assert.Throws<RuleBroken>(() => new Edition(Somewhere, quarter, 1, [], Now));

    [Fact]
    public void The_hash_is_that_of_the_text()
        => Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", At(EditionState.Published).Hash);

    [Fact]
    public void Writing_the_same_again_is_no_change()
    {
        var service = Service("A-1");
        Assert.Empty(service.Rewrite(service.Facts, null, null));
        Assert.Equal([nameof(ServiceFacts.FeeBn)], service.Rewrite(service.Facts with { FeeBn = "বিনামূল্যে" }, null, null));
    }

    private static CharterDocument Charter(params CharterRow[] rows) => new(CharterForm.Field8, "অফিস", "2026-27-Q2", null, "", "", rows, [], []);

    private static CharterRow Row(string code, int days, string papers = "আবেদন\nছবি") => new(ServiceCategory.Citizen, code, $"সেবা {code}", $"{days} কার্যদিবস", papers, "", "বিনামূল্যে", "", "") { Promise = new Within(days, WithinUnit.WorkingDays) };

    [Fact]
    public void A_shorter_time_is_for_the_good()
    {
        var changes = Differences.Between(Charter(Row("A", 7), Row("B", 5), Row("C", 3), Row("D", 3)), Charter(Row("A", 5), Row("B", 9), Row("C", 3), Row("E", 1)));
        Assert.Equal(["A", "B", "E", "D"], changes.Select(c => c.Row.Code));
        Assert.Equal((Turn.Better, "৭ → ৫ কার্যদিবস"), (changes[0].Cells.Single().Turn, Differences.Clock(changes[0])));
        Assert.Equal(Turn.Worse, changes[1].Cells.Single().Turn);
        Assert.True(changes[2].Before is null && changes[3].After is null);
    }

    [Fact]
    public void Fewer_papers_are_for_the_good()
        => Assert.Equal(Turn.Better, Differences.Between(Charter(Row("A", 7)), Charter(Row("A", 7, "আবেদন")))[0].Cells.Single().Turn);

    [Fact]
    public void The_text_of_a_charter_is_read_back_as_it_was()
    {
        var text = CharterJson.Write(Charter(Row("A", 7), Row("B", 2)) with { Renewed = new DateOnly(2026, 11, 2), Expectations = ["সময়ে আসুন"], Grs = [new("কখন", "কে", "কোথায়", "৩০ কার্যদিবস")] });
        Assert.Equal(text, CharterJson.Write(CharterJson.Read(text)));
        Assert.Equal(new Within(7, WithinUnit.WorkingDays), CharterJson.Read(text).Rows[0].Promise);
    }
}
