using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>Photographs and papers are added to the case, by whoever may read it.</summary>
[Needs(May.SeeCases), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Attach : CasePage
{
    public override Door Act => Cases.Doors.Attach;

    public override async Task<IActionResult?> Load()
    {
        await Files.Take(this, MostFiles);      // also when the form comes back before it was looked at
        return await base.Load();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Files.Take(this, MostFiles);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        return await Do(Files.Held.Count > 1 ? "ছবি ও কাগজগুলো যোগ হয়েছে" : "যোগ হয়েছে", (of, by) => Desk.Attach(of, Files, by, HttpContext.RequestAborted));
    }
}
