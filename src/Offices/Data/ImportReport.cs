namespace Dorgora.Offices.Data;

/// <summary>A row that was not taken; <paramref name="Reason"/> is Bangla and says what to mend.</summary>
public sealed record Refused(int Line, string Reason);

/// <summary>What came of an import: the refused rows with their reasons, the rest written in one transaction.</summary>
/// <param name="Accepted">Rows that changed something.</param>
/// <param name="Unchanged">Rows that said what was there already.</param>
public sealed record ImportReport(int Accepted, int Unchanged, IReadOnlyList<Refused> Refused)
{
    public int Rows => Accepted + Unchanged + Refused.Count;
}
