using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Document;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Editions;

/// <summary>A charter's text with its judgement.</summary>
/// <param name="Json">In its canonical form, as it is hashed.</param>
public sealed record Judged(string Json, Rules.Verdict Verdict);

/// <summary>What pages, API and jobs do alike with an office's editions. Each is one unit on the database.</summary>
public sealed class Renewal(AppDb db, Composing composing, CharterCheck check, TimeProvider time)
{
    /// <summary>So often a text is judged anew when somebody changed it meanwhile.</summary>
    private const int Tries = 3;

    /// <summary>The edition that is being worked on; null when none is.</summary>
    public static Task<Edition?> InWork(AppDb db, Guid office, CancellationToken cancel = default)
        => Working(db, office).SingleOrDefaultAsync(cancel);

    private static IQueryable<Edition> Working(AppDb db, Guid office)
        => db.Set<Edition>().Include(e => e.Rows).Where(e => e.OfficeId == office && (e.State == EditionState.Draft || e.State == EditionState.Review || e.State == EditionState.Approved));

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

    /// <summary>
    /// Publishes the approved edition: its text is fixed, the one before goes to the archive, services that the review took out are retired.
    /// The text is judged before the unit, since that takes long and SQLite takes no other write meanwhile.
    /// </summary>
    /// <exception cref="RuleBroken">No service, not approved, or the text changed again and again while it was judged.</exception>
    public async Task<Edition?> Publish(Office office, Actor by, Func<AppDb, Task>? beside = null, CancellationToken cancel = default)
    {
        for (var n = 0; n < Tries; n++)
            if (await Judge(office, cancel) is not { } judged) return null;
            else if (await Publish(office, judged, by, beside, cancel) is { } published) return published;
        throw new RuleBroken("সনদের লেখা এইমাত্র বদলেছে। দেখে আবার প্রকাশ করুন", "moved");
    }

    /// <summary>The text of the edition in work as it is now, with what the rules find of it; null when none is in work.</summary>
    public async Task<Judged?> Judge(Office office, CancellationToken cancel = default)
    {
        if (await Working(db, office.Id).AsNoTracking().SingleOrDefaultAsync(cancel) is not { } edition) return null;
        var document = await composing.Of(db, office, edition, cancel);
        if (document.Rows.Count == 0) throw new RuleBroken("আগে অন্তত একটি সেবা লিখুন");
        return new Judged(CharterJson.Write(document), Marks.Judge(office, document, edition.Quarter, check.Domains));
    }

    /// <summary>Publishes what was judged; null when the text is no longer the same, or its edition no longer in work: nothing was written then.</summary>
    public Task<Edition?> Publish(Office office, Judged judged, Actor by, Func<AppDb, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        await unit.InTurn(office.Id, cancel);                   // who presses at the same moment finds it published
        if (await InWork(unit, office.Id, cancel) is not { } edition || CharterJson.Write(await composing.Of(unit, office, edition, cancel)) != judged.Json) return null;
        if (await unit.Set<Edition>().SingleOrDefaultAsync(e => e.OfficeId == office.Id && e.State == EditionState.Published, cancel) is { } before)
        {
            before.Archive(time.Now);
            await unit.SaveChangesAsync(cancel);                // an office has one published edition at every moment
        }
        unit.Add(edition.Publish(judged.Json, by, time.Now));
        await Marks.Keep(unit, office, edition.Quarter, judged.Verdict, MarkSource.Edition, by, time.Now, cancel);
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
