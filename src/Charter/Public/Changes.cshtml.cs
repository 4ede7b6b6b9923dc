using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>What two editions say differently.</summary>
/// <param name="Before">Null when there is nothing to compare with.</param>
public sealed record ChangeSheet(CharterDocument? Before, CharterDocument After, IReadOnlyList<RowChange> Changes)
{
    public static ChangeSheet Of(CharterDocument? before, CharterDocument after) => new(before, after, before is null ? [] : Differences.Between(before, after));

    public int Shorter => Changes.Count(c => c.Cells.Any(x => x is { Column: "সর্বোচ্চ সময়", Turn: Turn.Better }));
}

/// <summary>An edition beside the one before it, cell by cell; to be printed with its marks.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Changes : CharterPage
{
    /// <summary>The edition to compare with; "" for the one before.</summary>
    [BindProperty(SupportsGet = true)] public string From { get; set; } = "";
    public ChangeSheet Sheet { get; private set; } = null!;
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        await using var db = Open();
        Editions = await Published.All(db, Office.Id, cancel);
        var before = From != "" ? From : Editions.SkipWhile(e => e.Id != Edition.Edition.Id).Skip(1).Select(Published.Key).FirstOrDefault();
        var found = before is null ? null : await Published.Find(db, Office.Id, before, cancel);
        if (From != "" && found is null) return NotFound();
        Sheet = ChangeSheet.Of(found?.Document, Edition.Document);
        return Page();
    }
}
