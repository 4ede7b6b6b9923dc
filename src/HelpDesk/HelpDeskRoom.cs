using Dorgora.Charter.Promises;
using Dorgora.HelpDesk.Api;
using Dorgora.HelpDesk.Calls;
using Dorgora.HelpDesk.Cases;
using Dorgora.HelpDesk.Dashboard;
using Dorgora.HelpDesk.Demo;
using Dorgora.HelpDesk.Escalations;
using Dorgora.HelpDesk.Knowledge;
using Dorgora.HelpDesk.Orders;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk;

/// <summary>The upazila's call centre: a call becomes a case with an owner, a deadline, a signed order and an end (seed 000, Shahrasti).</summary>
public sealed class HelpDeskRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override IReadOnlyList<MenuEntry> Menu => [.. BoardSetup.Menu, .. CaseDesk.Menu, .. OrderDesk.Menu, .. CallDesk.Menu, .. ArticleSetup.Menu];

    /// <summary>A case opens by its code and the number's last digits, never by the telephone alone.</summary>
    public override IReadOnlyList<OwnLink> Own => [new OwnLink("কেসের খবর দেখুন", "/track", "search", 80)];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Desk>();
        services.AddScoped<Tracking>();
        CallDesk.AddServices(services);
        CaseDesk.AddServices(services);
        ArticleSetup.AddServices(services);
        services.AddSingleton<Deadlines>();
        BoardSetup.AddServices(services);
        services.AddHandler<IndexNewCase>("helpdesk.index-cases", fromStart: true);
        services.AddHandler<CaseMessages>("helpdesk.sms");
        services.AddHandler<CasePromises>("helpdesk.promises");
        services.AddSingleton(new PromiseLink(Desk.PromiseKind, "কেস", May.SeeCases, id => $"/cases/{id}"));
        services.AddScoped<Telling>();
        services.AddJob<SweepOverdue>("helpdesk.escalate", Timetable.Every(TimeSpan.FromSeconds(30)));       // nobody's time is over for a whole minute unseen
        services.AddHandler<RecountDeadlines>("helpdesk.recount-deadlines");
    }

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await DemoCases.Load(db, services);
        await DemoArticles.Load(db, services);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        CaseApi.Map(app);
        CaseActsApi.Map(app);
        AttachmentsApi.Map(app);
        CallDesk.Map(app);
        CaseDesk.Map(app);
        OrderDesk.Map(app);
        BoardSetup.Map(app);
    }
}
