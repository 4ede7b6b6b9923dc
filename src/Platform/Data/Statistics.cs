using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Data;

/// <summary>
/// Tells the database's planner how large its tables have become. PostgreSQL learns by itself, after a great load a little late; SQLite only
/// when it is told, and guesses badly until then.
/// </summary>
public sealed class Statistics : IJob
{
    public Task Run(AppDb db, CancellationToken cancel) => Learn(db, cancel);

    /// <summary>Looks at so few entries of each index that it takes milliseconds, whatever the size.</summary>
    public static Task Learn(AppDb db, CancellationToken cancel = default)
        => db.Write(unit => unit.Database.ExecuteSqlRawAsync(unit.IsPostgres ? "ANALYZE" : "PRAGMA analysis_limit=1000; ANALYZE", cancel), cancel);
}
