using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Figures;

/// <summary>What became of a leg, or of a whole visit. NoShow: called and not there. Unserved: the day ended before the turn came.</summary>
public enum LegEnd { Open, Served, NoShow, Left, SentOn, Unserved }

/// <summary>
/// One service of one visit as the statistics count it: a row for each leg, made from the events alone (<see cref="Visit"/>), never changed by
/// hand, and made anew from them at any time. Times of day are UTC, lengths whole seconds.
/// </summary>
public sealed class LegFacts : IScoped
{
    public Guid LegId { get; init; }
    public Guid TokenId { get; init; }
    public Guid OfficeId { get; init; }
    public string OfficePath { get; init; } = "";

    /// <summary>The day in Dhaka on which the token was given.</summary>
    public DateOnly Day { get; init; }
    public Guid ServiceId { get; init; }
    public Guid? CounterId { get; init; }

    /// <summary>The official it was sent to at a counter; that of the service itself stands with the service.</summary>
    public Guid? OfficialPostId { get; init; }
    public string Channel { get; init; } = "";
    public Priority Priority { get; init; }

    /// <summary>Of the first leg of a visit: what became of the whole visit. Counting these counts people.</summary>
    public LegEnd? Visit { get; init; }
    public LegEnd End { get; init; }

    /// <summary>When it began to wait; where it began without waiting, when it began.</summary>
    public DateTime Arrived { get; init; }

    /// <summary>The call that counts: the last one, after which it began or was missed.</summary>
    public DateTime? Called { get; init; }
    public DateTime? Started { get; init; }
    public DateTime? Ended { get; init; }

    /// <summary>From arriving to the call, without the time of somebody who was called and not there; null before a call and where nobody waited.</summary>
    public int? Wait { get; init; }

    /// <summary>From the call to the beginning.</summary>
    public int? Walk { get; init; }

    /// <summary>From the beginning to the end without the time apart (gone for a copy); null when the end was never pressed.</summary>
    public int? Service { get; init; }

    /// <summary>The counter's time that a call in vain took.</summary>
    public int? Lost { get; init; }
}

internal sealed class LegFactsMap : IEntityTypeConfiguration<LegFacts>
{
    public void Configure(EntityTypeBuilder<LegFacts> f)
    {
        f.ToTable("onestop_leg_facts").HasKey(x => x.LegId);
        f.Property(x => x.LegId).ValueGeneratedNever();
        f.Property(x => x.Channel).HasMaxLength(12);
        f.Property(x => x.Priority).HasConversion<string>().HasMaxLength(16);
        f.Property(x => x.End).HasConversion<string>().HasMaxLength(10);
        f.Property(x => x.Visit).HasConversion<string>().HasMaxLength(10);
        f.HasIndex(x => new { x.OfficeId, x.Day });
        f.HasIndex(x => x.TokenId);
    }
}
