using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk;

/// <summary>
/// A case whose time passed went up to a higher post: once for each rung, for each owner and each date that was set. The owner stays responsible.
/// </summary>
public sealed class Escalation : Entity
{
    private Escalation() { }

    internal Escalation(Case of, Guid? assignment, Guid? to, DateTime breached, DateTime now)
        => (CaseId, AssignmentId, Level, Armed, FromPostId, ToPostId, DueBreached, At, Urgent)
            = (of.Id, assignment ?? Guid.Empty, of.EscalatedLevel + 1, of.Armed, of.AssigneePostId, to, breached, now, Categories.Of(of).IsUrgent);

    public Guid CaseId { get; private init; }

    /// <summary>Whose time passed; all zeros while nobody owned the case.</summary>
    public Guid AssignmentId { get; private init; }

    /// <summary>1 is the head of the office, 2 the district.</summary>
    public int Level { get; private init; }

    /// <summary>For which of its dates: see <see cref="Case.Armed"/>.</summary>
    public int Armed { get; private init; }
    public Guid? FromPostId { get; private init; }
    public Guid? ToPostId { get; private init; }
    public DateTime DueBreached { get; private init; }
    public DateTime At { get; private init; }

    /// <summary>Its promise counts minutes: told at once, whatever the hour.</summary>
    public bool Urgent { get; private init; }

    /// <summary>When the higher post got its SMS about it; null while it waits to be told, and for ever when nobody holds the post.</summary>
    public DateTime? ToldAt { get; private set; }

    internal void Tell(DateTime now) => ToldAt = now;
}

internal sealed class EscalationMap : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> e)
    {
        e.ToTable("helpdesk_escalations");
        e.HasIndex(x => new { x.CaseId, x.AssignmentId, x.Level, x.Armed }).IsUnique().HasDatabaseName("ux_helpdesk_escalations_once");
        e.HasIndex(x => new { x.ToPostId, x.At }).HasFilter("told_at IS NULL").HasDatabaseName("ix_helpdesk_escalations_untold");
        e.HasIndex(x => new { x.ToPostId, x.ToldAt });
        e.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
