using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>The meetings of this office, newest first, with what became of their decisions.</summary>
[Needs(May.Meet)]
public sealed class List(AppDb db, Caller caller) : PageModel
{
    public const int PageSize = 30;

    [FromQuery(Name = "page")] public string? PageText { get; set; }

    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<Meeting> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, MeetingCount> Counts { get; private set; } = new Dictionary<Guid, MeetingCount>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Number = Bangla.Digits.TryParseInt(PageText, out var n) ? Math.Clamp(n, 1, 10_000) : 1;
        var mine = db.Set<Meeting>().AsNoTracking().Where(m => m.OfficeId == caller.OfficeId);
        Total = await mine.CountAsync(cancel);
        Rows = await mine.OrderByDescending(m => m.Date).ThenByDescending(m => m.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        Counts = await MeetingDraft.Counts(db, [.. Rows.Select(m => m.Id)], cancel);
    }
}
