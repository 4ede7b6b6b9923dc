using Dorgora.Charter.Rules;

namespace Dorgora.Charter.Compliance;

/// <summary>How a state is shown and said.</summary>
public static class MarkWords
{
    public static readonly IReadOnlyList<RuleState> Sayable = [RuleState.Pass, RuleState.Warn, RuleState.Fail];

    /// <summary>The matrix's colour: y, w, n, u.</summary>
    public static string Sign(RuleState state) => state switch { RuleState.Pass => "y", RuleState.Warn => "w", RuleState.Fail => "n", _ => "u" };

    public static string? Icon(RuleState state) => state switch { RuleState.Pass => "check", RuleState.Fail => "x", _ => null };

    public static string Bangla(RuleState state) => state switch { RuleState.Pass => "ঠিক আছে", RuleState.Warn => "আংশিক", RuleState.Fail => "নেই", _ => "দেখা যায়নি" };

    /// <summary>pass, warn, fail, unknown: as in the API.</summary>
    public static string Key(RuleState state) => state.ToString().ToLowerInvariant();
}
