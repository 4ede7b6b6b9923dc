using Dorgora.Charter.Checking;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter;

/// <summary>The citizen charter: what every office promises in three categories and eight columns, each quarter anew (seed 004, Joypurhat).</summary>
public sealed class CharterRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override void AddServices(IServiceCollection services)
    {
        CheckSetup.AddServices(services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        CheckSetup.Map(app);
    }
}
