using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>What is known of one rule at one office.</summary>
public enum RuleState { Pass, Warn, Fail, Unknown }

/// <summary>How heavy a fault is: a must makes the rule fail, a warning makes it partly met.</summary>
public enum Severity { Must, Warning }

/// <summary>A fault that a rule found: where, what with the words of the cell, and how to mend it when that differs from the rule's own hint.</summary>
public sealed record Flaw(Place Where, string TextBn, Severity Severity = Severity.Must, string? FixBn = null);

/// <summary>A rule of the compliance monitor.</summary>
/// <param name="Severity">The heaviest fault it can find.</param>
/// <param name="ShortBn">For the head of a matrix: "৩ ভাগ".</param>
/// <param name="FixBn">How it is mended.</param>
/// <param name="Judge">The faults, none when it is met; null when nobody can know from what was seen.</param>
public sealed record Rule(string Code, Severity Severity, string TitleBn, string ShortBn, string FixBn, Func<Exhibit, IEnumerable<Flaw>?> Judge)
{
    /// <summary>Its share of the score; all the same until an office's authority says otherwise.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Of so many faults of one rule each is told; the others are counted.</summary>
    private const int MostTold = 100;

    /// <summary>Judges the exhibit.</summary>
    public Outcome Of(Exhibit exhibit)
    {
        if (Judge(exhibit) is not { } flaws) return new(this, RuleState.Unknown, []);
        var found = flaws.ToList();
        var state = found.Count == 0 ? RuleState.Pass : found.Any(f => f.Severity == Severity.Must) ? RuleState.Fail : RuleState.Warn;
        var told = found.OrderBy(f => f.Severity).Take(MostTold).Select(f => new Finding(Code, f.Severity, f.Where.ToString(), f.TextBn, f.FixBn ?? FixBn)).ToList();
        if (found.Count > MostTold) told.Add(new(Code, Severity.Warning, "আরও জায়গায়", $"একই ধরনের আরও {Bangla.Digits.ToBangla(found.Count - MostTold)}টি জায়গা আছে", FixBn));
        return new(this, state, told);
    }
}

/// <summary>A fault as it is told.</summary>
public sealed record Finding(string Code, Severity Severity, string WhereBn, string TextBn, string FixBn);

/// <summary>One rule judged.</summary>
public sealed record Outcome(Rule Rule, RuleState State, IReadOnlyList<Finding> Findings);

/// <summary>All rules judged. A rule that is partly met counts half.</summary>
public sealed record Verdict(IReadOnlyList<Outcome> Outcomes)
{
    public IEnumerable<Finding> Findings => Outcomes.SelectMany(o => o.Findings);

    /// <summary>Per cent of all rules, 0–100; what nobody has looked at counts nothing. For the matrix of a district.</summary>
    public int Score => Share(Outcomes);

    /// <summary>Per cent of the rules that could be judged; 0 when none could. For a single paper.</summary>
    public int ScoreOfSeen => Share([.. Outcomes.Where(o => o.State != RuleState.Unknown)]);

    private static int Share(IReadOnlyList<Outcome> outcomes)
    {
        var all = outcomes.Sum(o => o.Rule.Weight);
        var met = outcomes.Sum(o => o.State switch { RuleState.Pass => 2 * o.Rule.Weight, RuleState.Warn => o.Rule.Weight, _ => 0 });
        return all == 0 ? 0 : (int)Math.Round(50.0 * met / all, MidpointRounding.AwayFromZero);
    }
}
