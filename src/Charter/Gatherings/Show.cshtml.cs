using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Gatherings;

/// <summary>One training or briefing: its files, and what became of what people proposed. An office above reads; its own office writes.</summary>
[Needs(May.Meet), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Show(People people, FormFiles files) : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public string From { get; set; } = "";
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public int N { get; set; }
    [BindProperty] public Guid? Post { get; set; }
    [BindProperty] public DateOnly? Due { get; set; }
    [BindProperty] public string Note { get; set; } = "";

    public FormFiles Files => files;
    public Gathering Gathering { get; private set; } = null!;
    public IReadOnlyList<StoredFile> Kept { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Officials { get; private set; } = [];
    public Roster Roster { get; private set; } = null!;
    public bool IsOwn => Gathering.OfficeId == Caller.OfficeId;
    public DateOnly Today => Time.Today;
    public string Address => $"/desk/charter/gatherings/{Id}";
    private CancellationToken Cancel => HttpContext.RequestAborted;

    public override async Task<IActionResult?> Load()
    {
        await files.Take(this, Gathering.MostFiles);
        if (await Db.Set<Gathering>().Include(g => g.Proposals.OrderBy(p => p.N)).SingleOrDefaultAsync(g => g.Id == Id, Cancel) is not { } found) return NotFound();
        Gathering = found;
        Kept = await Db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerKind == Gathering.FileKind && f.OwnerId == Id).OrderBy(f => f.At).ToListAsync(Cancel);
        Roster = await people.Of(Db, found.OfficePath, Cancel);
        Officials = [.. Roster.Officials.Where(o => !o.IsVacant && o.Post.OfficePath.StartsWith(found.OfficePath, StringComparison.Ordinal) && o.Post.Kind is PostKind.Officer or PostKind.Staff && o.Post.OfficeId == found.OfficeId).Select(o => new SelectListItem(o.Text, $"{o.Id}"))];
        return null;
    }

    public async Task<IActionResult> OnPostFilesAsync()
    {
        if (await Load() is { } other) return other;
        if (!IsOwn) return NotFound();
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        files.Without(Kept.Select(f => f.Sha256));
        await files.Keep(Db, new FileOwner(Gathering.FileKind, Gathering.Id, Gathering.OfficeId, Gathering.OfficePath), neutral: true, cancel: Cancel);
        TempData["Said"] = T["ফাইল রাখা হয়েছে"];
        return await Once.Save(Db, Address, Cancel);
    }

    public Task<IActionResult> OnPostProposeAsync() => Do("প্রস্তাবটি লেখা হয়েছে", now => Gathering.Propose(From, Text, now));

    public Task<IActionResult> OnPostTakeAsync() => Do("প্রস্তাবটি কাজ হিসেবে দেওয়া হলো", now =>
        Gathering.Take(N, Officials.Any(o => o.Value == $"{Post}") ? Post : null, Due, now));

    public Task<IActionResult> OnPostDeclineAsync() => Do("কারণসহ লেখা হলো", now => Gathering.Decline(N, Note, now));

    public Task<IActionResult> OnPostDoneAsync() => Do("করা হয়েছে বলে লেখা হলো", now => Gathering.Done(N, Note, now));

    private async Task<IActionResult> Do(string said, Action<DateTime> act)
    {
        if (await Load() is { } other) return other;
        if (!IsOwn) return NotFound();
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, $"{Address}#p-{N}", Cancel);
    }
}
