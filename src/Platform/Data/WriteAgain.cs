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

    /// <summary>
    /// Until this unit ends, other units that ask for the same turn wait: for work that everybody would begin at the same row. SQLite's writer
    /// does that anyway. Only inside <see cref="AppDb.Write{T}"/>.
    /// </summary>
    public static async Task InTurn(this AppDb unit, Guid of, CancellationToken cancel = default)
    {
        if (unit.IsPostgres) await unit.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({of.ToString()}, 0))", cancel);
    }
}
