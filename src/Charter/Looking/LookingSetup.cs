using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Looking;

/// <summary>Looking at an office's page at its address.</summary>
internal static class LookingSetup
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Resolve>(PageFetch.Ask);
        services.AddSingleton<Connect>(PageFetch.Dial);
        services.AddSingleton<PageFetch>();
    }
}
