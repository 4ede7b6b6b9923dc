using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Samples;

/// <summary>A photograph of work with its file.</summary>
public sealed record SamplePicture(WorkSample Sample, StoredFile File)
{
    /// <summary>Where its owner sees it, shown or not.</summary>
    public string Own => $"/me/profiles/samples/{Sample.Id}/picture";

    /// <summary>Where the office sees it.</summary>
    public string Desk => $"/desk/providers/samples/{Sample.Id}/picture";
}

/// <summary>The photographs of an entry as the database has them.</summary>
public static class SamplePictures
{
    extension(AppDb db)
    {
        /// <summary>All of an entry, tracked, in the order in which they stand.</summary>
        public async Task<IReadOnlyList<SamplePicture>> Samples(Guid provider, CancellationToken cancel)
            => [.. (await db.Set<WorkSample>().Where(s => s.ProviderId == provider).Join(db.Set<StoredFile>(), s => s.FileId, f => f.Id, (s, f) => new { s, f })
                .OrderBy(x => x.s.Order).ThenBy(x => x.s.Place).ToListAsync(cancel)).Select(x => new SamplePicture(x.s, x.f))];

        /// <summary>Takes the row and its file away; the bytes go with the next sweep.</summary>
        public void RemoveSample(SamplePicture picture)
        {
            db.Remove(picture.Sample);
            db.Remove(picture.File);
            db.Record(picture.Sample.OfficeId, picture.Sample.OfficePath, new SampleRemoved(picture.Sample.ProviderId, picture.Sample.Id));
        }
    }
}
