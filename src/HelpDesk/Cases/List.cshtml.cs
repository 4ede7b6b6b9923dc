using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>A part of the list that is looked at every day, with how many are in it.</summary>
/// <param name="Count">Null when it is not counted.</param>
public sealed record Shelf(string Words, string Query, int? Count, bool Here);

/// <summary>The cases one may see, by filters in the address. An officer's own come first.</summary>
[Needs(May.SeeCases)]
public sealed class List(CaseList list, AppDb db, Caller caller, Areas areas, Desk desk, Translator t, TimeProvider time) : PageModel
{
    /// <summary>From the query alone: "page" is also a route value, the name of this page.</summary>
    [FromQuery(Name = "")] public CaseQuery Query { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string Sort { get; set; } = "";

    /// <summary>An ageing bucket such as "8-15" or "31-"; wins over age and ageTo.</summary>
    [BindProperty(SupportsGet = true)] public string Bucket { get; set; } = "";

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<Shelf> Shelves { get; private set; } = [];
    public IReadOnlyList<SelectListItem> States { get; private set; } = [];
    public IReadOnlyList<SelectListItem> CategoryItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> OwnerItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> BucketItems { get; private set; } = [];
    public DateTime Now => time.Now;

    /// <summary>The office, as live topics name it.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>An officer sees only own cases: nobody needs to be named there.</summary>
    public bool Own => caller.Role == Role.Officer;

    /// <summary>The address has filters that cannot be read; then nothing is found rather than everything.</summary>
    public bool Unclear { get; private set; }

    /// <summary>Something beyond a shelf was asked for.</summary>
    public bool Filtered => Query is not { Q: null or "", Category: null or "", Area: null, Assignee: null, Age: null, AgeTo: null };

    /// <summary>One of the filters behind "more" is in use.</summary>
    public bool More => Query is not { Area: null, Category: null or "", Assignee: null, Age: null, AgeTo: null };

    /// <summary>What the address asks for and the form has no field for; it stays when the form is sent.</summary>
    public IEnumerable<(string Name, string Value)> Kept => new[] { "overdue", "dueOn", "asked", "closed", "inTime", "escalated", "office", "sort" }
        .Select(name => (name, Request.Query[name].FirstOrDefault() ?? "")).Where(kept => kept.Item2 != "");

    /// <summary>The same list as a table for spreadsheets.</summary>
    public string Csv => $"/cases.csv{Request.QueryString}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Unclear = !ModelState.IsValid;
        if (!CaseList.Sorts.Contains(Sort)) Sort = "due";
        Query = CaseAddress.WithBucket(Query, Bucket);
        if (!Asked) Query = Query with { State = Own ? "mine" : "open" };
        if (!Unclear) (Rows, Total) = await list.Read(Query, Sort, cancel);
        Slug = await db.Set<Office>().Where(o => o.Id == caller.OfficeId).Select(o => o.Slug).SingleAsync(cancel);
        Shelves = await Fill(cancel);
        await Choices(cancel);
    }

    /// <summary>The address says what to show; otherwise the day's work is shown.</summary>
    private bool Asked => Request.Query.Keys.Any(k => !k.Equals("page", StringComparison.OrdinalIgnoreCase) && !k.Equals("sort", StringComparison.OrdinalIgnoreCase)
        && !k.Equals("lang", StringComparison.OrdinalIgnoreCase) && Request.Query[k].Any(v => !string.IsNullOrEmpty(v)));

    private async Task<IReadOnlyList<Shelf>> Fill(CancellationToken cancel)
    {
        (string Words, string Query, CaseQuery Rows)[] shelves =
        [
            .. Own
                ? new[] { ("আমার কাজ", "state=mine", new CaseQuery("mine")), ("সময় পার", "state=mine&overdue=true", new CaseQuery("mine", Overdue: true)),
                    ("আজ শেষ দিন", "state=mine&dueOn=today", new CaseQuery("mine", DueOn: "today")), ("খোলা", "state=open", new CaseQuery("open")) }
                : [("খোলা", "state=open", new CaseQuery("open")), ("সময় পার", "overdue=true", new CaseQuery(Overdue: true)),
                    ("ঊর্ধ্বে গেছে", "escalated=true", new CaseQuery(Escalated: true)), ("আজ শেষ দিন", "dueOn=today", new CaseQuery(DueOn: "today")),
                    ("কেউ নেননি", "state=unassigned", new CaseQuery("unassigned")), ("ফোন করে জানা বাকি", "state=resolved", new CaseQuery("resolved"))],
            ("বন্ধ", "state=closed", new CaseQuery("closed")),
        ];
        var here = shelves.Select(s => !Unclear && Query with { Page = null, Size = null } == s.Rows).ToList();
        var counts = new Queue<int>(await list.Count([.. shelves.Where((s, n) => !here[n] && IsCounted(s.Rows)).Select(s => s.Rows)], cancel));
        return [.. shelves.Select((s, n) => new Shelf(s.Words, s.Query, here[n] ? Total : IsCounted(s.Rows) ? counts.Dequeue() : null, here[n]))];
    }

    /// <summary>What is done, and what others have taken over from an officer, waits for nobody: it is not counted until it is looked at.</summary>
    private bool IsCounted(CaseQuery shelf) => shelf.State != "closed" && !(Own && shelf.State == "open");

    private async Task Choices(CancellationToken cancel)
    {
        States = [.. new[] { ("open", "খোলা"), ("unassigned", "কেউ নেননি"), ("mine", "আমার কাছে") }.Select(s => new SelectListItem(t[s.Item2], s.Item1, Query.State == s.Item1)),
            .. Enum.GetValues<CaseState>().Select(s => new SelectListItem(CaseLook.Of(s, t).Words, CaseAddress.Of(s), Query.State == CaseAddress.Of(s)))];
        CategoryItems = [.. Categories.Groups.SelectMany(g => new SelectListGroup { Name = t.Name(g.Key.NameBn, g.Key.NameEn) } is var group
            ? g.Select(c => new SelectListItem(t.Name(c.NameBn, c.NameEn), c.Code, c.Code.Equals(Query.Category, StringComparison.OrdinalIgnoreCase)) { Group = group }) : [])];
        var atlas = await areas.Now(db, cancel);
        AreaItems = [.. atlas.Below(atlas.Of(caller.OfficePath)).Select(a => new SelectListItem(t.Name(a.NameBn, a.NameEn), a.Id.ToString(), a.Id == Query.Area)),
            new SelectListItem(t["এলাকা জানা নেই"], Guid.Empty.ToString(), Query.Area == Guid.Empty)];
        BucketItems = [.. CaseAddress.Buckets.Select(b => new SelectListItem(t.Digits(t[b.Words]), b.Value, (Query.Age ?? 0, Query.AgeTo) == (b.From, b.To) && (Query.Age, Query.AgeTo) != (null, null)))];
        if (Own) return;
        var roster = await desk.Roster(caller.OfficePath, cancel);
        OwnerItems = [.. roster.Around(caller.OfficePath).Where(o => o.Post.Kind == PostKind.Officer && o.Post.OfficePath.StartsWith(caller.OfficePath, StringComparison.Ordinal))
            .Select(o => new SelectListItem(o.Text, o.Id.ToString(), o.Id == Query.Assignee))];
        if (Query.Assignee is { } chosen && OwnerItems.All(o => !o.Selected) && roster[chosen] is { } other) OwnerItems = [.. OwnerItems, new SelectListItem(other.Text, chosen.ToString(), true)];
    }
}

/// <summary>Values as they stand in addresses.</summary>
public static class CaseAddress
{
    public static readonly IReadOnlyList<(string Value, string Words, int From, int? To)> Buckets = [("0-3", "0–3 দিন", 0, 3), ("4-7", "4–7 দিন", 4, 7), ("8-15", "8–15 দিন", 8, 15), ("16-30", "16–30 দিন", 16, 30), ("31-", "30 দিনের বেশি", 31, null)];

    /// <summary>The filter with the days of a bucket; what is no bucket changes nothing.</summary>
    public static CaseQuery WithBucket(CaseQuery query, string? bucket)
        => Buckets.FirstOrDefault(b => b.Value == bucket) is { Value: not null } found ? query with { Age = found.From, AgeTo = found.To } : query;

    /// <summary>"in-progress", as the API writes states.</summary>
    public static string Of(CaseState state) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
