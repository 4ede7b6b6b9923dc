using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Jobs;

/// <summary>
/// Work by the clock. It runs on one node at a time and may run again after a crash, so it must bear that. The context sees every
/// office; the job saves by itself, in steps where there is much to do. A cancelled token means that another node may take over: stop.
/// </summary>
public interface IJob
{
    Task Run(AppDb db, CancellationToken cancel);
}

/// <summary>A job of the timetable with its next and its last run, one row each, for the operator's page.</summary>
public sealed class Job
{
    /// <summary>For ever: under another name it is another job.</summary>
    public string Name { get; init; } = "";
    public DateTime NextRun { get; internal set; }

    /// <summary>The node that runs it now; another may take over when the time is past.</summary>
    public string? LeasedBy { get; private set; }
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Failed runs since the last good one, the running one included.</summary>
    public int Tries { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public DateTime? LastGoodRun { get; private set; }

    /// <summary>Kind of the last fault, null after a good run; never a message, which may hold a person's words.</summary>
    public string? Fault { get; private set; }
}

internal sealed class JobMap : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("jobs").HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(80);
        job.Property(j => j.LeasedBy).HasMaxLength(120);
        job.Property(j => j.Fault).HasMaxLength(300);
    }
}

/// <summary>A job that a room declared.</summary>
internal sealed record DeclaredJob(string Name, Type Type, Timetable Timetable);
