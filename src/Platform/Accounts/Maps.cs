using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Accounts;

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("platform_accounts");
        account.Property(a => a.User).HasMaxLength(60);
        account.Property(a => a.Name).HasMaxLength(200);
        account.Property(a => a.Role).HasMaxLength(20);
        account.Property(a => a.Mobile).HasMaxLength(20);
        account.Property(a => a.PasswordHash).HasMaxLength(200);
        account.Property(a => a.FactorSecret).HasMaxLength(500);
        account.Property(a => a.ActivationHash).HasMaxLength(64);
        account.Ignore(a => a.IsDisabled);
        account.HasIndex(a => a.User).IsUnique();
        account.HasIndex(a => a.Mobile).IsUnique();
        account.HasIndex(a => new { a.OfficePath, a.User });
        account.HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("platform_sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.SecretHash).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(60);
        session.HasIndex(s => s.SecretHash).IsUnique();
        session.HasIndex(s => new { s.AccountId, s.StartedAt });
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeviceKeyMap : IEntityTypeConfiguration<DeviceKey>
{
    public void Configure(EntityTypeBuilder<DeviceKey> key)
    {
        key.ToTable("platform_device_keys");
        key.Property(k => k.Kind).HasMaxLength(12);
        key.Property(k => k.Name).HasMaxLength(100);
        key.Property(k => k.SecretHash).HasMaxLength(64);
        key.Ignore(k => k.Role);
        key.HasIndex(k => k.SecretHash).IsUnique();
        key.HasIndex(k => k.OfficePath);
        key.HasOne<Office>().WithMany().HasForeignKey(k => k.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PairingCodeMap : IEntityTypeConfiguration<PairingCode>
{
    public void Configure(EntityTypeBuilder<PairingCode> code)
    {
        code.ToTable("platform_pairing_codes");
        code.Property(c => c.Kind).HasMaxLength(12);
        code.Property(c => c.Name).HasMaxLength(100);
        code.Property(c => c.CodeHash).HasMaxLength(64);
        code.HasIndex(c => new { c.CodeHash, c.ExpiresAt });
        code.HasOne<Office>().WithMany().HasForeignKey(c => c.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class AccountTables
{
    extension(AppDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<DeviceKey> DeviceKeys => db.Set<DeviceKey>();
    }
}
