using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Editions;

/// <summary>
/// Each morning: opens the new quarter's edition of every office that has a charter, reminds the focal officer and the head three days before
/// the last day, and tells the office above when that day passed. Each office is a unit of its own; a second run finds nothing to do.
/// </summary>
public sealed class RenewCharters(People people, Site site) : IJob
{
    private const int DaysBefore = 3;
    private static readonly string[] Heads = ["uno", "dc"];

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var today = db.Time.Today;
        var quarter = FiscalYear.Quarter(today);
        var due = await db.Set<PublicService>().Where(s => s.RetiredAt == null).Select(s => s.OfficeId).Distinct()
            .Where(o => !db.Set<Edition>().Any(e => e.OfficeId == o && (e.Quarter == quarter || e.State == EditionState.Draft || e.State == EditionState.Review || e.State == EditionState.Approved)))
            .Join(db.Set<Office>(), id => id, o => o.Id, (_, o) => o).ToListAsync(cancel);
        foreach (var office in due) await db.Write(async unit => { await Renewal.Begin(unit, office, quarter, unit.Time.Now, cancel); return await unit.SaveChangesAsync(cancel); }, cancel);
        foreach (var id in await db.Set<Edition>().Where(e => e.State == EditionState.Draft && (e.RemindedAt == null && e.DueOn <= today.AddDays(DaysBefore) || e.EscalatedAt == null && e.DueOn < today)).Select(e => e.Id).ToListAsync(cancel))
            await db.Write(unit => Tell(unit, id, today, cancel), cancel);
    }

    private async Task<int> Tell(AppDb unit, Guid id, DateOnly today, CancellationToken cancel)
    {
        var edition = await unit.Set<Edition>().Include(e => e.Rows).SingleAsync(e => e.Id == id, cancel);
        var officials = (await people.Of(unit, edition.OfficePath, cancel)).Officials;
        if (edition.RemindedAt is null)
        {
            edition.Remind(unit.Time.Now);
            var text = $"সনদ: {Digits.ToBangla(edition.Unconfirmed)}টি সেবা দেখা বাকি, শেষ দিন {Dates.Short(edition.DueOn)}। {site.Address}/desk/charter";
            foreach (var to in officials.Where(o => o.Post.OfficeId == edition.OfficeId && (o.Post.Focal != FocalPart.None || Heads.Contains(o.Post.RoleKey))))
                Send(unit, edition, to, "charter.remind", text);
        }
        if (edition.EscalatedAt is null && edition.DueOn < today)
        {
            edition.Escalate(unit.Time.Now);
            var head = officials.FirstOrDefault(o => o.Post.OfficeId == edition.OfficeId && Heads.Contains(o.Post.RoleKey));
            if (head is not null && (await people.Of(unit, edition.OfficePath, cancel)).Ladder(head.Id).FirstOrDefault() is { } above)
                Send(unit, edition, above, "charter.late", $"সনদ হালনাগাদের দিন পেরিয়েছে: {head.OfficeBn}");
        }
        return await unit.SaveChangesAsync(cancel);
    }

    private static void Send(AppDb unit, Edition edition, Official to, string purpose, string text)
    {
        if (to.Holder?.Mobile is { } mobile) unit.Add(new Message(edition.OfficeId, edition.OfficePath, mobile, text, purpose, $"{purpose}:{edition.Id}:{to.Id}", unit.Time.Now));
    }
}
