using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>What the figures and the list behind them have alike: filters in the address, the caller's offices, names of services and officials.</summary>
public abstract class PromisePage(People people) : ActPage
{
    private const int QuartersBack = 6;

    [BindProperty(SupportsGet = true)] public string? Office { get; set; }
    [BindProperty(SupportsGet = true)] public string? Service { get; set; }
    [BindProperty(SupportsGet = true)] public string? Post { get; set; }
    [BindProperty(SupportsGet = true)] public string? Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Period { get; set; }
    [BindProperty(SupportsGet = true)] public string? What { get; set; }

    public PromiseQuery Query => new(Office, Service, Post, Person, Period, What);
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public Roster Roster { get; private set; } = null!;
    public DateTime Now { get; private set; }

    /// <summary>The period could not be read.</summary>
    public bool Unclear => Query.Span(Dhaka.DateOf(Now)) is null;

    /// <summary>One name for each code: offices that copied the same standard share it.</summary>
    public IReadOnlyDictionary<string, (string Bn, string En)> Services { get; private set; } = new Dictionary<string, (string, string)>();

    /// <summary>More than one office can be asked for.</summary>
    public bool Many => Offices.Count > 1;
    public Office? One => Offices.FirstOrDefault(o => o.Slug == Office);

    /// <summary>The promises that the filters name.</summary>
    protected async Task<IQueryable<ServicePromise>> Asked(CancellationToken cancel)
    {
        Now = Time.Now;
        var path = Caller.OfficePath;
        var services = await Db.Set<PublicService>().AsNoTracking().Within(Scope.Of(path)).Select(s => new { s.OfficeId, s.Code, s.Facts.NameBn, s.Facts.NameEn }).ToListAsync(cancel);
        var with = services.Select(s => s.OfficeId).ToHashSet();
        Offices = [.. (await Db.Set<Office>().AsNoTracking().Within(Scope.Of(path)).OrderBy(o => o.Path).ToListAsync(cancel)).Where(o => o.Path == path || with.Contains(o.Id))];
        Services = services.GroupBy(s => s.Code).ToDictionary(g => g.Key, g => (g.First().NameBn, g.First().NameEn));
        Roster = await people.Of(Db, path, cancel);
        return Query.Of(Db, path, One?.Id);
    }

    public IEnumerable<SelectListItem> OfficeItems => Offices.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Slug));

    public IEnumerable<SelectListItem> ServiceItems => Services.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new SelectListItem($"{s.Key} {T.Name(s.Value.Bn, s.Value.En)}", s.Key));

    public IEnumerable<SelectListItem> Periods
    {
        get
        {
            yield return new SelectListItem(T["গত তিন মাস"], PromiseQuery.ThreeMonths);
            var quarter = FiscalYear.Quarter(Dhaka.DateOf(Now));
            for (var n = 0; n < QuartersBack; n++, quarter = Quarters.Before(quarter)) yield return new SelectListItem(T.IsEnglish ? Quarters.English(quarter) : Quarters.Bangla(quarter), quarter);
        }
    }

    public string PeriodName => Periods.FirstOrDefault(p => p.Value == Period)?.Text ?? (Period is null or "" ? T["গত তিন মাস"] : T.IsEnglish ? Quarters.English(Period) : Quarters.Bangla(Period));

    public string NameOf(string code) => Services.TryGetValue(code, out var name) ? T.Name(name.Bn, name.En) : code;

    /// <summary>"৬ কার্যদিবস", "২ ঘণ্টা".</summary>
    public string Long(WithinUnit unit, int n) => unit == WithinUnit.WorkingDays ? T["{0} কার্যদিবস", n] : n < 60 ? T["{0} মিনিট", n] : n < 2 * 1440 ? T["{0} ঘণ্টা", (n + 59) / 60] : T["{0} দিন", (n + 1439) / 1440];
}
