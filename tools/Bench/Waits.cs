using Dorgora.Tests.OneStop;

namespace Dorgora.Bench;

/// <summary>How near the told wait comes to the real one, beside what other systems tell, on thirty days of an invented office, and of one with an order of queues and appointments. The ratio is to the best of the others.</summary>
public static class Waits
{
    private const int Days = 30;

    public static void Say()
    {
        Say("wait", WaitComparison.Run(Days));
        var mixed = WaitComparison.Run(Days, mixed: true);
        Say("wait.mixed", mixed);
        Console.WriteLine($"wait.mixed.blind.p90-kept {mixed.BlindKept:0.#} % -");
    }

    private static void Say(string of, WaitComparison comparison)
    {
        var best = comparison.Scores.Where(s => s.Key != WaitComparison.Ours).Min(s => s.Value.Mae);
        foreach (var (name, score) in comparison.Scores)
            Console.WriteLine($"{of}.{(name == WaitComparison.Ours ? "estimate" : $"other.{name}")}.mae {score.Mae:0.##} min {score.Mae / best:0.##}");
        Console.WriteLine($"{of}.estimate.p90-kept {comparison.Kept:0.#} % -");
    }
}
