namespace Dorgora.Platform.Data;

/// <summary>
/// A rule of the office was broken; the sentence is Bangla, says what to do, and is shown to the person as it is.
/// Pages show it above the form (422), the API answers 422, or 409 when the code names a conflict. The sentence
/// may hold {0} places for the values and is also the key of its English.
/// </summary>
public sealed class RuleBroken : Exception
{
    public const string IllegalTransition = "illegal-transition";

    public RuleBroken(string sentence, string code = "rule-broken", string? at = null, params object[] values) : base(sentence)
        => (Code, Field, Values) = (code, at, values);

    public string Sentence => Message;
    public string Code { get; }

    /// <summary>The form field or JSON property it belongs to, if one.</summary>
    public string? Field { get; }
    public IReadOnlyList<object> Values { get; }
}
