using Dorgora.HelpDesk.Knowledge;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Knowledge;

/// <summary>The rules of an article: what is asked, its states, its history.</summary>
public sealed class ArticleTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Office Office = new("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
    private static readonly Actor By = new(ActorKind.Staff, Guid.CreateVersion7(), Guid.CreateVersion7(), "অপারেটর");

    private static ArticleForm Form => new(ArticleKind.Ordinary, "LND-MUT", "নামজারি করতে কী লাগে?", "দলিল লাগে।\n১. আবেদন করুন।", Guid.CreateVersion7(), null, ArticleAudience.Public, "namjari");

    private static Article Made(ArticleForm? form = null) => new(Office, form ?? Form, By, Now);

    [Fact]
    public void It_begins_as_a_draft_that_is_looked_at_again_in_half_a_year()
    {
        var made = Made();
        Assert.Equal((ArticleState.Draft, Today.AddDays(Article.ReviewDays), 1, 8), (made.State, made.ReviewOn, made.Revision, made.Code.Length));
        Assert.Equal((1, made.TitleBn, "অপারেটর"), (made.Versions[0].Number, made.Versions[0].TitleBn, made.Versions[0].ByName));
        Assert.Equal("", Made(Form with { Kind = ArticleKind.Method, Category = "NOPE" }).Category);
    }

    public static TheoryData<string, ArticleForm> Broken => new()
    {
        { "Category", Form with { Category = "" } },
        { "Category", Form with { Category = "NOPE" } },
        { "TitleBn", Form with { TitleBn = " \u200d " } },
        { "TitleBn", Form with { TitleBn = new string('ক', Article.LongestTitle + 1) } },
        { "BodyBn", Form with { BodyBn = null } },
        { "BodyBn", Form with { BodyBn = new string('ক', Article.LongestBody + 1) } },
        { "Keywords", Form with { Keywords = new string('ক', Article.LongestKeywords + 1) } },
        { "Owner", Form with { Owner = null } },
        { "ReviewOn", Form with { ReviewOn = Today } },
        { "ReviewOn", Form with { ReviewOn = Today.AddDays(Article.MostReviewDays + 1) } },
        { "Audience", Form with { Audience = (ArticleAudience)7 } },
    };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_wrong_is_said_at_its_field(string field, ArticleForm form) => Assert.Equal(field, Assert.Throws<RuleBroken>(() => Made(form)).Field);

    [Fact]
    public void It_is_published_withdrawn_with_a_reason_and_published_again()
    {
        var made = Made();
        Assert.Throws<RuleBroken>(() => made.Withdraw("ভুল", Now));
        made.Publish(Now);
        Assert.Throws<RuleBroken>(() => made.Publish(Now));
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => made.Withdraw(" ", Now)).Field);
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => made.Withdraw(new string('ক', Article.LongestReason + 1), Now)).Field);
        made.Withdraw("ফি বদলেছে", Now);
        Assert.Equal((ArticleState.Withdrawn, "ফি বদলেছে"), (made.State, made.Reason));
        made.Publish(Now);
        Assert.Equal((ArticleState.Published, ""), (made.State, made.Reason));
    }

    [Fact]
    public void What_is_out_of_date_is_not_published_before_somebody_looks()
    {
        var (made, later) = (Made(), Now.AddDays(Article.ReviewDays));
        Assert.Equal("ReviewOn", Assert.Throws<RuleBroken>(() => made.Publish(later)).Field);
        made.Review(null, later);
        made.Publish(later);
        Assert.Equal((false, true), (made.IsDue(Today.AddDays(Article.ReviewDays)), made.IsDue(Today.AddDays(2 * Article.ReviewDays))));
    }

    [Fact]
    public void Every_text_stays_and_an_earlier_one_comes_back_as_a_new_one()
    {
        var made = Made();
        made.Rewrite(Form with { TitleBn = "নতুন শিরোনাম", BodyBn = "নতুন উত্তর।" }, By, Now.AddDays(1));
        made.Restore(made.Versions[0], By, Now.AddDays(2));
        Assert.Equal([1, 2, 3], made.Versions.Select(v => v.Number));
        Assert.Equal(("নামজারি করতে কী লাগে?", 3), (made.TitleBn, made.Revision));
        Assert.Throws<RuleBroken>(() => made.Restore(made.Versions[2], By, Now));
        Assert.Throws<RuleBroken>(() => made.Restore(Made().Versions[0], By, Now));
        Assert.Equal("Kind", Assert.Throws<RuleBroken>(() => made.Rewrite(Form with { Kind = ArticleKind.Method }, By, Now)).Field);
    }

    [Fact]
    public void Steps_and_points_stand_as_lists_between_paragraphs()
    {
        var blocks = ArticleText.Blocks("আগে শুনুন।\n১. আবেদন\n2. শুনানি\nসঙ্গে আনুন:\n- ছবি\n\n- দলিল\n১০০ টাকা লাগে।");
        Assert.Equal([BlockKind.Paragraph, BlockKind.Steps, BlockKind.Paragraph, BlockKind.Points, BlockKind.Paragraph], blocks.Select(b => b.Kind));
        Assert.Equal(["আবেদন", "শুনানি"], blocks[1].Lines);
        Assert.Equal(["ছবি", "দলিল"], blocks[3].Lines);
    }

    [Fact]
    public void It_is_read_out_sentence_by_sentence_and_cut_only_between_them()
    {
        var sentences = ArticleText.Sentences("দলিল লাগে। কত টাকা? ১,১৭০ টাকা\n১. আবেদন করুন।");
        Assert.Equal(["দলিল লাগে।", "কত টাকা?", "১,১৭০ টাকা", "আবেদন করুন।"], sentences);
        Assert.Equal("দলিল লাগে। কত টাকা?", ArticleText.Beginning(sentences, 25));
        Assert.Equal("দলিল…", ArticleText.Beginning(sentences, 5));
        Assert.Equal("", ArticleText.Beginning([], 5));
    }
}
