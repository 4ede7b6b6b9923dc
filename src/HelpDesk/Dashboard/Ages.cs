namespace Dorgora.HelpDesk.Dashboard;

/// <summary>So many cases on each of the five steps of age (whole days by Dhaka's calendar since they were written down).</summary>
public sealed class Ages
{
    /// <summary>First and last day of each step; the last has no end. The same as the stair of the age tag.</summary>
    public static readonly IReadOnlyList<(int From, int? To)> Steps = [(0, 3), (4, 7), (8, 15), (16, 30), (31, null)];

    private readonly int[] counts = new int[Steps.Count];

    /// <param name="step">0 to 4.</param>
    public int this[int step] => counts[step];

    public int Total => counts.Sum();

    /// <summary>How many of them are past their date.</summary>
    public int Late { get; private set; }

    /// <summary>When the oldest was written down, UTC; null when there is none.</summary>
    public DateTime? Oldest { get; private set; }

    public void Add(int step, int n, int late = 0, DateTime? oldest = null)
    {
        counts[step] += n;
        Late += late;
        if (oldest is { } at && (Oldest is not { } known || at < known)) Oldest = at;
    }

    /// <summary>"০–৩", "৩০+" in Latin digits, as heads and titles write it.</summary>
    public static string Name(int step) => Steps[step] is (var from, { } to) ? $"{from}–{to}" : $"{Steps[step - 1].To}+";

    /// <summary>1 to 12: how wide a step stands in the bar of all.</summary>
    public int Width(int step) => Math.Clamp((int)Math.Round(12.0 * counts[step] / Math.Max(1, Total)), 1, 12);

    /// <summary>1 to 5: how hot a window of the wall is beside the fullest one; null for an empty window.</summary>
    public static int? Heat(int n, int most) => n == 0 ? null : Math.Clamp((int)Math.Ceiling(5.0 * n / Math.Max(5, most)), 1, 5);
}
