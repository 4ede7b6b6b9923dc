using Dorgora.Tests.OneStop;

namespace Dorgora.Bench;

/// <summary>How near the told wait comes to the real one, beside what other systems tell, on thirty days of an invented office. The ratio is to the best of the others.</summary>
public static class Waits
{
    private const int Days = 30;

    public static void Say()
    {
        var comparison = WaitComparison.Run(Days);
        var best = comparison.Scores.Where(s => s.Key != WaitComparison.Ours).Min(s => s.Value.Mae);
        foreach (var (name, score) in comparison.Scores)
            Console.WriteLine($"{(name == WaitComparison.Ours ? "wait.estimate.mae" : $"wait.other.{name}.mae")} {score.Mae:0.##} min {score.Mae / best:0.##}");
        Console.WriteLine($"wait.estimate.p90-kept {comparison.Kept:0.#} % -");
    }
}
