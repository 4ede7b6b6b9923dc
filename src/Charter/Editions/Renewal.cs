using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Document;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Editions;

/// <summary>What pages, API and jobs do alike with an office's editions. Each is one unit on the database.</summary>
public sealed class Renewal(AppDb db, Composing composing, CharterCheck check, TimeProvider time)
{
    /// <summary>The edition that is being worked on; null when none is.</summary>
    public static Task<Edition?> InWork(AppDb db, Guid office, CancellationToken cancel = default)
        => db.Set<Edition>().Include(e => e.Rows).SingleOrDefaultAsync(e => e.OfficeId == office && (e.State == EditionState.Draft || e.State == EditionState.Review || e.State == EditionState.Approved), cancel);

    /// <summary>Begins the quarter's edition, or a correction of it. Refused while another is being worked on.</summary>
    public Task<Edition> Open(Office office, string quarter, Func<AppDb, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        var opened = await Begin(unit, office, quarter, time.Now, cancel);
        if (beside is not null) await beside(unit);
        await unit.SaveChangesAsync(cancel);
        return opened;
    }, cancel);

    internal static async Task<Edition> Begin(AppDb unit, Office office, string quarter, DateTime now, CancellationToken cancel)
    {
        if (await InWork(unit, office.Id, cancel) is { } open) throw new RuleBroken("{0}-এর সংস্করণের কাজ এখনো শেষ হয়নি", RuleBroken.IllegalTransition, null, open.Title);
        var last = await unit.Set<Edition>().Where(e => e.OfficeId == office.Id && e.Quarter == quarter).MaxAsync(e => (int?)e.Revision, cancel) ?? 0;
        var services = await unit.Set<PublicService>().Where(s => s.OfficeId == office.Id && s.RetiredAt == null).ToListAsync(cancel);
        var opened = new Edition(office, quarter, last + 1, services, now);
        unit.Add(opened);
        return opened;
    }

    /// <summary>The draft that a change of a service belongs to; begun as a correction of this quarter when none is open.</summary>
    internal async Task<Edition> Draft(AppDb unit, Office office, CancellationToken cancel)
        => await InWork(unit, office.Id, cancel) ?? await Begin(unit, office, FiscalYear.Quarter(time.Today), time.Now, cancel);

    /// <summary>An act on the edition in work; null when there is none.</summary>
    /// <param name="seen">Its version when the page was shown.</param>
    public Task<Edition?> Act(Guid office, int? seen, Action<Edition, DateTime> act, Func<AppDb, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        if (await InWork(unit, office, cancel) is not { } edition) return null;
        if (seen is { } version) unit.Expect(edition, version);
        act(edition, time.Now);
        if (beside is not null) await beside(unit);
        await unit.SaveChangesAsync(cancel);
        return edition;
    }, cancel);

    /// <summary>Publishes the approved edition: its text is fixed, the one before goes to the archive, services that the review took out are retired.</summary>
    public Task<Edition?> Publish(Office office, Actor by, Func<AppDb, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        if (await InWork(unit, office.Id, cancel) is not { } edition) return null;
        var document = await composing.Of(unit, office, edition, cancel);
        if (document.Rows.Count == 0) throw new RuleBroken("আগে অন্তত একটি সেবা লিখুন");
        if (await unit.Set<Edition>().SingleOrDefaultAsync(e => e.OfficeId == office.Id && e.State == EditionState.Published, cancel) is { } before)
        {
            before.Archive(time.Now);
            await unit.SaveChangesAsync(cancel);                // an office has one published edition at every moment
        }
        unit.Add(edition.Publish(CharterJson.Write(document), by, time.Now));
        await Marks.OfEdition(unit, office, document, edition.Quarter, check.Domains, by, time.Now, cancel);
        await Retire(unit, edition, cancel);
        if (beside is not null) await beside(unit);
        await unit.SaveChangesAsync(cancel);
        return edition;
    }, cancel);

    private async Task Retire(AppDb unit, Edition edition, CancellationToken cancel)
    {
        var gone = edition.Rows.Where(r => r.Verdict == Verdict.Removed).Select(r => r.ServiceId).ToList();
        foreach (var service in await unit.Set<PublicService>().Where(s => gone.Contains(s.Id)).ToListAsync(cancel)) service.Retire(time.Now);
    }
}
