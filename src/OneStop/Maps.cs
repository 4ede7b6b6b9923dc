using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop;

internal sealed class TokenQueueMap : IEntityTypeConfiguration<TokenQueue>
{
    public void Configure(EntityTypeBuilder<TokenQueue> q)
    {
        q.ToTable("onestop_queues");
        q.Property(x => x.Letter).HasMaxLength(4);
        q.Property(x => x.Latin).HasMaxLength(4);
        q.Property(x => x.NameBn).HasMaxLength(100);
        q.Property(x => x.NameEn).HasMaxLength(100);
        q.HasIndex(x => new { x.OfficeId, x.Letter }).IsUnique();
        q.HasIndex(x => new { x.OfficeId, x.Latin }).IsUnique();
        q.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ErrandMap : IEntityTypeConfiguration<Errand>
{
    public void Configure(EntityTypeBuilder<Errand> s)
    {
        s.ToTable("onestop_services", t => t.HasCheckConstraint("ck_minutes", "minutes BETWEEN 1 AND 240"));
        s.Property(x => x.Code).HasMaxLength(16);
        s.Property(x => x.NameBn).HasMaxLength(200);
        s.Property(x => x.NameEn).HasMaxLength(200);
        s.Property(x => x.Icon).HasMaxLength(40);
        s.Property(x => x.CharterCode).HasMaxLength(20);
        s.HasIndex(x => new { x.OfficeId, x.Code }).IsUnique();
        s.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne<Post>().WithMany().HasForeignKey(x => x.OfficialPostId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterMap : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> c)
    {
        c.ToTable("onestop_counters", t => t.HasCheckConstraint("ck_no", "no BETWEEN 1 AND 99"));
        c.Property(x => x.State).HasConversion<string>().HasMaxLength(8);
        c.Property(x => x.ClerkName).HasMaxLength(200);
        c.HasIndex(x => new { x.OfficeId, x.No }).IsUnique();
        c.HasMany(x => x.Queues).WithOne().HasForeignKey(q => q.CounterId);
        c.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CounterQueueMap : IEntityTypeConfiguration<CounterQueue>
{
    public void Configure(EntityTypeBuilder<CounterQueue> q)
    {
        q.ToTable("onestop_counter_queues");
        q.HasKey(x => new { x.CounterId, x.QueueId });
        q.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId);
    }
}

internal sealed class NumberSeriesMap : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> s)
    {
        s.ToTable("onestop_number_series");
        s.HasKey(x => new { x.QueueId, x.Day });
        s.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId);
    }
}

internal sealed class TokenMap : IEntityTypeConfiguration<Token>
{
    public void Configure(EntityTypeBuilder<Token> t)
    {
        t.ToTable("onestop_tokens");
        t.Property(x => x.Letter).HasMaxLength(4);
        t.Property(x => x.Latin).HasMaxLength(4);
        t.Property(x => x.Mobile).HasMaxLength(16);
        t.Property(x => x.Channel).HasMaxLength(12);
        t.Property(x => x.Secret).HasMaxLength(32);
        t.Property(x => x.LastAct).HasConversion<string>().HasMaxLength(12);
        t.Property(x => x.Before).HasMaxLength(8000);
        t.HasIndex(x => new { x.LastCounterId, x.ChangedAt });
        t.Property(x => x.Priority).HasConversion<string>().HasMaxLength(16);
        t.Ignore(x => x.Current).Ignore(x => x.IsOver).Ignore(x => x.Shown).Ignore(x => x.ShownLatin);
        t.HasIndex(x => new { x.QueueId, x.Day, x.Number }).IsUnique();          // the same number twice on one day never
        t.HasIndex(x => new { x.OfficeId, x.Day });
        t.HasIndex(x => x.Secret).IsUnique();
        t.HasIndex(x => new { x.Mobile, x.Day }).HasFilter("mobile IS NOT NULL");
        t.HasMany(x => x.Legs).WithOne().HasForeignKey(l => l.TokenId);
        t.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TokenLegMap : IEntityTypeConfiguration<TokenLeg>
{
    public void Configure(EntityTypeBuilder<TokenLeg> l)
    {
        l.ToTable("onestop_legs");
        l.Property(x => x.Id).ValueGeneratedNever();
        l.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
        l.Property(x => x.ParkedFor).HasMaxLength(8);
        l.Property(x => x.Note).HasMaxLength(900);
        l.HasIndex(x => x.TokenId).IsUnique().HasFilter("state IN ('Waiting', 'Called', 'Serving', 'Parked', 'Missed')").HasDatabaseName("ux_onestop_legs_one_open");
        l.HasIndex(x => x.CounterId).IsUnique().HasFilter("state IN ('Called', 'Serving')").HasDatabaseName("ux_onestop_legs_one_at_a_counter");
        l.HasIndex(x => new { x.OfficeId, x.State, x.Since }).HasFilter("state IN ('Waiting', 'Called', 'Serving', 'Parked', 'Missed')").HasDatabaseName("ix_onestop_legs_open");
        l.HasOne<Errand>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
        l.HasOne<TokenQueue>().WithMany().HasForeignKey(x => x.QueueId).OnDelete(DeleteBehavior.Restrict);
        l.HasOne<Counter>().WithMany().HasForeignKey(x => x.CounterId).OnDelete(DeleteBehavior.Restrict);
    }
}
