using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Dorgora.HelpDesk.Complaint;

/// <summary>A citizen writes what is wrong, with or without a name; it becomes a case as if told on the telephone. Works without script.</summary>
[Public, EnableRateLimiting(FormRates.Write), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Write(Desk desk, Areas areas, Tries tries, FormFiles files) : ActPage
{
    /// <summary>Of one mobile before it must wait; who has more to tell is better off on the telephone.</summary>
    private const int FreeOfMobile = 5;

    private const int MostFiles = 3;

    public const string Receipt = "complaint";

    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Category { get; set; } = "";
    [BindProperty] public CaseKind Kind { get; set; } = CaseKind.Complaint;
    [BindProperty] public string Area { get; set; } = "";
    [BindProperty] public string Address { get; set; } = "";
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string CallerName { get; set; } = "";
    [BindProperty] public bool KeepSecret { get; set; }
    [BindProperty] public bool Anonymous { get; set; }

    /// <summary>No person sees this field; whoever fills it is a program.</summary>
    [BindProperty] public string Website { get; set; } = "";

    /// <summary>Photographs of what is wrong; they stay with the form when something else in it is not right.</summary>
    public FormFiles Files => files;

    public OfficePortal Portal { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    public IEnumerable<SelectListItem> Subjects => Categories.All.Where(c => c.Parent is null).Select(c => new SelectListItem(T.Name(c.NameBn, c.NameEn), c.Code));
    public IEnumerable<SelectListItem> Kinds =>
    [
        new(T["অভিযোগ"], nameof(CaseKind.Complaint)), new(T["সাহায্য চাই"], nameof(CaseKind.Request)), new(T["গোপন খবর"], nameof(CaseKind.Tip)), new(T["পরামর্শ"], nameof(CaseKind.Suggestion)),
    ];

    public override async Task<IActionResult?> Load()
    {
        if (await Portals.Of(HttpContext) is not { } portal) return NotFound();
        Portal = portal;
        await files.Take(this, MostFiles);
        Places = [.. (await areas.Now(Db, HttpContext.RequestAborted)).Below(portal.Place).Select(a => new SelectListItem(T.Name(a.NameBn, a.NameEn), a.Slug))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Portals.Of(HttpContext) is not { } portal) return NotFound();
        if (Website != "") throw new RuleBroken("এই ঘরটি ফাঁকা রাখুন", at: nameof(Website));
        await files.Take(this, MostFiles);
        var number = Check();
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        if (number is not null && tries.Take($"complaint {number}", FreeOfMobile) is { Ticks: > 0 } wait) return await TooMany(wait);
        // What is written here belongs to this office: everything that is read on the way is read as this office.
        Db.Scope = Scope.Of(portal.Office.Path);
        var area = Area == "" ? null : (await areas.Now(Db, HttpContext.RequestAborted)).Find(Area) ?? throw new RuleBroken("এলাকাটি তালিকা থেকে বাছুন", at: nameof(Area));
        var form = new CaseForm(Category, Kind, Text, Anonymous ? null : CallerName, number, Address, null, Anonymous, KeepSecret, area?.Id, "web");
        var (logged, _, pin) = await desk.Log(portal.Office, form, HttpContext.RequestAborted);
        if (files.Held.Count > 0) await desk.Attach(logged, files, Db.Actor, HttpContext.RequestAborted);
        var receipt = OpenedCase.Seal(HttpContext, Receipt, $"{logged.Code} {logged.Due.Ticks} {logged.DueUnit} {pin}");
        return await Once.Save(Db, $"{portal.Address}/complaint/done?receipt={Uri.EscapeDataString(receipt)}", HttpContext.RequestAborted);
    }

    /// <summary>Says everything that is missing at once, each beside its field; the rest is the case's own rules. Gives the number, if one is to be kept.</summary>
    private string? Check()
    {
        Bangla.Mobile mobile = default;
        if (!Anonymous && !Bangla.Mobile.TryParse(Mobile, out mobile)) ModelState.AddModelError(nameof(Mobile), "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭");
        if (Categories.Find(Category) is null) ModelState.AddModelError(nameof(Category), "বিষয়টি তালিকা থেকে বাছুন");
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "কী হয়েছে, অন্তত এক লাইনে লিখুন");
        return Anonymous ? null : mobile.E164;
    }

    private async Task<IActionResult> TooMany(TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError(nameof(Mobile), "এই নম্বর থেকে অল্প সময়ে অনেক অভিযোগ এসেছে। একটু পরে পাঠান, অথবা ফোন করুন");
        return await Again(StatusCodes.Status429TooManyRequests);
    }
}
