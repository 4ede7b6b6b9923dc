using Dorgora.Charter.Promises;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// Tells the charter how its promise to a citizen goes: asked for when the case was written down, paused while something is awaited from them,
/// given when it was solved. A case that is tied later brings along what happened before. Sensitive cases are never tied, so never told.
/// </summary>
internal sealed class CasePromises(PromiseBook book) : IHandle<CaseTied>, IHandle<CaseWaiting>, IHandle<CaseResumed>, IHandle<CaseResolved>, IHandle<CaseReopened>, IHandle<CaseAnswered>,
    IHandle<CaseRejected>, IHandle<CaseReferred>, IHandle<CaseWithdrawn>, IHandle<CaseMerged>, IHandle<CaseUnmerged>
{
    public async Task Handle(CaseTied happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var source = new PromiseSource(Desk.PromiseKind, happened.Case);
        await book.Dropped(db, source, stored.At, happened.Code, cancel);
        var of = await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == happened.Case, cancel);
        if (happened.Code == "" || of.IsSensitive || !await book.Asked(db, source, of.OfficeId, happened.Code, 0, of.LoggedAt, cancel)) return;
        var before = await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == of.Id && e.Id < stored.Id).OrderBy(e => e.Id).ToListAsync(cancel);
        foreach (var earlier in before)
            if (earlier.Read() is CaseEvent told) await Tell(of, happened.Code, told, earlier.At, db, cancel);
    }

    public Task Handle(CaseWaiting happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseResumed happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseResolved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseReopened happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseAnswered happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseRejected happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseReferred happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseWithdrawn happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseMerged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    public Task Handle(CaseUnmerged happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Tell(happened, stored, db, cancel);

    private async Task Tell(CaseEvent happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var of = await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == happened.Case, cancel);
        if (of.ServiceCode != "") await Tell(of, of.ServiceCode, happened, stored.At, db, cancel);
    }

    private async Task Tell(Case of, string code, CaseEvent happened, DateTime at, AppDb db, CancellationToken cancel)
    {
        var source = new PromiseSource(Desk.PromiseKind, of.Id);
        switch (happened)
        {
            case CaseWaiting: await book.Paused(db, source, at, cancel); break;
            case CaseResumed: await book.WentOn(db, source, at, cancel); break;
            case CaseResolved e: await book.Given(db, source, e.Outcome == "not-possible" ? Outcome.Refused : Outcome.Given, e.Post, at, cancel); break;
            case CaseAnswered: await book.Given(db, source, Outcome.Given, null, at, cancel); break;
            case CaseRejected: await book.Given(db, source, Outcome.Refused, null, at, cancel); break;
            case CaseReopened or CaseUnmerged: await book.Reopened(db, source, code, at, cancel); break;
            case CaseReferred or CaseWithdrawn or CaseMerged: await book.Dropped(db, source, at, cancel: cancel); break;
        }
    }
}
