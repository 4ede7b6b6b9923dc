using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

public sealed partial class Desk
{
    /// <summary>Whether this person may read what was said: everybody who sees an ordinary case; of a sensitive one only the desk, its owner's post and the UNO.</summary>
    public bool MayRead(Case of) => MayRead(of, caller);

    /// <inheritdoc cref="MayRead(Case)"/>
    internal static bool MayRead(Case of, Caller caller) => !of.IsSensitive || caller.May(May.ReadSealed) || (caller.PostId is { } post && post == of.AssigneePostId);

    /// <summary>
    /// The words of a case; null when this person may not read them. Reading a sensitive case is written down first, durably:
    /// what could not be recorded is not shown.
    /// </summary>
    public async Task<CaseWords?> Read(Case of, string purpose, CancellationToken cancel = default)
    {
        if (!MayRead(of)) return null;
        if (of.IsSensitive)
        {
            db.Record(of.OfficeId, of.OfficePath, new CaseRead(of.Id, purpose));
            await db.SaveChangesAsync(cancel);
        }
        return await db.Set<CaseWords>().AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == of.Id, cancel);
    }

    /// <summary>One line for lists, by case: the first line of an ordinary one, the neutral words of a sensitive one.</summary>
    public async Task<Dictionary<Guid, string>> Subjects(IReadOnlyList<Case> cases, CancellationToken cancel = default)
    {
        var open = cases.Where(c => !c.IsSensitive).Select(c => c.Id).ToList();
        var texts = await db.Set<CaseWords>().Where(w => open.Contains(w.CaseId)).Select(w => new { w.CaseId, Text = w.Text.Substring(0, 200) }).ToDictionaryAsync(w => w.CaseId, w => w.Text, cancel);
        return cases.ToDictionary(c => c.Id, c => texts.TryGetValue(c.Id, out var text) ? FirstLine(text) : Categories.Of(c).Neutral);
    }

    private static string FirstLine(string text)
    {
        var line = text.Split('\n', 2)[0];
        return line.Length > 90 ? line[..90] + "…" : line;
    }
}
