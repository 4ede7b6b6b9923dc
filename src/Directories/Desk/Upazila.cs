using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Desk;

/// <summary>The upazila whose directory an office keeps.</summary>
internal static class Upazila
{
    /// <summary>The office itself or the nearest above it that is an upazila's; null for a district.</summary>
    public static async Task<Office?> Of(AppDb db, string path, CancellationToken cancel)
    {
        List<string> above = [.. path.Select((c, n) => (c, n)).Where(x => x.c == '/').Select(x => path[..(x.n + 1)])];
        return await db.Set<Office>().Where(o => above.Contains(o.Path) && o.Kind == OfficeKind.Upazila).SingleOrDefaultAsync(cancel);
    }
}
