using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Outdated;

/// <summary>What people say is out of date, the oldest first; what was decided, with who mended it, stands in a list of its own.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class List : ActPage
{
    public const int Size = 50;

    public sealed record Row(OutdatedNews News, string TitleBn, string TitleEn);

    [FromQuery(Name = "decided")] public bool Decided { get; set; }
    [FromQuery(Name = "page")] public int? Nth { get; set; }

    public int At => Math.Max(1, Nth ?? 1);
    public int Total { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var found = Db.Set<OutdatedNews>().AsNoTracking().Where(n => Decided == (n.Outcome != null));
        Total = await found.CountAsync(cancel);
        found = Decided ? found.OrderByDescending(n => n.DecidedAt).ThenBy(n => n.Id) : found.OrderBy(n => n.At).ThenBy(n => n.Id);
        var page = await found.Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).ToListAsync(cancel);
        var ids = page.Select(n => n.PostId).ToList();
        var posts = await Db.Set<Post>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        Rows = [.. page.Select(n => new Row(n, posts[n.PostId].TitleBn, posts[n.PostId].TitleEn))];
        return null;
    }
}
