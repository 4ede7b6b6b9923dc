using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Samples;

/// <summary>Photographs that wait for the office's look, the oldest first; the shown and the refused in lists of their own.</summary>
[Needs(May.Moderate)]
public sealed class Queue : ActPage
{
    public const int Size = 24;

    [FromQuery(Name = "state")] public string? Asked { get; set; }
    [FromQuery(Name = "page")] public int? Nth { get; set; }

    public SampleState State => Enum.TryParse<SampleState>(Asked, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : SampleState.Waiting;
    public int At => Math.Max(1, Nth ?? 1);
    public int Total { get; private set; }
    public IReadOnlyList<SamplePicture> Pictures { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var found = Db.Set<WorkSample>().AsNoTracking().Where(s => s.State == State);
        Total = await found.CountAsync(cancel);
        found = State == SampleState.Waiting ? found.OrderBy(s => s.At).ThenBy(s => s.Id) : found.OrderByDescending(s => s.DecidedAt).ThenBy(s => s.Id);
        var some = await found.Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).ToListAsync(cancel);
        var ids = some.Select(s => s.FileId).ToList();
        var files = await Db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancel);
        Pictures = [.. some.Select(s => new SamplePicture(s, files[s.FileId]))];
        return null;
    }
}
