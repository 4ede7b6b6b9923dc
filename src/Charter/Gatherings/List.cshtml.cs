using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Gatherings;

/// <summary>Trainings and briefings of this office and below in one fiscal year, counted as the work plan counts them; and a form for one more.</summary>
[Needs(May.Meet)]
public sealed class List : ActPage
{
    private const int Most = 200;

    /// <summary>"2026-27"; this one when it is absent.</summary>
    [BindProperty(SupportsGet = true)] public string? Year { get; set; }
    [BindProperty] public GatheringKind Kind { get; set; }
    [BindProperty] public string Topic { get; set; } = "";
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string Place { get; set; } = "";
    [BindProperty] public int? Officers { get; set; }
    [BindProperty] public int? Staff { get; set; }
    [BindProperty] public int? Citizens { get; set; }

    public IReadOnlyList<Gathering> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Office> Offices { get; private set; } = new Dictionary<Guid, Office>();
    public int Trainings => Rows.Count(g => g.Kind == GatheringKind.Training && g.OfficeId == Caller.OfficeId);
    public int Briefings => Rows.Count(g => g.Kind == GatheringKind.Briefing && g.OfficeId == Caller.OfficeId);
    public IReadOnlyList<SelectListItem> Kinds => [.. Enum.GetValues<GatheringKind>().Select(k => new SelectListItem(T[Gathering.Bangla(k)], $"{k}"))];

    public override async Task<IActionResult?> Load()
    {
        if (Year is null or "") Year = FiscalYear.Of(Time.Today);
        if (!FiscalYear.TryQuarterRange($"{Year}-Q1", out _)) return NotFound();
        var (cancel, first) = (HttpContext.RequestAborted, $"{Year}-Q");
        Rows = await Db.Set<Gathering>().AsNoTracking().Include(g => g.Proposals).Where(g => g.Quarter.StartsWith(first)).OrderByDescending(g => g.Date).ThenBy(g => g.OfficePath).Take(Most).ToListAsync(cancel);
        var offices = Rows.Select(g => g.OfficeId).Distinct().ToList();
        Offices = await Db.Set<Office>().AsNoTracking().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        if (Request.Method == "GET") Date = Time.Today;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        var made = Db.Add(new Gathering(office, new GatheringForm(Kind, Topic, Date, Place, Officers, Staff, Citizens), Time.Now)).Entity;
        TempData["Said"] = T["লেখা হয়েছে। এবার ছবি ও হাজিরা রাখুন"];
        return await Once.Save(Db, $"/desk/charter/gatherings/{made.Id}", cancel);
    }
}
