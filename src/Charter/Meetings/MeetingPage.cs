using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>A page about one meeting. An office above may read it; only its own office acts on it.</summary>
public abstract class MeetingPage : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public bool IsOwn => Meeting.OfficeId == Caller.OfficeId;
    public string Address => $"/desk/charter/meetings/{Id}";
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>The page only reads: who may see the office's meetings may open it.</summary>
    protected virtual bool IsReading => false;

    public override async Task<IActionResult?> Load()
    {
        if (await MeetingDesk.Whole(Db).SingleOrDefaultAsync(m => m.Id == Id, Cancel) is not { } found || !IsReading && found.OfficeId != Caller.OfficeId) return NotFound();
        Meeting = found;
        Seen ??= found.Version;
        return null;
    }

    /// <summary>Does one act and goes to that address.</summary>
    /// <param name="said">What the next page says; a Bangla sentence with English.</param>
    protected async Task<IActionResult> Do(string said, string to, Action<DateTime> act)
    {
        if (await Load() is { } other) return other;
        if (!IsOwn) return NotFound();
        Db.Expect(Meeting, Seen!.Value);
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, to, Cancel);
    }
}
