using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Directories.Contact;

/// <summary>Somebody was shown a provider's number: once for each visitor, provider and day. Its owner sees how often and when, never by whom in full.</summary>
public sealed class Reveal : IScoped
{
    private Reveal() { }

    /// <param name="visitor">Random name of the browser.</param>
    /// <param name="mobile">E.164 of a signed-in citizen; "" for nobody known.</param>
    public Reveal(Provider of, string visitor, string mobile, DateTime now)
        => (Id, OfficeId, OfficePath, ProviderId, Visitor, Mobile, At, Day) = (Guid.CreateVersion7(), of.OfficeId, of.OfficePath, of.Id, visitor, mobile, now, Dhaka.DateOf(now));

    public Guid Id { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ProviderId { get; private init; }
    public string Visitor { get; private init; } = "";
    public string Mobile { get; private init; } = "";
    public DateTime At { get; private init; }
    public DateOnly Day { get; private init; }
}

[Event("provider-revealed", "providers")]
public sealed record ProviderRevealed(Guid Provider) : IEvent { Guid IEvent.Subject => Provider; }

internal sealed class RevealMap : IEntityTypeConfiguration<Reveal>
{
    public void Configure(EntityTypeBuilder<Reveal> r)
    {
        r.ToTable("directories_reveals");
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.Visitor).HasMaxLength(32);
        r.Property(x => x.Mobile).HasMaxLength(16);
        r.HasIndex(x => new { x.ProviderId, x.Day, x.Visitor, x.Mobile }).IsUnique();
        r.HasIndex(x => new { x.OfficeId, x.Day });
        r.HasIndex(x => new { x.Visitor, x.Day });
        r.HasIndex(x => new { x.Mobile, x.Day });
        r.HasOne<Provider>().WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}
