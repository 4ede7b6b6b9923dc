using Dorgora.Charter.Public;
using Dorgora.HelpDesk.Track;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What the dashboard and the public pages add to their room.</summary>
internal static class BoardSetup
{
    public static readonly IReadOnlyList<MenuEntry> Menu = [new("সারসংক্ষেপ", "/dashboard", May.Dashboard, 5)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<BoardReader>();
        services.AddSingleton<Ended>();
        services.AddSingleton<FillPortal>(PublicFigures.FillPortal);
        services.AddSingleton<OpenService>((_, office, _) => Task.FromResult<ServiceDoor?>(new ServiceDoor("megaphone", "সময়মতো পাননি? জানান", $"/o/{office.Slug}/complaint", 30)));
        services.AddSingleton<FillFrame>(PublicFigures.FillFrame);
        services.Configure<RateLimiterOptions>(FormRates.Add);
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRoute("/HelpDesk/Track/Ask", "/o/{office}/track"));
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        BoardCsv.Map(app);
        TrackFiles.Map(app);
    }
}
