using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Holidays;

/// <summary>Takes the holiday list of a year as CSV; estimates of that year give way.</summary>
[Needs(OfficesRoom.ChangeHolidays)]
public sealed class Import : ActPage
{
    private const long Largest = 1024 * 1024;

    [BindProperty] public IFormFile? Sheet { get; set; }
    [BindProperty] public bool National { get; set; }

    public ImportReport? Report { get; private set; }
    public bool MayNational => Caller.May(OfficesRoom.ChangeNationalHolidays);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sheet is null || Sheet.Length == 0) throw new RuleBroken("একটি সিএসভি ফাইল বাছুন", at: nameof(Sheet));
        if (Sheet.Length > Largest) throw new RuleBroken("ফাইলটি বড়, ১ মেগাবাইটের কম দিন", at: nameof(Sheet));
        if (National && !MayNational) return StatusCode(StatusCodes.Status403Forbidden);
        var office = National ? null : await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        await using var csv = Sheet.OpenReadStream();
        (Report, _) = await HolidayBook.Import(Db, csv, office, MayNational, HttpContext.RequestAborted);
        return Page();
    }
}
