using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Search.Missed;

/// <summary>What people looked for here and did not find, the most wanted first, with names that may be meant: the office takes one, writes one, or sees what is missing.</summary>
[Needs(PlatformRoom.NameThings)]
public sealed class List : ActPage
{
    public const int Size = 50;

    /// <param name="Proposed">Names that the program proposes for it.</param>
    public sealed record Row(string Office, string Words, int Count, DateOnly Last, IReadOnlyList<SearchAlias> Proposed);

    [FromQuery(Name = "page")] public int? Nth { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string Office { get; set; } = "";
    [BindProperty] public string Words { get; set; } = "";
    [BindProperty] public string Name { get; set; } = "";

    public int At => Math.Max(1, Nth ?? 1);
    public int Total { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Names in use, the newest first.</summary>
    public IReadOnlyList<SearchAlias> Taken { get; private set; } = [];

    /// <summary>Offices of the caller by slug.</summary>
    public IReadOnlyDictionary<string, Office> Offices { get; private set; } = new Dictionary<string, Office>();

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Offices = await Db.Set<Office>().AsNoTracking().Within(Caller.Scope).Where(o => o.Kind == OfficeKind.Upazila || o.Kind == OfficeKind.District).ToDictionaryAsync(o => o.Slug, cancel);
        List<string> slugs = [.. Offices.Keys];
        var since = Time.Today.AddDays(-ProposeAliases.Days);
        var found = Db.Set<SearchMiss>().AsNoTracking().Where(m => m.Day >= since && slugs.Contains(m.Office)).GroupBy(m => new { m.Office, m.Words }).Select(g => new { g.Key.Office, g.Key.Words, Count = g.Sum(m => m.Count), Last = g.Max(m => m.Day) });
        Total = await found.CountAsync(cancel);
        var page = await found.OrderByDescending(m => m.Count).ThenBy(m => m.Words).ThenBy(m => m.Office).Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size).ToListAsync(cancel);
        var words = page.Select(m => m.Words).ToList();
        var aliases = await Db.Set<SearchAlias>().AsNoTracking().Where(a => a.State == AliasState.Proposed && words.Contains(a.Words)).OrderBy(a => a.Id).ToListAsync(cancel);
        Rows = [.. page.Select(m => new Row(m.Office, m.Words, m.Count, m.Last, [.. aliases.Where(a => a.Words == m.Words && a.OfficeId == Offices[m.Office].Id)]))];
        Taken = await Db.Set<SearchAlias>().AsNoTracking().Where(a => a.State == AliasState.Taken).OrderByDescending(a => a.DecidedAt).ThenBy(a => a.Id).Take(Size).ToListAsync(cancel);
        return null;
    }

    /// <summary>The office says that both names mean one thing.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (await Db.Set<SearchAlias>().SingleOrDefaultAsync(a => a.Id == Id, cancel) is not { } alias) return NotFound();
        await LeadsSomewhere(alias.Name, alias.OfficePath, cancel);
        alias.Take(Caller.Actor, Time.Now);
        return await Saved(T["এখন থেকে “{0}” লিখলে “{1}” পাওয়া যাবে", alias.Words, alias.Name], cancel);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancel)
    {
        if (await Db.Set<SearchAlias>().SingleOrDefaultAsync(a => a.Id == Id, cancel) is not { } alias) return NotFound();
        alias.Refuse(Caller.Actor, Time.Now);
        return await Saved(T["“{0}” আর “{1}” আলাদা রইল", alias.Words, alias.Name], cancel);
    }

    /// <summary>A person knows what is meant, and writes it.</summary>
    public async Task<IActionResult> OnPostWriteAsync(CancellationToken cancel)
    {
        if (await Db.Set<Office>().Within(Caller.Scope).SingleOrDefaultAsync(o => o.Slug == Office, cancel) is not { } office) return NotFound();
        var alias = new SearchAlias(office, Words, Name, AliasReason.Written, 0, Time.Today);
        await LeadsSomewhere(alias.Name, office.Path, cancel);
        if (await Db.Set<SearchAlias>().SingleOrDefaultAsync(a => a.OfficeId == office.Id && a.Words == alias.Words && a.Name == alias.Name, cancel) is { } before) alias = before;
        else Db.Add(alias);
        if (!alias.IsTaken) alias.Take(Caller.Actor, Time.Now);
        return await Saved(T["এখন থেকে “{0}” লিখলে “{1}” পাওয়া যাবে", alias.Words, alias.Name], cancel);
    }

    private async Task LeadsSomewhere(string name, string near, CancellationToken cancel)
    {
        if ((await SearchQuery.Find(Db, new(name, Near: near, Take: 1), cancel)).Hits.Count == 0) throw new RuleBroken("“{0}” লিখেও কিছু পাওয়া যায় না, অন্য নাম দিন", at: nameof(Name), values: name);
    }

    private async Task<IActionResult> Saved(string said, CancellationToken cancel)
    {
        TempData["Said"] = said;
        return await Once.Save(Db, "/desk/missed", cancel);
    }
}
