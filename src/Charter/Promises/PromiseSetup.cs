using Dorgora.Platform.Events;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Promises;

/// <summary>What promises measured against reality bring to the room.</summary>
internal static class PromiseSetup
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Offered>();
        services.AddSingleton<PromiseBook>();
        services.AddSingleton(new PromiseLink(Demo.DemoPromises.Kind, "ডেস্কে আবেদন", "", _ => ""));
        services.AddHandler<RecountPromises>("charter.recount-promises");
    }

    public static void Map(IEndpointRouteBuilder app) => PromisesCsv.Map(app);
}
