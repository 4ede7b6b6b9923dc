using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Bodies;

/// <summary>Ten services of the quarter by lot, and what the committee found of each.</summary>
[Needs(May.Bodies)]
public sealed class Sample : ActPage
{
    private const int MostServices = 500;

    [BindProperty(SupportsGet = true)] public string? Quarter { get; set; }

    /// <summary>One a line: code, a blank, name. Typed where the office's catalogue does not give them.</summary>
    [BindProperty] public string Services { get; set; } = "";
    [BindProperty] public int N { get; set; }
    [BindProperty] public SampleResult Result { get; set; }
    [BindProperty] public string Note { get; set; } = "";

    public ServiceSample? Drawn { get; private set; }

    /// <summary>The office's own services, when its catalogue is there.</summary>
    public IReadOnlyList<SampleService> Known { get; private set; } = [];
    public Office Office { get; private set; } = null!;
    public string Here => $"/desk/charter/bodies/sample?quarter={Quarter}";
    public IReadOnlyList<SelectListItem> Results => [.. Enum.GetValues<SampleResult>().Select(r => new SelectListItem(T[ServiceSample.Bangla(r)], $"{r}"))];

    public override async Task<IActionResult?> Load()
    {
        if (Quarter is null or "") Quarter = FiscalYear.Quarter(Time.Today);
        if (!FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var cancel = HttpContext.RequestAborted;
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        Drawn = await Db.Set<ServiceSample>().Include(s => s.Items.OrderBy(i => i.N)).SingleOrDefaultAsync(s => s.OfficeId == Office.Id && s.Quarter == Quarter, cancel);
        if (Drawn is null && HttpContext.RequestServices.GetService<ServicesToSample>() is { } catalogue) Known = await catalogue(Db, Office, cancel);
        return null;
    }

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Drawn is not null) throw new RuleBroken("এই ত্রৈমাসিকের নমুনা আগেই বাছাই হয়েছে", "already-drawn");
        Db.Add(new ServiceSample(Office, Quarter!, Known.Count > 0 ? Known : Typed(), Time.Now));
        TempData["Said"] = T["নমুনা বাছাই হয়েছে। কাগজ ছেপে একটি একটি করে দেখুন"];
        return await Once.Save(Db, Here, cancel);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Drawn is null) return NotFound();
        Drawn.Check(N, Result, Note, Caller.Actor, Time.Now);
        TempData["Said"] = T["ফল রাখা হয়েছে"];
        return await Once.Save(Db, $"{Here}#s-{N}", cancel);
    }

    private List<SampleService> Typed()
    {
        var lines = Written.Lines(Services);
        if (lines.Count > MostServices) throw new RuleBroken("{0} সারির মধ্যে লিখুন", at: nameof(Services), values: MostServices);
        return [.. lines.Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)).Select(w => new SampleService(Written.Line(w[0], 60, nameof(Services)), Written.Line(w.Length > 1 ? w[1] : w[0], 200, nameof(Services))))];
    }
}
