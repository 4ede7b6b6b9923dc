using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Checking;

/// <summary>Checking a charter: the page /charter/check and its API.</summary>
internal static class CheckSetup
{
    public static void AddServices(IServiceCollection services) => services.AddSingleton<CharterCheck>();

    public static void Map(IEndpointRouteBuilder app) => CheckApi.Map(app);
}
