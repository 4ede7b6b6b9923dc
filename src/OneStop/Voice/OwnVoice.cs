using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.OneStop.Voice;

/// <summary>A clip as the office itself has spoken it: takes the place of the made one.</summary>
public sealed class OwnClip : IScoped
{
    private OwnClip() { }

    public OwnClip(Office office, string clip, ClipFile file, DateTime at) => (OfficeId, OfficePath, Clip, Kind, Content, At) = (office.Id, office.Path, clip, file.Kind, file.Content, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>As in clips.csv: n47, l01, to-counter.</summary>
    public string Clip { get; private init; } = "";

    /// <summary>audio/wav or audio/ogg.</summary>
    public string Kind { get; private init; } = "";
    public byte[] Content { get; private init; } = [];
    public DateTime At { get; private init; }
}

internal sealed class OwnClipMap : IEntityTypeConfiguration<OwnClip>
{
    public void Configure(EntityTypeBuilder<OwnClip> c)
    {
        c.ToTable("onestop_voice_clips");
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.Clip).HasMaxLength(20);
        c.Property(x => x.Kind).HasMaxLength(12);
        c.HasIndex(x => new { x.OfficeId, x.Clip }).IsUnique();
        c.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The office's own recordings: which there are, one of them, a new one, one less.</summary>
public sealed class OwnVoice(AppDb db)
{
    /// <summary>When each was recorded, by clip.</summary>
    public Task<Dictionary<string, DateTime>> All(Guid office, CancellationToken cancel = default)
        => db.Set<OwnClip>().Where(c => c.OfficeId == office).Select(c => new { c.Clip, c.At }).ToDictionaryAsync(c => c.Clip, c => c.At, cancel);

    /// <summary>Takes the place of what was recorded before. Counts with the next save.</summary>
    public async Task Put(Office office, Clip clip, ClipFile file, CancellationToken cancel = default)
    {
        await Remove(office.Id, clip, cancel);
        db.Add(new OwnClip(office, clip.Id, file, db.Time.Now));
    }

    /// <summary>From the next save on the made voice speaks again.</summary>
    public async Task Remove(Guid office, Clip clip, CancellationToken cancel = default)
    {
        if (await db.Set<OwnClip>().SingleOrDefaultAsync(c => c.OfficeId == office && c.Clip == clip.Id, cancel) is { } old) db.Remove(old);
    }
}
