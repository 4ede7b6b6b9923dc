using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>A row of the page: whose figures, and the filter behind them.</summary>
public sealed record PromiseRow(string Name, string Under, PromiseFigures Figures, PromiseQuery Query);

/// <summary>Promise against reality: on-time share, median and p90 by service, office and official, for the last three months or a quarter. Officials are named inside only.</summary>
[Needs(May.Promises)]
public sealed class Kept(People people) : PromisePage(people)
{
    public PromiseFigures All { get; private set; } = PromiseFigures.Of([]);
    public IReadOnlyList<PromiseRow> ByService { get; private set; } = [];
    public IReadOnlyList<PromiseRow> ByOffice { get; private set; } = [];
    public IReadOnlyList<PromiseRow> ByOfficial { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var asked = await Asked(cancel);
        if (Query.Span(Dhaka.DateOf(Now)) is not { } span) return null;
        var facts = await PromiseReader.Facts(asked, span, Now, cancel);
        All = PromiseFigures.Of(facts);
        ByService = [.. facts.GroupBy(f => f.Code).Select(g => new PromiseRow(NameOf(g.Key), g.Key, PromiseFigures.Of([.. g]), Query with { Service = g.Key })).OrderBy(r => r.Figures.Percent ?? 101).ThenByDescending(r => r.Figures.Measured)];
        if (Many && One is null) ByOffice = [.. facts.GroupBy(f => f.Office).Select(g => (Of: Offices.FirstOrDefault(o => o.Id == g.Key), Figures: PromiseFigures.Of([.. g]))).Where(x => x.Of is not null)
            .Select(x => new PromiseRow(T.Name(x.Of!.NameBn, x.Of.NameEn), "", x.Figures, Query with { Office = x.Of.Slug })).OrderBy(r => r.Figures.Percent ?? 101)];
        ByOfficial = await Officials(facts, cancel);
        return null;
    }

    private async Task<IReadOnlyList<PromiseRow>> Officials(IReadOnlyList<PromiseFact> facts, CancellationToken cancel)
    {
        var gone = facts.Select(f => f.Person).OfType<Guid>().Distinct().ToList();
        var names = await Db.Set<Person>().AsNoTracking().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => gone.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => T.Name(p.NameBn, p.NameEn), cancel);
        return [.. facts.Where(f => f.Post is not null).GroupBy(f => (f.Post, f.Person)).Select(g => new PromiseRow(
                g.Key.Person is { } person && names.TryGetValue(person, out var name) ? name : T["পদ শূন্য ছিল"], Roster[g.Key.Post!.Value] is { } official ? T.Name(official.Post.TitleBn, official.Post.TitleEn) : T["পুরোনো পদ"],
                PromiseFigures.Of([.. g]), Query with { Post = g.Key.Post.ToString(), Person = g.Key.Person?.ToString() }))
            .OrderBy(r => r.Figures.Percent ?? 101).ThenByDescending(r => r.Figures.Measured)];
    }

    /// <summary>The list behind a number.</summary>
    public static string Behind(PromiseQuery query, string what) => (query with { What = what }).Address("/desk/promises/list");

    public string Csv => Query.Address("/desk/promises.csv");
}
