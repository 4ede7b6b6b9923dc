using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What the dashboard adds to its room.</summary>
internal static class BoardSetup
{
    public static readonly IReadOnlyList<MenuEntry> Menu = [new("সারসংক্ষেপ", "/dashboard", May.Dashboard, 10)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<BoardReader>();
        services.AddSingleton<Ended>();
    }

    public static void Map(IEndpointRouteBuilder app) => BoardCsv.Map(app);
}
