using Dorgora.Platform.Accounts;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Live;

public static class LiveSetup
{
    /// <summary>Hearing that something happened in one's office: everybody who is signed in, and every device.</summary>
    public const string Permission = "live.listen";

    public static Grant Grant => new(Permission, [.. Roles.All, .. Role.Keys]);

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveHub>();
        services.AddHostedService<LiveBus>();
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app)
        => app.MapGet("/live", LiveStream.Serve).WithMetadata(new NeedsAttribute(Permission)).Produces(StatusCodes.Status200OK, contentType: "text/event-stream");
}
