using System.Globalization;
using Dorgora.OneStop.Opinions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>The statistics of the office's service room, reckoned from the events; what each figure means stands beside it.</summary>
[Needs(May.Figures)]
public sealed class Statistics(FigureReader reader) : ActPage
{
    [BindProperty(SupportsGet = true)] public string From { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string To { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Service { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Counter { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Official { get; set; } = "";

    public RoomFigures Figures { get; private set; } = null!;
    public OpinionFigures Opinions { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Counters { get; private set; } = [];
    public DateOnly Today { get; private set; }

    /// <summary>A day in the address could not be read.</summary>
    public bool Unclear { get; private set; }
    public FigureQuery Query => new(From, To, Service, Counter, Official);
    public string CsvAddress => "/desk/counter/statistics.csv" + Request.QueryString;

    public override async Task<IActionResult?> Load()
    {
        (Today, Unclear) = (Time.Today, Query.Days(Time.Today) is null);
        Figures = await reader.Read(Db, Caller.OfficeId, Query, HttpContext.RequestAborted);
        Opinions = await OpinionFigures.Read(Db, Caller.OfficeId, Figures.First, Figures.Last, Caller.May(May.ReadOpinions), HttpContext.RequestAborted);
        Services = [.. (await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Caller.OfficeId).OrderBy(s => s.Order).ToListAsync()).Select(s => new SelectListItem(T.Name(s.NameBn, s.NameEn), s.Code))];
        Counters = [.. (await Db.Set<Counter>().Where(c => c.OfficeId == Caller.OfficeId).OrderBy(c => c.No).Select(c => c.No).ToListAsync()).Select(no => new SelectListItem(T["কাউন্টার {0}", no], $"{no}"))];
        return null;
    }

    /// <summary>The same page for other days, counted back from today.</summary>
    public string Of(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"/desk/counter/statistics?From={Today.AddDays(-first):yyyy-MM-dd}&To={Today.AddDays(-last):yyyy-MM-dd}");

    public bool IsOf(int first, int last) => Figures.First == Today.AddDays(-first) && Figures.Last == Today.AddDays(-last) && !Figures.Narrowed;
}
