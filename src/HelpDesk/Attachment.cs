using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk;

/// <summary>A photograph or paper that belongs to a case: who brought it and when. The bytes and their hash are the file's.</summary>
public sealed class Attachment : Entity
{
    private Attachment() { }

    internal Attachment(Case of, StoredFile file, int n, Actor by, DateTime now)
        => (CaseId, FileId, N, ByName, ByPost, FromCitizen, At) = (of.Id, file.Id, n, by.Name, by.Post, by.Kind == ActorKind.Citizen, now);

    public Guid CaseId { get; private init; }
    public Guid FileId { get; private init; }

    /// <summary>The order in which they came.</summary>
    public int N { get; private init; }
    public string ByName { get; private init; } = "";
    public Guid? ByPost { get; private init; }

    /// <summary>Sent by the citizen, who may see it again on the page of the case.</summary>
    public bool FromCitizen { get; private init; }
    public DateTime At { get; private init; }
}

/// <summary>An attachment with its file.</summary>
public sealed record CasePaper(Attachment Attachment, StoredFile File);

/// <summary>Who may open files of this room: whoever may read the case itself. Of a sensitive case each opening is written down first.</summary>
public static class CaseFiles
{
    /// <summary>As in <see cref="StoredFile.OwnerKind"/>: hangs on a case, on an order.</summary>
    public const string OfCase = "helpdesk.case", OfOrder = "helpdesk.order";

    internal static async Task<bool> MayOpen(AppDb db, Platform.Web.Caller caller, StoredFile file)
    {
        if (!caller.May(May.SeeCases)) return false;
        var id = file.OwnerKind == OfOrder ? await db.Set<CaseOrder>().Where(o => o.Id == file.OwnerId).Select(o => (Guid?)o.CaseId).SingleOrDefaultAsync() : file.OwnerId;
        if (await Desk.SeenBy(db, caller).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id) is not { } of || !Desk.MayRead(of, caller)) return false;
        if (!of.IsSensitive) return true;
        db.Record(of.OfficeId, of.OfficePath, new CaseRead(of.Id, "file", file.Id));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>The photographs and papers of a case, oldest first.</summary>
    public static async Task<IReadOnlyList<CasePaper>> Of(AppDb db, Guid caseId, CancellationToken cancel)
        => [.. (await db.Set<Attachment>().AsNoTracking().Where(a => a.CaseId == caseId).Join(db.Set<StoredFile>(), a => a.FileId, f => f.Id, (a, f) => new { a, f })
            .OrderBy(x => x.a.N).ThenBy(x => x.a.Id).ToListAsync(cancel)).Select(x => new CasePaper(x.a, x.f))];
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> a)
    {
        a.ToTable("helpdesk_attachments");
        a.Property(x => x.ByName).HasMaxLength(200);
        a.HasOne<Case>().WithMany().HasForeignKey(x => x.CaseId).OnDelete(DeleteBehavior.Restrict);
        a.HasOne<StoredFile>().WithOne().HasForeignKey<Attachment>(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
