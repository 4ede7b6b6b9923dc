using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>
/// What the call desk answers with, and what everybody may read: a question of an office's field with its answer, or how that office works
/// (কর্মপদ্ধতি, one for each office). A post keeps it right and looks at it again by a day. Every text it ever had stays in <see cref="ArticleVersion"/>.
/// </summary>
public sealed class Article : Entity, IScoped
{
    public const int LongestTitle = 160, LongestBody = 6_000, LongestKeywords = 300, LongestReason = 300;

    /// <summary>When nobody says otherwise it is looked at again after so many days; after two years at the latest.</summary>
    public const int ReviewDays = 180, MostReviewDays = 730;

    private readonly List<ArticleVersion> versions = [];

    private Article() { }

    public Article(Office office, ArticleForm form, Actor by, DateTime now)
    {
        (OfficeId, OfficePath, Kind) = (office.Id, office.Path, form.Kind);
        Fill(form, by, now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Eight letters and digits that name it in addresses.</summary>
    public string Code { get; private init; } = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstvwxyz", 8);
    public ArticleKind Kind { get; private init; }

    /// <summary>Of the help desk's subjects; "" only for how an office works.</summary>
    public string Category { get; private set; } = "";
    public string TitleBn { get; private set; } = "";
    public string BodyBn { get; private set; } = "";

    /// <summary>Other words by which it is found, in any script.</summary>
    public string Keywords { get; private set; } = "";
    public ArticleAudience Audience { get; private set; }
    public ArticleState State { get; private set; }

    /// <summary>The post that keeps it right.</summary>
    public Guid OwnerPostId { get; private set; }

    /// <summary>The day by which its owner looks at it again.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>The number of the text that stands now.</summary>
    public int Revision { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was withdrawn; "" while it is not.</summary>
    public string Reason { get; private set; } = "";
    public IReadOnlyList<ArticleVersion> Versions => versions;

    public bool IsPublished => State == ArticleState.Published;
    public bool IsDue(DateOnly today) => IsPublished && ReviewOn <= today;

    /// <summary>Writes it anew; what is published is seen as it is now at once, and the old text stays in its history.</summary>
    public void Rewrite(ArticleForm form, Actor by, DateTime now)
    {
        if (form.Kind != Kind) throw new RuleBroken("নিবন্ধের ধরন পরে বদলানো যায় না", at: "Kind");
        Fill(form, by, now);
    }

    /// <summary>An earlier text again, as a new one.</summary>
    public void Restore(ArticleVersion earlier, Actor by, DateTime now)
    {
        if (earlier.ArticleId != Id) throw new RuleBroken("এটি অন্য নিবন্ধের লেখা");
        if (earlier.Number == Revision) throw new RuleBroken("এই লেখাটিই এখন আছে", RuleBroken.IllegalTransition);
        (TitleBn, BodyBn) = (earlier.TitleBn, earlier.BodyBn);
        Keep(by, now);
    }

    public void Publish(DateTime now)
    {
        if (IsPublished) throw new RuleBroken("এটি আগেই প্রকাশ করা হয়েছে", RuleBroken.IllegalTransition);
        if (ReviewOn <= Dhaka.DateOf(now)) throw new RuleBroken("প্রকাশের আগে আবার দেখার তারিখ এগিয়ে দিন", at: "ReviewOn");
        (State, Reason, PublishedAt) = (ArticleState.Published, "", now);
        Raise(new ArticlePublished(Id), now);
    }

    /// <param name="reason">For colleagues; the public reads only that it is not there.</param>
    public void Withdraw(string? reason, DateTime now)
    {
        if (!IsPublished) throw new RuleBroken("শুধু প্রকাশিত নিবন্ধ তুলে নেওয়া যায়", RuleBroken.IllegalTransition);
        if (Clean.TooLong(reason, LongestReason)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Reason", values: LongestReason);
        if (Clean.Line(reason, LongestReason) is not { Length: > 0 } why) throw new RuleBroken("কেন তুলে নিচ্ছেন, লিখুন। সহকর্মীরা এটি পড়বেন", at: "Reason");
        (State, Reason) = (ArticleState.Withdrawn, why);
        Raise(new ArticleWithdrawn(Id), now);
    }

    /// <summary>Its owner has looked and nothing had to be changed.</summary>
    /// <param name="next">The next day to look; null for half a year from today.</param>
    public void Review(DateOnly? next, DateTime now)
    {
        ReviewOn = Day(next, now);
        Raise(new ArticleReviewed(Id, ReviewOn), now);
    }

    private void Fill(ArticleForm form, Actor by, DateTime now)
    {
        Category = Kind == ArticleKind.Method ? "" : Categories.Find(form.Category)?.Code ?? throw new RuleBroken("বিষয়টি তালিকা থেকে বাছুন", at: "Category");
        if (form.Owner is not { } owner) throw new RuleBroken("কোন পদ এটি ঠিক রাখবেন, বাছুন", at: "Owner");
        if (!Enum.IsDefined(form.Audience)) throw new RuleBroken("কারা পড়বেন, বাছুন", at: "Audience");
        (OwnerPostId, Audience, ReviewOn) = (owner, form.Audience, Day(form.ReviewOn, now));
        Keywords = Asked(form.Keywords, LongestKeywords, "Keywords");
        TitleBn = Asked(form.TitleBn, LongestTitle, "TitleBn") is { Length: > 0 } title ? title : throw new RuleBroken("প্রশ্ন বা শিরোনাম লিখুন", at: "TitleBn");
        if (Clean.TooLong(form.BodyBn, LongestBody)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "BodyBn", values: LongestBody);
        BodyBn = Clean.Text(form.BodyBn, LongestBody) is { Length: > 0 } body ? body : throw new RuleBroken("উত্তরটি লিখুন, অন্তত এক লাইনে", at: "BodyBn");
        Keep(by, now);
    }

    /// <summary>Adds what stands now to the history.</summary>
    private void Keep(Actor by, DateTime now)
    {
        Revision++;
        WrittenAt = now;
        versions.Add(new ArticleVersion(this, by, now));
        Raise(new ArticleWritten(Id, Revision), now);
    }

    private static string Asked(string? text, int most, string at)
        => Clean.TooLong(text, most) ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: at, values: most) : Clean.Line(text, most);

    private static DateOnly Day(DateOnly? asked, DateTime now)
    {
        var today = Dhaka.DateOf(now);
        var day = asked ?? today.AddDays(ReviewDays);
        return day > today && day <= today.AddDays(MostReviewDays) ? day : throw new RuleBroken("আজকের পরের একটি দিন দিন, দুই বছরের মধ্যে", at: "ReviewOn");
    }
}
