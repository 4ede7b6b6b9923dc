using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Opinions;

/// <summary>What a visitor thought of the service, from their phone after the end: once for each token. Who it was nobody at a counter is shown.</summary>
public sealed class Opinion : IScoped
{
    /// <summary>Fewer answers are not shown, so that none can be traced to its visitor.</summary>
    public const int Least = 5;
    public const int MostWords = 500;

    private Opinion() { }

    /// <param name="stars">1, very bad, to 5, very good.</param>
    public Opinion(Token token, int stars, DateTime now)
    {
        if (stars is < 1 or > 5) throw new RuleBroken("১ থেকে ৫-এর একটি বাছুন", at: "Stars");
        var last = Done(token) ?? throw new RuleBroken("সেবা শেষ হলে মতামত দেওয়া যায়");
        (TokenId, OfficeId, OfficePath, Day, Stars, At, ServiceId, CounterId) = (token.Id, token.OfficeId, token.OfficePath, token.Day, stars, now, last.ServiceId, last.CounterId);
    }

    public Guid TokenId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public DateOnly Day { get; private init; }
    public int Stars { get; private init; }
    public DateTime At { get; private init; }

    /// <summary>The last thing that was finished, and where.</summary>
    public Guid ServiceId { get; private init; }
    public Guid? CounterId { get; private init; }
    public string Words { get; private set; } = "";

    /// <summary>Adds words, once; never shown with a token, a counter or a time.</summary>
    public void Say(string? words)
    {
        if (Clean.TooLong(words, MostWords)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: nameof(Words), values: MostWords);
        if (Words == "") Words = Clean.Line(words, MostWords);
    }

    /// <summary>The service that was finished last; null when none was, or the visit goes on.</summary>
    public static TokenLeg? Done(Token token) => token.IsOver ? token.Legs.Where(l => l.State == LegState.Done).MaxBy(l => l.EndedAt) : null;
}

/// <param name="Stars">1 to 5.</param>
[Event("opinion-given", "opinions")]
public sealed record OpinionGiven(Guid Token, int Stars) : IEvent { Guid IEvent.Subject => Token; }

internal sealed class OpinionMap : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> o)
    {
        o.ToTable("onestop_opinions", t => t.HasCheckConstraint("ck_stars", "stars BETWEEN 1 AND 5")).HasKey(x => x.TokenId);
        o.Property(x => x.Words).HasMaxLength(Opinion.MostWords * 3);
        o.HasIndex(x => new { x.OfficeId, x.Day });
        o.HasOne<Token>().WithOne().HasForeignKey<Opinion>(x => x.TokenId);
    }
}
