using System.Text;
using Dorgora.Offices.Data;
using Dorgora.Offices.Matching;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>A list of people beside the directory: new, the same, changed field by field, or unsure. Only what somebody confirms here is written.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class Preview : ActPage
{
    /// <summary>Of one file, and of lines about which somebody is asked: no more is decided at one sitting.</summary>
    public const int MostRows = 5_000, MostAsked = 500, MostShown = 300;

    [FromRoute] public Guid Id { get; init; }

    /// <summary>Line of the file and what is chosen for it: "12:skip" (<see cref="Choice"/>).</summary>
    [BindProperty] public List<string> Choices { get; set; } = [];

    public IReadOnlyList<MatchLine> Lines { get; private set; } = [];
    private PeopleDraft draft = null!;
    private Office office = null!;

    public IReadOnlyList<MatchLine> Of(Verdict verdict) => [.. Lines.Where(l => l.Verdict == verdict)];

    public bool Chose(MatchLine line, string choice) => Choices.Contains($"{line.Line}:{choice}");

    internal static IReadOnlyList<Row> Rows(string text)
    {
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. Table.Read(csv)];
    }

    public override async Task<IActionResult?> Load()
    {
        if (await Find() is { } other) return other;
        Lines = await PeopleImport.Preview(Db, Rows(draft.Text), office, HttpContext.RequestAborted);
        var asked = 0;
        // What is beyond is not asked, and so not taken: the rest stands there when the file is sent again.
        Lines = [.. Lines.Where(l => !l.Asks || ++asked <= MostAsked)];
        return null;
    }

    private async Task<IActionResult?> Find()
    {
        if (await Db.Set<PeopleDraft>().SingleOrDefaultAsync(d => d.Id == Id && d.OfficeId == Caller.OfficeId, HttpContext.RequestAborted) is not { } found) return NotFound();
        (draft, office) = (found, await Db.Set<Office>().SingleAsync(o => o.Id == found.OfficeId, HttpContext.RequestAborted));
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var shown = Lines.Where(l => l.Asks).Select(l => l.Line).ToHashSet();
        if (await Find() is { } gone) return gone;                                          // the preview has left nothing tracked
        var rows = Rows(draft.Text);
        var choices = Choices.Select(c => (c ?? "").Split(':', 2)).Where(c => c.Length == 2).DistinctBy(c => c[0]).ToDictionary(c => c[0], c => c[1]);
        var chosen = rows.Where(r => choices.ContainsKey($"{r.Line}")).ToDictionary(r => r.Line, r => choices[$"{r.Line}"]);
        var taken = Lines.Select(l => l.Line).ToHashSet();
        var report = await PeopleImport.Take(Db, rows.Where(r => taken.Contains(r.Line)), office, chosen, HttpContext.RequestAborted);
        if (report.Refused.FirstOrDefault(r => shown.Contains(r.Line)) is { } refused) throw new RuleBroken("সারি {0}: {1}", at: nameof(Choices), values: [refused.Line, T[refused.Reason]]);
        Db.Remove(draft);
        TempData["Said"] = T["{0}টি সারি নেওয়া হয়েছে, {1}টি যেমন ছিল, {2}টি নেওয়া যায়নি।", report.Accepted, report.Unchanged, report.Refused.Count].ToString();
        return await Once.Save(Db, "/people", HttpContext.RequestAborted);
    }
}
