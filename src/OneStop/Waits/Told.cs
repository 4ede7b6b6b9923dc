using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Waits;

/// <summary>What a visitor was told when the token was given, and how long it really took until the first call. The hit rate comes from these.</summary>
public sealed class Told : IScoped
{
    private Told() { }

    internal Told(Token token, Estimate wait, DateTime at)
        => (TokenId, OfficeId, OfficePath, Day, At, Ahead, Low, High) = (token.Id, token.OfficeId, token.OfficePath, token.Day, at, wait.Ahead, wait.Low, wait.High);

    public Guid TokenId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public DateOnly Day { get; private init; }
    public DateTime At { get; private init; }
    public int Ahead { get; private init; }

    /// <summary>Minutes, as on the paper; null when nothing was promised.</summary>
    public int? Low { get; private init; }
    public int? High { get; private init; }

    /// <summary>Minutes until the first call; null before it, and for ever when the visitor asked for more time, left or was sent elsewhere.</summary>
    public double? Actual { get; private set; }

    public Estimate Wait => new(Ahead, Low, High);

    internal void Became(DateTime? called) => Actual = called is { } at ? (at - At).TotalMinutes : null;
}

internal sealed class ToldMap : IEntityTypeConfiguration<Told>
{
    public void Configure(EntityTypeBuilder<Told> t)
    {
        t.ToTable("onestop_told").HasKey(x => x.TokenId);
        t.Ignore(x => x.Wait);
        t.HasIndex(x => new { x.OfficeId, x.Day });
        t.HasOne<Token>().WithOne(x => x.Told).HasForeignKey<Told>(x => x.TokenId);
    }
}
