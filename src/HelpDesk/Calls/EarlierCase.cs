using Dorgora.HelpDesk.Cases;
using Dorgora.Offices.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>A case of the office in one line. Never a sensitive one: such a case belongs to no citizen's row, and is never proposed.</summary>
public sealed record EarlierCase(Case Case, string Subject, Category Category)
{
    public string Href => $"/cases/{Case.Id}";

    /// <summary>Cases of this citizen that are not at an end, the newest first.</summary>
    public static async Task<IReadOnlyList<EarlierCase>> Open(AppDb db, Desk desk, Guid office, Guid citizen, int most, CancellationToken cancel)
    {
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.CitizenId == citizen && c.OfficeId == office && c.ClosedAt == null && c.State != CaseState.Duplicate)
            .OrderByDescending(c => c.LoggedAt).Take(most).ToListAsync(cancel);
        return await With(desk, cases, cancel);
    }

    internal static async Task<IReadOnlyList<EarlierCase>> With(Desk desk, IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        if (cases.Count == 0) return [];
        var subjects = await desk.Subjects(cases, cancel);
        return [.. cases.Select(c => new EarlierCase(c, subjects[c.Id], Categories.Of(c)))];
    }
}

/// <summary>The help desk's part of what is known of a person: their cases.</summary>
internal sealed class CasesOfCitizen(Desk desk, Translator t) : ICitizenPart
{
    public string Title => "কেস";

    public int Order => 10;

    public async Task<IReadOnlyList<CitizenLine>> Lines(AppDb db, Citizen citizen, int most, CancellationToken cancel)
    {
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.CitizenId == citizen.Id).OrderByDescending(c => c.LoggedAt).Take(most).ToListAsync(cancel);
        var shown = await EarlierCase.With(desk, cases, cancel);
        return [.. shown.Select(e => (Case: e, Look: CaseLook.Of(e.Case.State, t))).Select(e => new CitizenLine($"{CaseCode.Show(e.Case.Case.Code)} · {e.Case.Subject}", e.Case.Href, e.Case.Case.LoggedAt, e.Look.State, e.Look.Words))];
    }
}
