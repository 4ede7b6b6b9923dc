using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>A row of a list. Of a sensitive case it holds neither text, category nor place.</summary>
public sealed record CaseRow(Case Case, string Subject, Official? Owner, string AreaBn, string AreaEn);

/// <summary>A page of a list with what the page's head needs.</summary>
public sealed record CasePageRows(IReadOnlyList<CaseRow> Rows, int Total);

/// <summary>Reads lists of cases: the screen, its printed form and the table for spreadsheets show the same rows.</summary>
public sealed class CaseList(AppDb db, Caller caller, Desk desk, Areas areas)
{
    public static readonly IReadOnlyList<string> Sorts = ["due", "-due", "age", "-age", "state", "-state"];

    /// <summary>The rows of one page, in order.</summary>
    public async Task<CasePageRows> Read(CaseQuery query, string sort, CancellationToken cancel)
    {
        var cases = await Find(query, cancel);
        var page = await Sorted(cases, sort).Skip((query.PageNumber - 1) * query.PageSize).Take(query.PageSize).Rows(db, cancel);
        var total = page.Count > 0 && page.Count < query.PageSize ? (query.PageNumber - 1) * query.PageSize + page.Count : await cases.CountAsync(cancel);
        return new CasePageRows(await Rows(page, cancel), total);
    }

    /// <summary>How many cases fit each of the filters, asked at once.</summary>
    public async Task<IReadOnlyList<int>> Count(IReadOnlyList<CaseQuery> filters, CancellationToken cancel)
    {
        IQueryable<Counted>? all = null;
        foreach (var (n, filter) in filters.Index())
        {
            var one = (await Find(filter, cancel)).GroupBy(_ => 1).Select(g => new Counted { Filter = n, Cases = g.Count() });
            all = all is null ? one : all.Concat(one);
        }
        var counted = all is null ? [] : await all.ToDictionaryAsync(c => c.Filter, c => c.Cases, cancel);
        return [.. filters.Select((_, n) => counted.GetValueOrDefault(n))];
    }

    private sealed class Counted
    {
        public int Filter { get; init; }
        public int Cases { get; init; }
    }

    /// <summary>
    /// What this person may see and asked for. Who may not read sensitive cases cannot find out by filters what one is about or where:
    /// those filters leave out all but their own.
    /// </summary>
    public async Task<IQueryable<Case>> Find(CaseQuery query, CancellationToken cancel)
    {
        var cases = await query.Of(db, caller, cancel);
        if (caller.May(May.ReadSealed) || query is { Category: null or "", Area: null, Q: null or "" }) return cases;
        var post = caller.PostId;
        return cases.Where(c => c.Sensitivity == Sensitivity.S0 || c.Sensitivity == Sensitivity.S1 || c.AssigneePostId == post);
    }

    public static IQueryable<Case> Sorted(IQueryable<Case> cases, string sort) => sort switch
    {
        "-due" => cases.OrderByDescending(c => c.Due).ThenByDescending(c => c.Id),
        "age" => cases.OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id),
        "-age" => cases.OrderBy(c => c.LoggedAt).ThenBy(c => c.Id),
        "state" => cases.OrderBy(c => c.State).ThenBy(c => c.Due).ThenBy(c => c.Id),
        "-state" => cases.OrderByDescending(c => c.State).ThenBy(c => c.Due).ThenBy(c => c.Id),
        _ => cases.OrderBy(c => c.Due).ThenBy(c => c.Id),
    };

    public async Task<IReadOnlyList<CaseRow>> Rows(IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        var subjects = await desk.Subjects(cases, cancel);
        var atlas = await areas.Now(db, cancel);
        var rows = new List<CaseRow>(cases.Count);
        foreach (var of in cases)
        {
            var area = of is { IsSensitive: false, AreaId: { } id } ? atlas[id] : null;
            var owner = of.AssigneePostId is { } post ? (await desk.Roster(of.OfficePath, cancel))[post] : null;
            rows.Add(new CaseRow(of, subjects[of.Id], owner, area?.NameBn ?? "", area?.NameEn ?? ""));
        }
        return rows;
    }
}
