using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Matching;

/// <summary>A list of people that somebody has sent and not yet taken over: what stands on the page of the preview. It goes when it is taken, and after two days.</summary>
public sealed class PeopleDraft : Entity, IScoped
{
    public const int LongestText = 1_000_000, DaysKept = 2;

    private PeopleDraft() { }

    public PeopleDraft(Office office, string text, DateTime now) => (OfficeId, OfficePath, Text, At) = (office.Id, office.Path, text, now);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Text { get; private init; } = "";
    public DateTime At { get; private init; }
}

internal sealed class PeopleDraftMap : IEntityTypeConfiguration<PeopleDraft>
{
    public void Configure(EntityTypeBuilder<PeopleDraft> draft)
    {
        draft.ToTable("offices_people_drafts");
        draft.Property(d => d.Text).HasMaxLength(PeopleDraft.LongestText);
        draft.HasIndex(d => d.At);
        draft.HasOne<Office>().WithMany().HasForeignKey(d => d.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Lists that nobody took over hold names and numbers: they go.</summary>
public sealed class ForgetDrafts : IJob
{
    public const string Name = "offices.forget-drafts";

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var before = db.Time.Now.AddDays(-PeopleDraft.DaysKept);
        await db.Write(unit => unit.Set<PeopleDraft>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(d => d.At < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
