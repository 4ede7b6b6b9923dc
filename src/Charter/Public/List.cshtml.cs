using Dorgora.Bangla;
using Dorgora.Charter.Bodies;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Promises;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>The charter of an office: three parts, eight columns, to be searched. On a phone each row is a card.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class List : CharterPage
{
    /// <summary>citizen, institutional, internal.</summary>
    [BindProperty(SupportsGet = true)] public string Part { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Q { get; set; } = "";

    public ServiceCategory Category { get; private set; }
    public IReadOnlyList<CharterRow> Rows { get; private set; } = [];
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>How the office kept its promises in the last three months; null for an old edition.</summary>
    public PromiseFigures? Lately { get; private set; }
    public IReadOnlyList<FocalTerm> Focals { get; private set; } = [];
    public CharterDocument Document => Edition.Document;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        await using var db = Open();
        if (!IsOld) Lately = await PromiseReader.Lately(db, Office.Id, null, cancel);
        Editions = await Published.All(db, Office.Id, cancel);
        Focals = await Box.Index.Current(db, Office.Id, cancel);
        Q = Clean.Line(Q, 100);
        Category = Sections.TryCategory(Part, out var asked) ? asked : Sections.All.FirstOrDefault(c => Matching(c).Any());
        Rows = [.. Matching(Category)];
        return Page();
    }

    public int Count(ServiceCategory category) => Matching(category).Count();

    private IEnumerable<CharterRow> Matching(ServiceCategory category) => Document.Of(category).Where(r => ServiceWords.Match(r, Q));
}
