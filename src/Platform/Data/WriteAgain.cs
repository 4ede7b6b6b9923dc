using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Data;

public static class WriteAgain
{
    /// <summary>
    /// <see cref="AppDb.Write{T}"/>, begun again when on PostgreSQL another unit was quicker: a row that changed meanwhile, a place that is taken.
    /// Within another unit the work is tried once, since only the whole can begin again.
    /// </summary>
    /// <param name="tries">In all; what the last one throws is thrown.</param>
    public static async Task<T> Write<T>(this AppDb db, int tries, Func<AppDb, Task<T>> work, CancellationToken cancel = default)
    {
        for (var n = db.InUnit ? tries : 1; ; n++)
            try { return await db.Write(work, cancel); }
            catch (DbUpdateConcurrencyException) when (n < tries) { }
            catch (DbUpdateException e) when (n < tries && e.IsDuplicate) { }
    }
}
