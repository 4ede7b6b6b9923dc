using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter;

/// <summary>Public pages of charters are kept for a while and forgotten when their office publishes.</summary>
public static class CharterCache
{
    public const string Tag = "charter";

    public static async Task Forget(HttpContext http, CancellationToken cancel)
    {
        if (http.RequestServices.GetService<IOutputCacheStore>() is { } store) await store.EvictByTagAsync(Tag, cancel);
    }
}
