using Dorgora.Bangla;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Reading;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bringing;

/// <summary>One row of what was read, as it is corrected before it is taken over.</summary>
public sealed class BroughtRow
{
    public bool Take { get; set; } = true;
    public ServiceCategory Category { get; set; }
    public string? Code { get; set; }
    public string? NameBn { get; set; }
    public string? TimeBn { get; set; }
    public string? PapersBn { get; set; }
    public string? SourceBn { get; set; }
    public string? FeeBn { get; set; }
    public string? OfficerBn { get; set; }
    public string? SeniorBn { get; set; }

    public static BroughtRow Of(CharterRow r) => new()
    {
        Category = r.Category, Code = r.Code, NameBn = r.NameBn, TimeBn = r.TimeBn, PapersBn = r.PapersBn, SourceBn = r.SourceBn, FeeBn = r.FeeBn, OfficerBn = r.OfficerBn, SeniorBn = r.SeniorBn,
    };

    public CharterRow Row() => new(Category, Code ?? "", NameBn ?? "", TimeBn ?? "", PapersBn ?? "", SourceBn ?? "", FeeBn ?? "", OfficerBn ?? "", SeniorBn ?? "");
}

/// <summary>Brings in the charter that the office has: paste or upload, look at what was read beside what was found, correct, take over.</summary>
[Needs(May.Edit), RequestSizeLimit(CharterCheck.RequestBytes), RequestFormLimits(ValueCountLimit = 8_000)]
public sealed class Bring(CharterImport import) : ActPage
{
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public IFormFile? Paper { get; set; }
    [BindProperty] public List<BroughtRow> Rows { get; set; } = [];
    [BindProperty] public string VisionBn { get; set; } = "";
    [BindProperty] public string MissionBn { get; set; } = "";
    [BindProperty] public string Expectations { get; set; } = "";

    public CharterReading? Read { get; private set; }

    /// <summary>Reads and shows; nothing is written.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Paper is { Length: > 0 }) Read = CharterReader.Read(await CheckApi.Bytes(Paper, cancel), cancel);
        else if (string.IsNullOrWhiteSpace(Text)) throw new RuleBroken("একটি ফাইল বাছুন, অথবা লেখাটি পেস্ট করুন", at: nameof(Paper));
        else Read = CharterReader.Read(Text, cancel);
        if (Read.Document.Rows.Count == 0) throw new RuleBroken("সেবার কোনো ছক খুঁজে পাওয়া গেল না। ছকটি মাথার সারিসহ কপি করে দিন", at: nameof(Text));
        ModelState.Clear();
        (Rows, Text) = ([.. Read.Document.Rows.Select(BroughtRow.Of)], "");
        (VisionBn, MissionBn, Expectations) = (Read.Document.VisionBn, Read.Document.MissionBn, string.Join('\n', Read.Document.Expectations));
        return Page();
    }

    /// <summary>Writes the corrected rows into the draft.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        var rows = Rows.Where(r => r.Take).Select(r => r.Row()).ToList();
        if (rows.Count == 0) throw new RuleBroken("অন্তত একটি সেবা রাখুন");
        foreach (var row in rows)
            if (Clean.Line(row.NameBn) == "") throw new RuleBroken("সেবার নাম লিখুন");
        var document = new CharterDocument(CharterForm.Field8, office.NameBn, "", null, VisionBn, MissionBn, rows, Expectations.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), []);
        var reading = new CharterReading(SourceKind.Own, document, [], [], []) { Sections = rows.Select(r => r.Category).ToHashSet() };
        var report = await Db.Write(async unit =>
        {
            var done = await import.Take(unit, office, reading, FiscalYear.Quarter(Time.Today), cancel);
            await Once.Keep(unit, "/desk/charter");
            await unit.SaveChangesAsync(cancel);
            return done;
        }, cancel);
        TempData["Said"] = T["{0}টি সেবা আনা হলো, {1}টি আগে থেকেই এমন ছিল। এবার পদ, সময় ও ফি মিলিয়ে দেখুন", report.Accepted, report.Unchanged].ToString();
        return new SeeOther("/desk/charter");
    }

    public IEnumerable<SelectListItem> Categories(ServiceCategory now) => Sections.All.Select(c => new SelectListItem($"{T.Digits(Sections.Number(c))} {T[Sections.Bangla(c)]}", c.ToString(), c == now));
}
