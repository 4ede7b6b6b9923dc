using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dorgora.Platform.Data;

/// <summary>
/// Whether the disk under PostgreSQL took the last write. SQLite's one <see cref="Writer"/> knows it of itself; here every connection writes,
/// so what the last of them heard counts: the workers write every few seconds, and a disk that has room again is known soon.
/// </summary>
public sealed class DiskState
{
    private volatile string? refusing;

    /// <summary>Why nothing can be written now, on either database: "disk-full", "disk-fault", or null.</summary>
    public static string? Refusing(IServiceProvider services) => services.GetService<Writer>()?.Refusing ?? services.GetService<DiskState>()?.refusing;

    /// <summary>The failure of a statement beside the two doors, in the doors' words when it is the disk's.</summary>
    internal static Exception Told(IServiceProvider services, Exception e) => services.GetService<DiskState>()?.Refused(e) ?? e;

    internal void Worked() => refusing = null;

    /// <summary>The failure as <see cref="NotDurable"/> when it is the disk's; otherwise null.</summary>
    internal NotDurable? Refused(Exception e)
    {
        if (Why(e) is not { } why) return null;
        refusing = why;
        return new NotDurable(e, why);
    }

    private static string? Why(Exception? e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "disk-full",
        PostgresException { SqlState: PostgresErrorCodes.IoError } => "disk-fault",
        _ => e is null ? null : Why(e.InnerException),         // EF wraps it once or twice
    };
}
