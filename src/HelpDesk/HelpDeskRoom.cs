using Dorgora.HelpDesk.Api;
using Dorgora.HelpDesk.Demo;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk;

/// <summary>The upazila's call centre: a call becomes a case with an owner, a deadline, a signed order and an end (seed 000, Shahrasti).</summary>
public sealed class HelpDeskRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Desk>();
        services.AddScoped<Tracking>();
        services.AddSingleton<Deadlines>();
        services.AddScoped<IHandle<CaseLogged>, IndexNewCase>();
    }

    public override Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo) => DemoCases.Load(db, services);

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        CaseApi.Map(app);
        CaseActsApi.Map(app);
    }
}
