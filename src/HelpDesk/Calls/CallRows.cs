using Dorgora.Offices.Settings;
using Dorgora.Telephone;

namespace Dorgora.HelpDesk.Calls;

/// <summary>Calls as a table.</summary>
/// <param name="Lines">Of the office; a line that was given up shows as a dash.</param>
/// <param name="WithDay">The day beside the time.</param>
public sealed record CallRows(IReadOnlyList<Call> Calls, IReadOnlyList<OfficeLine> Lines, bool WithDay)
{
    public string Line(Call call) => Lines.FirstOrDefault(l => l.Id == call.LineId)?.NameBn ?? "–";
}
