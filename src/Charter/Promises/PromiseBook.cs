using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>
/// Where the rooms above tell how the charter's promises go: a service was asked for, papers are missing, they came, it was given. Nothing is
/// saved here; the caller saves. Every call may be repeated: the row that tells of it and the service are the promise's key.
/// </summary>
public sealed class PromiseBook(Calendar calendar, Offered offered, People people)
{
    /// <summary>Somebody asked an office for a service. The time of the edition that was published then is its clock.</summary>
    /// <param name="code">The charter's code of the service.</param>
    /// <param name="visits">How often the citizen had to come so far.</param>
    /// <returns>False when the office has no such service: then nothing is measured.</returns>
    public async Task<bool> Asked(AppDb db, PromiseSource source, Guid office, string code, int visits, DateTime at, CancellationToken cancel = default)
    {
        if (await db.Set<PublicService>().SingleOrDefaultAsync(s => s.OfficeId == office && s.Code == code, cancel) is not { } service) return false;
        if (await Find(db, source, service.Id, cancel) is { } known)
        {
            if (known.State == PromiseState.Dropped) known.Reopen(at > known.ToldAt ? at : known.ToldAt);
            return true;
        }
        var edition = await offered.At(db, office, at, cancel);
        var promise = edition?.Find(code)?.Promise;
        DateTime? due = promise is { } within ? PromiseClock.Due(within, at, await calendar.Of(db, service.OfficePath, cancel)) : null;
        db.Add(new ServicePromise(service, source, edition?.Id, promise, due, visits, at));
        return true;
    }

    /// <summary>Papers are missing: the clock stands until they come.</summary>
    public Task Paused(AppDb db, PromiseSource source, DateTime at, CancellationToken cancel = default) => Each(db, source, promise => promise.Pause(at), cancel);

    /// <summary>What was missing came.</summary>
    public Task WentOn(AppDb db, PromiseSource source, DateTime at, CancellationToken cancel = default) => Timed(db, source, (promise, days) => promise.GoOn(days, at), cancel);

    /// <summary>The service was given, or refused with a reason.</summary>
    /// <param name="post">Who answered for it; null: the post that the charter names.</param>
    public async Task Given(AppDb db, PromiseSource source, Outcome outcome, Guid? post, DateTime at, CancellationToken cancel = default)
    {
        foreach (var promise in await Open(db, source, cancel))
        {
            var answers = post ?? await db.Set<PublicService>().Where(s => s.Id == promise.ServiceId).Select(s => s.OfficerPostId).SingleAsync(cancel);
            var person = answers is { } id ? (await people.Of(db, promise.OfficePath, cancel))[id]?.Holder?.PersonId : null;
            promise.Give(outcome, answers, person, await calendar.Of(db, promise.OfficePath, cancel), at);
        }
    }

    /// <summary>It was not given after all, or is asked for again: the clock goes on.</summary>
    public Task Reopened(AppDb db, PromiseSource source, string code, DateTime at, CancellationToken cancel = default) => Each(db, source, promise => promise.Code == code && promise.Reopen(at), cancel);

    /// <summary>Withdrawn, referred elsewhere, joined to another, or tied to another service: it counts nowhere.</summary>
    /// <param name="but">The service that it goes on with; null for none.</param>
    public Task Dropped(AppDb db, PromiseSource source, DateTime at, string? but = null, CancellationToken cancel = default) => Each(db, source, promise => promise.Code != but && promise.Drop(at), cancel);

    private static async Task Each(AppDb db, PromiseSource source, Func<ServicePromise, bool> act, CancellationToken cancel)
    {
        foreach (var promise in await All(db, source, cancel)) _ = act(promise);
    }

    private async Task Timed(AppDb db, PromiseSource source, Action<ServicePromise, WorkingDays> act, CancellationToken cancel)
    {
        foreach (var promise in await Open(db, source, cancel)) act(promise, await calendar.Of(db, promise.OfficePath, cancel));
    }

    private static async Task<IEnumerable<ServicePromise>> Open(AppDb db, PromiseSource source, CancellationToken cancel) => (await All(db, source, cancel)).Where(p => p.IsOpen);

    /// <summary>Those of the row, the unsaved one included: several things are told in one unit.</summary>
    private static async Task<List<ServicePromise>> All(AppDb db, PromiseSource source, CancellationToken cancel)
    {
        var (kind, id) = (source.Kind, source.Id);
        await db.Set<ServicePromise>().Where(p => p.Source == kind && p.SourceId == id).LoadAsync(cancel);
        return [.. db.Set<ServicePromise>().Local.Where(p => p.Source == kind && p.SourceId == id)];
    }

    private static async Task<ServicePromise?> Find(AppDb db, PromiseSource source, Guid service, CancellationToken cancel)
        => (await All(db, source, cancel)).Find(p => p.ServiceId == service);
}
