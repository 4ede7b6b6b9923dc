using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform;

public sealed class PlatformRoom : Room
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddEvents();
    }
}
