using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Meetings.Tasks;

/// <summary>The task, and for its own office the report: what was done, when, with evidence.</summary>
[Needs(May.Tasks), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Show(FormFiles files) : TaskPage
{
    [BindProperty] public string Report { get; set; } = "";
    [BindProperty] public DateOnly? DoneOn { get; set; }
    [BindProperty] public string Link { get; set; } = "";

    public FormFiles Files => files;

    public override async Task<IActionResult?> Load()
    {
        await files.Take(this, DecisionTask.MostFiles);
        if (await base.Load() is { } other) return other;
        if (Request.Method == "GET") (Report, DoneOn, Link) = (Task.Report, Task.DoneOn ?? Time.Today, Task.Link);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Task.OfficeId != Caller.OfficeId) return NotFound();
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        Db.Expect(Task, Seen!.Value);
        files.Without(Evidence.Select(e => e.Sha256));
        var kept = await files.Keep(Db, new FileOwner(DecisionTask.EvidenceKind, Task.Id, Task.OfficeId, Task.OfficePath), cancel: Cancel);
        Task.Done(Report, DoneOn, Link, [.. kept.Select(f => f.Sha256)], Caller.Actor, Time.Now);
        TempData["Said"] = T["প্রতিবেদন গেছে। উত্তর এলে এখানেই দেখা যাবে"];
        return await Once.Save(Db, Address, Cancel);
    }
}
