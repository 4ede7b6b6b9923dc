using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Events;

/// <summary>An event that a handler could not handle. It is tried again later and later, then waits for a person; the events after it go on.</summary>
public sealed class EventFailure : Entity
{
    public const int MostTries = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    public string Handler { get; init; } = "";
    public long EventId { get; init; }
    public int Tries { get; private set; }

    /// <summary>Kind of the fault and where it arose; never its message, which may hold a person's words.</summary>
    public string Fault { get; private set; } = "";
    public DateTime FailedAt { get; private set; }

    /// <summary>Null: parked, nobody tries again until a person says so.</summary>
    public DateTime? NextTry { get; private set; }

    /// <summary>The pause doubles: 10 s, 20 s … 11 min.</summary>
    public void Failed(Exception e, DateTime now)
    {
        Tries++;
        FailedAt = now;
        Fault = Events.Fault.Of(e);
        NextTry = Tries < MostTries ? now + FirstPause * Math.Pow(2, Tries - 1) : null;
    }

    /// <summary>A person has mended the cause: try from the beginning.</summary>
    public void TryAgain(DateTime now) => (Tries, NextTry) = (0, now);
}

internal sealed class EventFailureMap : IEntityTypeConfiguration<EventFailure>
{
    public void Configure(EntityTypeBuilder<EventFailure> failure)
    {
        failure.ToTable("event_failures");
        failure.Property(f => f.Handler).HasMaxLength(80);
        failure.Property(f => f.Fault).HasMaxLength(300);
        failure.HasIndex(f => new { f.Handler, f.EventId }).IsUnique();
        failure.HasIndex(f => new { f.Handler, f.NextTry });
    }
}
