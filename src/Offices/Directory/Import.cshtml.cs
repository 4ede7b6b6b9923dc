using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Takes a CSV of people for the office and what is below it.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class Import : ActPage
{
    private const long Largest = 5 * 1024 * 1024;

    [BindProperty] public IFormFile? Sheet { get; set; }

    public ImportReport? Report { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sheet is null || Sheet.Length == 0) throw new RuleBroken("একটি সিএসভি ফাইল বাছুন", at: nameof(Sheet));
        if (Sheet.Length > Largest) throw new RuleBroken("ফাইলটি বড়, ৫ মেগাবাইটের কম দিন", at: nameof(Sheet));
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        await using var csv = Sheet.OpenReadStream();
        Report = await PeopleImport.Run(Db, csv, office, HttpContext.RequestAborted);
        return Page();
    }
}
