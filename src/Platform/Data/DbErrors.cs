using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dorgora.Platform.Data;

public static class DbErrors
{
    extension(DbUpdateException e)
    {
        /// <summary>A unique index or primary key refused the row.</summary>
        public bool IsDuplicate => e.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 }
            or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }

    extension(AppDb db)
    {
        /// <summary>The version that the person saw when they began to write: the save fails if somebody changed the row since.</summary>
        public void Expect(Entity seen, int version) => db.Entry(seen).Property(e => e.Version).OriginalValue = version;
    }
}
