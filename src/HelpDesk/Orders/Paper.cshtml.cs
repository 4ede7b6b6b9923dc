using Dorgora.Offices.Settings;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Orders;

/// <summary>
/// The order as paper. Opening it shows what is or was printed; only the button sends it to the printer and counts, so that the second
/// copy says that it is one.
/// </summary>
[Needs(May.SeeCases)]
public sealed class Paper(Desk desk, Profiles profiles, Site site) : ActPage
{
    private const string JustPrinted = "Printed";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public OrderFile Shown { get; private set; } = null!;
    public OrderPaper Words { get; private set; } = null!;

    /// <summary>Which copy this is when it was sent to the printer just now; null when it is only looked at.</summary>
    public int? Copy { get; private set; }
    public bool MayPrint => Caller.May(May.Orders) && Shown.Order.CorrectedById is null;
    public bool MayOpenScan => desk.MayRead(Shown.Case);
    public string CaseAddress => $"{site.Address}/cases/{Shown.Case.Id}";
    public string? Emblem { get; private set; }
    public bool Demo => site.Demo;

    public override async Task<IActionResult?> Load()
    {
        if (await desk.Order(Id, HttpContext.RequestAborted) is not { } file) return NotFound();
        (Shown, Words) = (file, file.Order.Read());
        // Of the office that wrote it: somebody of the district may look at it.
        Emblem = (await profiles.Of(Db, file.Case.OfficePath, HttpContext.RequestAborted)).Emblem;
        if (Request.Method == "GET" && TempData[JustPrinted] is int copy) Copy = copy;
        return null;
    }

    /// <summary>Counts one more copy and opens the printer's dialog on the page that follows.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Caller.May(May.Orders)) return Forbid();
        if (await desk.Order(Id, HttpContext.RequestAborted) is not { } file) return NotFound();
        file.Order.Print(file.Letter, Time.GetUtcNow().UtcDateTime);
        TempData[JustPrinted] = file.Order.Printed;
        return await Once.Save(Db, $"/orders/{Id}", HttpContext.RequestAborted);
    }
}
