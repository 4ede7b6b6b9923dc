using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>A browser in which a mobile number is signed in. The cookie holds the secret, the row only its hash.</summary>
public sealed class CitizenSession : Entity, IScoped
{
    /// <summary>Unused this long it ends: telephones are lent and shared.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>However busy: then the telephone must be at hand again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private CitizenSession() { }

    public CitizenSession(ProvenCode proven, string secret, DateTime now)
        => (OfficeId, OfficePath, Mobile, SecretHash, StartedAt, SeenAt) = (proven.OfficeId, proven.OfficePath, proven.Mobile, Secret.Hash(secret), now, now);

    /// <summary>Whose code it was; the citizen belongs to no office.</summary>
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>E.164.</summary>
    public string Mobile { get; private init; } = "";
    public string SecretHash { get; private init; } = "";
    public DateTime StartedAt { get; private init; }

    /// <summary>Exact to a minute.</summary>
    public DateTime SeenAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>When it ends if nothing more is heard.</summary>
    public DateTime Until => SeenAt + Idle < StartedAt + Longest ? SeenAt + Idle : StartedAt + Longest;
}

internal sealed class CitizenSessionMap : IEntityTypeConfiguration<CitizenSession>
{
    public void Configure(EntityTypeBuilder<CitizenSession> session)
    {
        session.ToTable("platform_citizen_sessions");
        session.Ignore(s => s.Until);
        session.Property(s => s.Mobile).HasMaxLength(16);
        session.Property(s => s.SecretHash).HasMaxLength(64);
        session.HasIndex(s => s.SecretHash).IsUnique();
        session.HasIndex(s => s.Mobile).HasFilter("ended_at IS NULL");
        session.HasIndex(s => s.StartedAt);
        session.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
