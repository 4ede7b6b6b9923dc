using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>The promises behind a number: which service, asked when, due when, given when and by whom; the case's page for who may open it.</summary>
[Needs(May.Promises)]
public sealed class Behind(People people, IEnumerable<PromiseLink> links) : PromisePage(people)
{
    public const int Size = 50;

    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<ServicePromise> Rows { get; private set; } = [];
    private Dictionary<Guid, string> persons = [];

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var asked = Query.Behind(await Asked(cancel), Now);
        Total = await asked.CountAsync(cancel);
        Number = Dorgora.Bangla.Digits.TryParseInt(Request.Query["page"], out var n) && n > 0 ? n : 1;
        Rows = await asked.OrderByDescending(p => p.AskedAt).ThenBy(p => p.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(cancel);
        var ids = Rows.Select(r => r.PersonId).OfType<Guid>().Distinct().ToList();
        if (ids.Count > 0) persons = await Db.Set<Person>().AsNoTracking().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => T.Name(p.NameBn, p.NameEn), cancel);
        return null;
    }

    /// <summary>What the row is called that tells of it, and its page for who may open that.</summary>
    public (string Name, string? Href) Told(ServicePromise promise)
    {
        if (links.FirstOrDefault(l => l.Kind == promise.Source) is not { } link) return ("–", null);
        return (T[link.NameBn], link.Permission != "" && Caller.May(link.Permission) ? link.Href(promise.SourceId) : null);
    }

    public string Who(ServicePromise promise) => promise.PersonId is { } id && persons.TryGetValue(id, out var name) ? name : "";

    public string Title(ServicePromise promise) => promise.PostId is { } post ? Roster[post] is { } official ? T.Name(official.Post.TitleBn, official.Post.TitleEn) : T["পুরোনো পদ"] : "";

    public Office? Of(ServicePromise promise) => Offices.FirstOrDefault(o => o.Id == promise.OfficeId);

    public string Csv => Query.Address("/desk/promises.csv");
}
