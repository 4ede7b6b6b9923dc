using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Holidays;

/// <summary>Writes one holiday or working Saturday, for the office and what is below it, or for the country.</summary>
[Needs(OfficesRoom.ChangeHolidays)]
public sealed class Add : ActPage
{
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public HolidayKind Kind { get; set; } = HolidayKind.Executive;
    [BindProperty] public bool National { get; set; }

    public bool MayNational => Caller.May(OfficesRoom.ChangeNationalHolidays);
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<HolidayKind>().Select(k => new SelectListItem(T[HolidayWords.Of(k)], k.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Date is not { } date) throw new RuleBroken("কোন দিন ছুটি, লিখুন", at: nameof(Date));
        if (National && !MayNational) return StatusCode(StatusCodes.Status403Forbidden);
        var office = National ? null : await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        await HolidayBook.Add(Db, office, date, NameBn, NameEn, Kind);
        TempData["Said"] = T["{0}, {1}: লেখা হয়েছে। খোলা সব শেষ তারিখ আবার গোনা হচ্ছে", NameBn, date].ToString();
        return Redirect($"/holidays?year={date.Year}");
    }
}
