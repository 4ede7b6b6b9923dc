using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>Who leaves takes along what names them here too; an entry that is shown again needs no appeal any more.</summary>
internal sealed class TrustFollows(TimeProvider time) : IHandle<ProviderLeft>, IHandle<ProviderShown>
{
    public async Task Handle(ProviderLeft happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        foreach (var verification in await db.Set<Verification>().Where(v => v.ProviderId == happened.Provider).ToListAsync(cancel)) verification.Forget();
        foreach (var report in await db.Set<ProviderReport>().Where(r => r.ProviderId == happened.Provider).ToListAsync(cancel)) report.Forget(time.Now);
        foreach (var appeal in await db.Set<Appeal>().Where(a => a.ProviderId == happened.Provider).ToListAsync(cancel)) appeal.Forget(time.Now);
    }

    public async Task Handle(ProviderShown happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await db.Set<Appeal>().SingleOrDefaultAsync(a => a.ProviderId == happened.Provider && a.DecidedAt == null, cancel) is not { } open) return;
        var provider = await db.Set<Provider>().SingleAsync(p => p.Id == happened.Provider, cancel);
        if (!provider.IsShown) return;
        open.Overtaken(time.Now);
        await TrustMessages.Decided(db, provider, open, cancel);
    }
}
