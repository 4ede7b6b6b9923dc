using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The estimate of a wait against what others use, on the same days of an invented office.</summary>
public sealed class WaitBackTests
{
    [Fact]
    public void So_it_is_where_counters_keep_an_order_of_queues_and_people_have_appointments()
    {
        var comparison = WaitComparison.Run(Long.Times(6, 30), mixed: true);
        foreach (var line in comparison.Lines) Figure.Say($"wait.mixed {line}");
        Figure.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"wait.mixed blind P90 kept {comparison.BlindKept:0.0} %"));
        var ours = comparison.Scores[WaitComparison.Ours];
        Assert.Equal(8, comparison.Scores.Count);
        Assert.All(comparison.Scores.Where(s => s.Key != WaitComparison.Ours), s => Assert.True(ours.Mae < s.Value.Mae, s.Key));
        Assert.InRange(comparison.Kept, 85, 100);
    }

    [Fact]
    public void It_is_nearer_to_the_truth_than_every_formula_in_use_and_keeps_its_promise()
    {
        var comparison = WaitComparison.Run(Long.Times(6, 30));
        foreach (var line in comparison.Lines) Figure.Say($"wait.estimate {line}");
        var ours = comparison.Scores[WaitComparison.Ours];
        Assert.True(ours.Count > 500);
        Assert.Equal(7, comparison.Scores.Count);
        Assert.All(comparison.Scores.Where(s => s.Key != WaitComparison.Ours), s => Assert.True(ours.Mae < s.Value.Mae, s.Key));
        Assert.InRange(ours.Mae, 0, 5);
        Assert.InRange(comparison.Kept, 85, 100);
    }
}
