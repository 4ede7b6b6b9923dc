using Dorgora.Charter.Document;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Catalogue;

/// <summary>
/// What is said of a service: the columns of both prescribed forms, the national portal's record, and what CPSV-AP and HSDS ask beside them.
/// Bangla texts, "" where nothing is said. An office's service and the base it was copied from hold the same facts.
/// </summary>
public sealed record ServiceFacts
{
    public const int LongestName = 200, LongestCell = 2_000;

    public ServiceCategory Category { get; init; }
    public string NameBn { get; init; } = "";
    public string NameEn { get; init; } = "";

    /// <summary>Who it is for.</summary>
    public string AudienceBn { get; init; } = "";

    /// <summary>সেবা প্রদান পদ্ধতি.</summary>
    public string MethodBn { get; init; } = "";

    /// <summary>The longest time as it is printed; the clock is read from it.</summary>
    public string TimeBn { get; init; } = "";

    /// <summary>One paper a line.</summary>
    public string PapersBn { get; init; } = "";
    public string SourceBn { get; init; } = "";

    /// <summary>Amount, how it is paid, head or code; বিনামূল্যে where it is free.</summary>
    public string FeeBn { get; init; } = "";
    public string PlaceBn { get; init; } = "";
    public string ConditionsBn { get; init; } = "";
    public string LawBn { get; init; } = "";
    public string ResultBn { get; init; } = "";

    /// <summary>Words people look for it by, between semicolons.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>The same, fit to store.</summary>
    /// <exception cref="RuleBroken">No name, or a text that is too long; the field is named.</exception>
    public ServiceFacts Clean()
    {
        foreach (var (text, field, most) in Texts())
            if (Bangla.Clean.TooLong(text, most)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: field, values: most);
        var clean = this with
        {
            NameBn = Line(NameBn), NameEn = Line(NameEn), AudienceBn = Line(AudienceBn), MethodBn = Lines(MethodBn), TimeBn = Line(TimeBn), PapersBn = Lines(PapersBn), SourceBn = Line(SourceBn),
            FeeBn = Line(FeeBn), PlaceBn = Line(PlaceBn), ConditionsBn = Lines(ConditionsBn), LawBn = Line(LawBn), ResultBn = Line(ResultBn), Keywords = Line(Keywords),
        };
        return clean.NameBn == "" ? throw new RuleBroken("সেবার নাম লিখুন", at: nameof(NameBn)) : clean;
    }

    private IEnumerable<(string Text, string Field, int Most)> Texts() =>
    [
        (NameBn, nameof(NameBn), LongestName), (NameEn, nameof(NameEn), LongestName), (AudienceBn, nameof(AudienceBn), LongestCell), (MethodBn, nameof(MethodBn), LongestCell),
        (TimeBn, nameof(TimeBn), LongestName), (PapersBn, nameof(PapersBn), LongestCell), (SourceBn, nameof(SourceBn), LongestCell), (FeeBn, nameof(FeeBn), LongestCell),
        (PlaceBn, nameof(PlaceBn), LongestCell), (ConditionsBn, nameof(ConditionsBn), LongestCell), (LawBn, nameof(LawBn), LongestCell), (ResultBn, nameof(ResultBn), LongestCell), (Keywords, nameof(Keywords), LongestCell),
    ];

    private static string Line(string text) => Bangla.Clean.Line(text, LongestCell);

    private static string Lines(string text) => Bangla.Clean.Text(text, LongestCell);

    /// <summary>The papers, one each.</summary>
    public IReadOnlyList<string> Papers => PapersBn.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
