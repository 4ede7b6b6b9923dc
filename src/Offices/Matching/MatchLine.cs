namespace Dorgora.Offices.Matching;

/// <summary>What a line of a list is to the directory.</summary>
public enum Verdict { New, Same, Changed, Unsure, Refused }

/// <param name="Field">Bangla.</param>
public sealed record FieldChange(string Field, string From, string To);

/// <summary>Somebody of the directory whom the line may mean.</summary>
/// <param name="Why">Bangla: the same number, the same name, a similar name.</param>
public sealed record Candidate(Guid Person, string NameBn, string NameEn, string TitleBn, string Mobile, string Why);

/// <summary>One line of a list beside the directory.</summary>
/// <param name="Reason">Why it is refused, Bangla.</param>
public sealed record MatchLine(int Line, Verdict Verdict, string NameBn, string TitleBn, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Candidate> Candidates, string Reason = "")
{
    /// <summary>Somebody decides on the page: which of the candidates it is, or whether a change is taken.</summary>
    public bool Asks => Verdict is Verdict.Unsure or Verdict.Changed;
}

/// <summary>What somebody has chosen for a line: one of these words, or the id of a person.</summary>
public static class Choice
{
    public const string New = "new", Skip = "skip";
}
