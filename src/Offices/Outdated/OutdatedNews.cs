using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Outdated;

/// <summary>What is out of date about an entry.</summary>
public enum OutdatedWhat { Left, Number, Name, Place, Other }

/// <summary>What a person of the office found.</summary>
public enum OutdatedOutcome { Mended, NothingWrong, NotFound }

/// <summary>
/// Somebody says that an entry of the directory is out of date. Nothing changes by it: a person looks and decides. The teller's number serves one
/// answer by SMS and is then gone.
/// </summary>
public sealed class OutdatedNews : Entity, IScoped
{
    public const int LongestWords = 400, LongestWhy = 200;

    /// <summary>Of one entry in 24 hours; from then on the office knows.</summary>
    public const int MostOfEntry = 10;

    private OutdatedNews() { }

    /// <param name="mobile">In any form; "" for none.</param>
    /// <param name="by">The name of staff who tell it; "" for anybody else.</param>
    public OutdatedNews(Post post, OutdatedWhat what, string? words, string? mobile, string by, DateTime now)
    {
        if (post.Abolished) throw new RuleBroken("পদটি বিলুপ্ত, এখানে কাউকে দেওয়া যায় না");
        if (!Enum.IsDefined(what)) throw new RuleBroken("কী পুরোনো, তালিকা থেকে বাছুন", at: "What");
        if (Clean.TooLong(words, LongestWords)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে আনুন", at: "Words", values: LongestWords);
        (OfficeId, OfficePath, PostId, What, Words, ToldBy, At) = (post.OfficeId, post.OfficePath, post.Id, what, Clean.Text(words, LongestWords), by, now);
        if (Words == "" && what == OutdatedWhat.Other) throw new RuleBroken("কী পুরোনো, অন্তত এক লাইনে লিখুন", at: "Words");
        if (!string.IsNullOrWhiteSpace(mobile)) Mobile = Bangla.Mobile.TryParse(mobile, out var number) ? number.E164 : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "Mobile");
        Raise(new OutdatedTold(Id, post.Id, what), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid PostId { get; private init; }
    public OutdatedWhat What { get; private init; }
    public string Words { get; private init; } = "";

    /// <summary>E.164; "" when none was given, and after the decision.</summary>
    public string Mobile { get; private set; } = "";
    public string ToldBy { get; private init; } = "";
    public DateTime At { get; private init; }

    /// <summary>Null while it waits.</summary>
    public OutdatedOutcome? Outcome { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Who mended it, or looked.</summary>
    public string DecidedBy { get; private set; } = "";
    public string Why { get; private set; } = "";

    public void Decide(OutdatedOutcome outcome, string? why, Actor by, DateTime now)
    {
        if (Outcome is not null) throw new RuleBroken("এর সিদ্ধান্ত আগেই হয়েছে", RuleBroken.IllegalTransition);
        if (!Enum.IsDefined(outcome)) throw new RuleBroken("কী দেখলেন, তালিকা থেকে বাছুন", at: "Outcome");
        if (Clean.TooLong(why, LongestWhy)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে আনুন", at: "Why", values: LongestWhy);
        var said = Clean.Line(why, LongestWhy);
        if (said == "" && outcome != OutdatedOutcome.Mended) throw new RuleBroken("কী দেখলেন, এক লাইনে লিখুন", at: "Why");
        (Outcome, Why, DecidedBy, DecidedAt, Mobile) = (outcome, said, by.Name, now, "");
        Raise(new OutdatedDecided(Id, PostId, outcome), now);
    }
}

[Event("directory-outdated", "directory-outdated")]
public sealed record OutdatedTold(Guid News, Guid Post, OutdatedWhat What) : IEvent { Guid IEvent.Subject => News; }

[Event("directory-outdated-decided", "directory-outdated")]
public sealed record OutdatedDecided(Guid News, Guid Post, OutdatedOutcome Outcome) : IEvent { Guid IEvent.Subject => News; }

internal sealed class OutdatedNewsMap : IEntityTypeConfiguration<OutdatedNews>
{
    public void Configure(EntityTypeBuilder<OutdatedNews> news)
    {
        news.ToTable("offices_outdated", t =>
        {
            t.HasCheckConstraint("offices_outdated_decided", "(outcome IS NULL) = (decided_at IS NULL)");
            t.HasCheckConstraint("offices_outdated_mobile", "outcome IS NULL OR mobile = ''");
        });
        news.Property(n => n.What).HasConversion<string>().HasMaxLength(16);
        news.Property(n => n.Outcome).HasConversion<string>().HasMaxLength(16);
        news.Property(n => n.Words).HasMaxLength(OutdatedNews.LongestWords * 3);
        news.Property(n => n.Why).HasMaxLength(OutdatedNews.LongestWhy * 3);
        news.Property(n => n.Mobile).HasMaxLength(16);
        news.Property(n => n.ToldBy).HasMaxLength(200);
        news.Property(n => n.DecidedBy).HasMaxLength(200);
        news.HasIndex(n => new { n.OfficePath, n.Outcome, n.At });
        news.HasIndex(n => new { n.PostId, n.At });
        news.HasOne<Post>().WithMany().HasForeignKey(n => n.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>News of what is out of date, in words.</summary>
public static class OutdatedWords
{
    public static string Of(OutdatedWhat what) => what switch
    {
        OutdatedWhat.Left => "তিনি আর এই দায়িত্বে নেই",
        OutdatedWhat.Number => "নম্বর ভুল বা বন্ধ",
        OutdatedWhat.Name => "নাম বা পদ ভুল",
        OutdatedWhat.Place => "অফিস, প্রতিষ্ঠান বা এলাকা ভুল",
        _ => "অন্য কিছু",
    };

    public static string Of(OutdatedOutcome outcome) => outcome switch
    {
        OutdatedOutcome.Mended => "ঠিক করা হয়েছে",
        OutdatedOutcome.NothingWrong => "তথ্য ঠিকই আছে",
        _ => "যাচাই করা যায়নি",
    };

    public static string Look(OutdatedOutcome outcome) => outcome switch { OutdatedOutcome.Mended => "done", OutdatedOutcome.NothingWrong => "closed", _ => "wait" };
}
