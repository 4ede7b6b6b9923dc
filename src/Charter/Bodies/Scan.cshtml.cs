using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>The signed order of a focal officer's term or of a committee; a better copy takes the place of the first.</summary>
[Needs(May.Bodies), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Scan(FormFiles files) : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public FormFiles Files => files;
    public string About { get; private set; } = "";
    private FocalTerm? term;
    private Committee? committee;

    public override async Task<IActionResult?> Load()
    {
        await files.Take(this, 1);
        var cancel = HttpContext.RequestAborted;
        term = await Db.Set<FocalTerm>().SingleOrDefaultAsync(t => t.Id == Id && t.OfficeId == Caller.OfficeId, cancel);
        committee = term is not null ? null : await Db.Set<Committee>().SingleOrDefaultAsync(c => c.Id == Id && c.OfficeId == Caller.OfficeId, cancel);
        if (term is null && committee is null) return NotFound();
        About = term is not null ? $"{T[FocalParts.Bangla(term.Part)]}: {term.NameBn}, {term.OrderNo}" : $"{T["পরিবীক্ষণ কমিটি"]}: {Meetings.MeetingWords.QuarterLong(committee!.Quarter)}, {committee.OrderNo}";
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        if (await files.Keep(Db, new FileOwner(FocalTerm.OrderKind, Id, Caller.OfficeId, Caller.OfficePath), neutral: true, cancel: cancel) is not [var order]) throw new RuleBroken("সই করা কপির ছবি বা PDF বাছুন", at: FormFiles.Field);
        term?.KeepOrder(order, Time.Now);
        committee?.KeepOrder(order, Time.Now);
        TempData["Said"] = T["আদেশের কপি রাখা হয়েছে"];
        return await Once.Save(Db, "/desk/charter/bodies", cancel);
    }
}
