using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The register of memo numbers of one month, as paper: every order in the order of its number, what became of it.</summary>
[Needs(May.Orders)]
public sealed class Register(AppDb db, Caller caller, Profiles profiles, TimeProvider time) : PageModel
{
    /// <summary>yyyy-MM; this month when it is absent.</summary>
    [BindProperty(SupportsGet = true)] public string? Month { get; set; }

    public DateOnly First { get; private set; }
    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];
    public string Office { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today;
        if (string.IsNullOrEmpty(Month)) First = new DateOnly(today.Year, today.Month, 1);
        else if (DateOnly.TryParseExact(Digits.ToLatin(Month) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2200) First = first;
        else return NotFound();
        var (from, to) = (Dhaka.Utc(First, default), Dhaka.Utc(First.AddMonths(1), default));
        Rows = [.. (await OrderRow.Read(db, db.Set<CaseOrder>().Where(o => o.OfficeId == caller.OfficeId && o.WrittenAt >= from && o.WrittenAt < to), cancel))
            .OrderBy(r => r.Letter.File, StringComparer.Ordinal).ThenBy(r => r.Letter.Date).ThenBy(r => r.Letter.Serial)];
        Office = string.Join(", ", (await profiles.Of(db, caller.OfficePath, cancel)).Head);
        return Page();
    }
}
