using System.Globalization;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>Calls of the office by day, line, operator, outcome and number; the same rows as a table for a spreadsheet.</summary>
[Needs(May.TakeCalls)]
public sealed class List(Ringing ringing) : ActPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)] public string Day { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Until { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Line { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Who { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string What { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";
    [FromQuery(Name = "page")] public string? Asked { get; set; }

    public CallQuery Query => new(Day, Until, Line, Who, What, Number);
    public int PageNumber { get; private set; } = 1;
    public CallRows Rows { get; private set; } = new([], [], true);
    public CallSummary Summary { get; private set; } = new(0, [], null);
    public IReadOnlyList<OfficeLine> Lines { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Operators { get; private set; } = [];

    /// <summary>The same filter for the spreadsheet.</summary>
    public string CsvAddress => "/desk/calls.csv" + Request.QueryString;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var office = Db.Set<Call>().AsNoTracking().Where(c => c.OfficeId == Caller.OfficeId);
        var calls = Query.Apply(office);
        PageNumber = int.TryParse(Bangla.Digits.ToLatin(Asked ?? ""), CultureInfo.InvariantCulture, out var n) ? Math.Clamp(n, 1, 10_000) : 1;
        Lines = await ringing.Lines(Caller.OfficePath, cancel);
        Summary = await CallSummary.Of(calls, cancel);
        Rows = new CallRows(await calls.OrderByDescending(c => c.RangAt).ThenByDescending(c => c.Id).Skip((PageNumber - 1) * Size).Take(Size).ToListAsync(cancel), Lines, WithDay: true);
        var names = await office.Where(c => c.OperatorId != null).Select(c => new { c.OperatorId, c.OperatorName }).Distinct().ToListAsync(cancel);
        Operators = [.. names.DistinctBy(o => o.OperatorId).OrderBy(o => Bangla.SortKey.Of(o.OperatorName), StringComparer.Ordinal).Select(o => new SelectListItem(o.OperatorName, o.OperatorId.ToString()))];
        return null;
    }

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<Disposition>().Select(d => new SelectListItem(T[Dispositions.Bangla(d)], Name(d)));

    /// <summary>As it stands in addresses: follow-up.</summary>
    public static string Name(Disposition disposition) => disposition == Disposition.FollowUp ? "follow-up" : disposition.ToString().ToLowerInvariant();

    /// <summary>This list with only those that came to this.</summary>
    public string With(Disposition disposition)
    {
        var parts = new[] { ("day", Day), ("until", Until), ("line", Line), ("who", Who), ("number", Number), ("what", Name(disposition)) };
        return "/desk/calls?" + string.Join('&', parts.Where(p => p.Item2 != "").Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
    }
}
