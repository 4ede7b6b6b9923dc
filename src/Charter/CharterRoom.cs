using Dorgora.Charter.Bodies;
using Dorgora.Charter.Bringing;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Demo;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Gatherings;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Public;
using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter;

/// <summary>The citizen charter: what every office promises in three categories and eight columns, each quarter anew (seed 004, Joypurhat).</summary>
public sealed class CharterRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    /// <summary>The number is how many services wait to be confirmed this quarter.</summary>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("সনদ", "/desk/charter", May.See, 60, (db, caller) => db.Set<Edition>().Where(e => e.OfficeId == caller.OfficeId && e.State == EditionState.Draft).SelectMany(e => e.Rows).Where(r => r.Verdict == Verdict.Open).CountToShow(), Role.Focal),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Composing>();
        services.AddScoped<Renewal>();
        services.AddSingleton<FillPortal>(CharterDoor.Fill);
        services.AddSingleton<CharterImport>();
        CheckSetup.AddServices(services);
        services.AddJob<RenewCharters>("charter.renew", Timetable.Daily(new TimeOnly(9, 0)));
        MeetingSetup.AddServices(services);
        BodySetup.AddServices(services);
        GatheringSetup.AddServices(services);
    }

    public override Task Seed(IServiceProvider services, AppDb db) => StandardSeed.Plant(db);

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await new DemoCharters(db, services.GetRequiredService<People>(), services.GetRequiredService<Composing>()).Load();
        await DemoMeetings.Load(services, db);
        await DemoBodies.Load(services, db);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        CharterApi.Map(app);
        CheckSetup.Map(app);
    }
}
