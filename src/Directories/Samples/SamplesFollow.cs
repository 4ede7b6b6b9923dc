using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Samples;

/// <summary>Who leaves takes their photographs along; kept pages that show one that changed are forgotten.</summary>
internal sealed class SamplesFollow(IServiceProvider services) : IHandle<ProviderLeft>, IHandle<SampleShown>, IHandle<SampleRefused>, IHandle<SampleMoved>, IHandle<SampleRemoved>
{
    public async Task Handle(ProviderLeft happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        foreach (var picture in await db.Samples(happened.Provider, cancel)) db.RemoveSample(picture);
    }

    public Task Handle(SampleShown happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Forget(cancel);

    public Task Handle(SampleRefused happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Forget(cancel);

    public Task Handle(SampleMoved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Forget(cancel);

    public Task Handle(SampleRemoved happened, StoredEvent stored, AppDb db, CancellationToken cancel) => Forget(cancel);

    private async Task Forget(CancellationToken cancel)
    {
        if (services.GetService<IOutputCacheStore>() is { } kept) await kept.EvictByTagAsync(ProviderIsNew.Tag, cancel);
    }
}
