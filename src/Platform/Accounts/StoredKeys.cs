using System.Xml.Linq;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Accounts;

/// <summary>A data-protection key. Only where several nodes share a PostgreSQL; a single box keeps its keys in the data folder.</summary>
public sealed class StoredKey
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
}

internal sealed class StoredKeyMap : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> key)
    {
        key.ToTable("platform_protection_keys");
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Name).HasMaxLength(200);
    }
}

/// <summary>The key ring in the database (the package that does this is not served where this is built).</summary>
public sealed class StoredKeys(Func<AppDb> databases, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases().For(Scope.All, Actor.System, time);
        return [.. db.Set<StoredKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases().For(Scope.All, Actor.System, time);
        db.Add(new StoredKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();         // the interface has no other way; once in 90 days
    }
}
