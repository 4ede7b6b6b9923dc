using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Bodies;

/// <summary>An order of this office as it went out. Only the button counts a print, so that the second copy says that it is one.</summary>
[Needs(May.Bodies)]
public sealed class Order(Profiles profiles, Site site) : ActPage
{
    private const string JustPrinted = "Printed";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public OrderSheet Sheet { get; private set; } = null!;
    public LetterView View { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await OrderSheet.Find(Db, profiles, Id, Caller.OfficeId, HttpContext.RequestAborted) is not { } sheet) return NotFound();
        Sheet = sheet;
        View = new LetterView(Request.Method == "GET" && TempData[JustPrinted] is int copy ? copy : null, site.Demo, sheet.Marks);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Sheet.Letter.Print(Time.Now);
        TempData[JustPrinted] = Sheet.Letter.Printed;
        return await Once.Save(Db, $"/desk/charter/bodies/orders/{Id}", HttpContext.RequestAborted);
    }
}
