using Dorgora.Bangla;
using Dorgora.Charter.Bodies;
using Dorgora.Charter.Document;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Rules;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>One rule at one office.</summary>
/// <param name="By">Who judged, and from what; "" when the office's own records say it.</param>
/// <param name="Picture">The file of a screen that was kept with it.</param>
public sealed record MatrixCell(RuleState State, string Evidence, string By = "", DateTime? At = null, Guid? Picture = null);

/// <summary>One office's row: its cells by the rules' order.</summary>
/// <param name="Score">Per cent; what nobody looked at counts nothing.</param>
public sealed record MatrixRow(Office Office, IReadOnlyList<MatrixCell> Cells, int Score);

/// <summary>
/// Offices × rules of a quarter, for a district or the country. Rules on text and page come from the marks; focal officers, committee and
/// minutes (C12–C14) from the office's own records where nobody marked them. A fixed number of queries, however many offices.
/// </summary>
public static class Matrix
{
    /// <summary>District and upazila offices at or below the path, the path's own first.</summary>
    public static Task<List<Office>> Offices(AppDb db, string path, CancellationToken cancel = default) => db.Set<Office>().AsNoTracking()
        .Where(o => o.Path.StartsWith(path) && (o.Kind == OfficeKind.District || o.Kind == OfficeKind.Upazila)).OrderBy(o => o.Path).ToListAsync(cancel);

    /// <param name="evidence">False where only states are shown: the words of thousands of cells are not read.</param>
    public static async Task<IReadOnlyList<MatrixRow>> Of(AppDb db, IReadOnlyList<Office> offices, string path, string quarter, CancellationToken cancel = default, bool evidence = true)
    {
        var known = db.Set<ComplianceMark>().Where(m => m.Quarter == quarter && m.OfficePath.StartsWith(path));
        var all = await (evidence ? known.Select(m => new Mark(m.OfficeId, m.Rule, m.State, m.At, m.Evidence, m.ByName, m.PictureFile)) : known.Select(m => new Mark(m.OfficeId, m.Rule, m.State, m.At, "", "", null))).ToListAsync(cancel);
        var marks = new Dictionary<(Guid, string), Mark>(all.Count);
        foreach (var mark in all)
            if (!marks.TryGetValue((mark.Office, mark.Rule), out var other) || mark.At > other.At) marks[(mark.Office, mark.Rule)] = mark;
        var own = await OwnRecords(db, path, quarter, cancel);
        return [.. offices.Select(o => Row(o, marks, own))];
    }

    /// <summary>What the matrix needs of a <see cref="ComplianceMark"/>.</summary>
    private sealed record Mark(Guid Office, string Rule, RuleState State, DateTime At, string Evidence, string By, Guid? Picture);

    private static MatrixRow Row(Office office, Dictionary<(Guid, string), Mark> marks, Records own)
    {
        var ofRecords = RuleBook.Judge(own.Exhibit(office.Id)).Outcomes.ToDictionary(o => o.Rule.Code);
        List<MatrixCell> cells = [.. RuleBook.All.Select(r => marks.TryGetValue((office.Id, r.Code), out var m) ? new MatrixCell(m.State, m.Evidence, m.By, m.At, m.Picture)
            : new MatrixCell(ofRecords[r.Code].State, ofRecords[r.Code].Findings.FirstOrDefault()?.TextBn ?? ""))];
        return new MatrixRow(office, cells, new Verdict([.. RuleBook.All.Select((r, n) => new Outcome(r, cells[n].State, []))]).Score);
    }

    /// <summary>What the offices themselves have written down; an office that has written nothing at all is not known.</summary>
    private sealed record Records(string Quarter, ILookup<Guid, FocalTerm> Focals, ILookup<Guid, DateOnly> Orders, ILookup<Guid, DateOnly> Minutes, HashSet<Guid> Known)
    {
        public Exhibit Exhibit(Guid office) => Known.Contains(office)
            ? new(null, CharterForm.Field8, Quarter) { Focals = new FocalsFacts(Facts(office, FocalPart.Focal), Facts(office, FocalPart.Alternate)), CommitteeOrders = [.. Orders[office]], Minutes = [.. Minutes[office]] }
            : new(null, CharterForm.Field8, Quarter);

        private FocalFacts? Facts(Guid office, FocalPart part) => Focals[office].LastOrDefault(t => t.Part == part) is { } t ? new(t.NameBn, t.PhotoFile is not null, t.Phone, t.HasOrder) : null;
    }

    private static async Task<Records> OwnRecords(AppDb db, string path, string quarter, CancellationToken cancel)
    {
        var (first, last) = FiscalYear.QuarterRange(quarter);
        var before = FiscalYear.QuarterRange(Editions.Quarters.Before(quarter)).First;
        var focals = await db.Set<FocalTerm>().AsNoTracking().Where(t => t.OfficePath.StartsWith(path) && t.From <= last && (t.To == null || t.To >= first)).OrderBy(t => t.From).ToListAsync(cancel);
        var orders = await db.Set<Committee>().AsNoTracking().Where(c => c.OfficePath.StartsWith(path) && c.Quarter == quarter && c.OrderDate != null).Select(c => new { c.OfficeId, Date = c.OrderDate!.Value }).ToListAsync(cancel);
        var minutes = await db.Set<Meeting>().AsNoTracking().Where(m => m.OfficePath.StartsWith(path) && m.State == MeetingState.Issued && m.Date >= before && m.Date <= last).Select(m => new { m.OfficeId, m.Date }).ToListAsync(cancel);
        var published = await db.Set<Editions.Edition>().Where(e => e.OfficePath.StartsWith(path) && e.PublishedAt != null).Select(e => e.OfficeId).Distinct().ToListAsync(cancel);
        return new Records(quarter, focals.ToLookup(t => t.OfficeId), orders.ToLookup(c => c.OfficeId, c => c.Date), minutes.ToLookup(m => m.OfficeId, m => m.Date),
            [.. focals.Select(t => t.OfficeId), .. orders.Select(o => o.OfficeId), .. minutes.Select(m => m.OfficeId), .. published]);
    }
}
