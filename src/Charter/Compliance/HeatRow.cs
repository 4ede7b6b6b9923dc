using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Compliance;

/// <summary>One rule in one district.</summary>
/// <param name="Met">Offices that meet it.</param>
/// <param name="Seen">Offices of which it is known; 0 gives no figure and no colour.</param>
public sealed record HeatCell(int Met, int Seen)
{
    /// <summary>Per cent of the offices of which it is known, rounded down, so that 100 means all.</summary>
    public int Percent => Seen == 0 ? 0 : 100 * Met / Seen;

    /// <summary>Step of the wall of windows: 0 when all meet it, 1 from 80 per cent … 5 under 20.</summary>
    public int Step => Seen == 0 || Percent == 100 ? 0 : 5 - Percent / 20;
}

/// <summary>One district with its upazilas in the heat map.</summary>
/// <param name="Score">Mean of its offices' scores, per cent.</param>
/// <param name="Before">The same in the quarter before.</param>
public sealed record HeatRow(Office District, int Offices, int Score, int Before, IReadOnlyList<HeatCell> Cells)
{
    /// <summary>By the districts' scores, worst first, those of which nothing is known last; upazilas belong to the district above them.</summary>
    public static IReadOnlyList<HeatRow> Of(IReadOnlyList<MatrixRow> rows, IReadOnlyDictionary<Guid, int> before)
    {
        var districts = rows.Where(r => r.Office.Kind == OfficeKind.District).ToDictionary(r => r.Office.Id, r => r.Office);
        return [.. rows.GroupBy(r => r.Office.Kind == OfficeKind.District ? r.Office.Id : r.Office.ParentId ?? r.Office.Id).Where(g => districts.ContainsKey(g.Key))
            .Select(g => Row(districts[g.Key], [.. g], before)).OrderBy(r => r.Cells.All(c => c.Seen == 0)).ThenBy(r => r.Score).ThenBy(r => r.District.Path, StringComparer.Ordinal)];
    }

    private static HeatRow Row(Office district, List<MatrixRow> rows, IReadOnlyDictionary<Guid, int> before)
        => new(district, rows.Count, Mean(rows.Select(r => r.Score)), Mean(rows.Select(r => before.GetValueOrDefault(r.Office.Id))),
            [.. RuleBook.All.Select((_, n) => new HeatCell(rows.Count(r => r.Cells[n].State == RuleState.Pass), rows.Count(r => r.Cells[n].State != RuleState.Unknown)))]);

    private static int Mean(IEnumerable<int> scores) => (int)Math.Round(scores.Average(), MidpointRounding.AwayFromZero);
}
