using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Files;

public enum FileKind { Jpeg, Png, WebP, Pdf }

/// <summary>A file that somebody brought; the bytes lie in the data folder under a random name, made by <see cref="FileStore"/>.</summary>
public sealed class StoredFile : Entity, IScoped
{
    public Guid OfficeId { get; init; }
    public string OfficePath { get; init; } = "";

    /// <summary>The kind of thing it hangs on, such as "helpdesk.case"; its room says who may open it.</summary>
    public string OwnerKind { get; init; } = "";
    public Guid OwnerId { get; init; }

    /// <summary>As its bringer called it, with the ending of its kind; for people only, never part of a path.</summary>
    public string Name { get; init; } = "";

    /// <summary>Name in the data folder, 32 hexadecimal digits and the ending.</summary>
    public string Place { get; init; } = "";
    public FileKind Kind { get; init; }
    public long Bytes { get; init; }

    /// <summary>Of the bytes as stored, 64 small hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Pixels; null for a PDF.</summary>
    public int? Width { get; init; }
    public int? Height { get; init; }
    public DateTime At { get; init; }

    public string ContentType => Kind switch { FileKind.Jpeg => "image/jpeg", FileKind.Png => "image/png", FileKind.WebP => "image/webp", _ => "application/pdf" };
}

internal sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("files");
        file.Property(f => f.OwnerKind).HasMaxLength(40);
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.Place).HasMaxLength(40);
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(8);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.Place).IsUnique();
        file.HasIndex(f => new { f.OwnerId, f.OwnerKind });
        file.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
