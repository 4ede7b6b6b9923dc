using Dorgora.Charter.Bases;
using Dorgora.Charter.Bodies;
using Dorgora.Charter.Bringing;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Demo;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Gatherings;
using Dorgora.Charter.Looking;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Promises;
using Dorgora.Charter.Printing;
using Dorgora.Charter.Public;
using Dorgora.Charter.WorkPlans;
using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter;

/// <summary>The citizen charter: what every office promises in three categories and eight columns, each quarter anew (seed 004, Joypurhat).</summary>
public sealed class CharterRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("সনদ", "/desk/charter", May.See, 60, HomeOf: Role.Focal),
        new("প্রতিশ্রুতি ও বাস্তব", "/desk/promises", May.Promises, 61),
        new("সনদ পরিবীক্ষণ", "/desk/compliance", May.Monitor, 62, HomeOf: Role.DistrictMonitor),
        new("দেশের সনদ পরিবীক্ষণ", "/desk/compliance/country", May.Country, 62),
        new("মূল সেবা", "/admin/standards", May.Standards, 63),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Composing>();
        services.AddScoped<Renewal>();
        services.AddSingleton<FillPortal>(CharterDoor.Fill);
        services.AddSingleton<CharterImport>();
        services.AddSearchSource<ServicesInSearch>().AddHandler<CharterChanged>("charter.search");
        services.AddSingleton<PdfPrinter>();
        CheckSetup.AddServices(services);
        services.AddJob<RenewCharters>("charter.renew", Timetable.Daily(new TimeOnly(9, 0)));
        services.AddJob<JudgeCharters>("charter.judge", Timetable.Daily(new TimeOnly(1, 0)));
        services.AddHandler<TellCopies>("charter.tell-copies");
        MeetingSetup.AddServices(services);
        BodySetup.AddServices(services);
        GatheringSetup.AddServices(services);
        PromiseSetup.AddServices(services);
        WorkPlanSetup.AddServices(services);
        LookingSetup.AddServices(services);
        services.AddFileRule(ComplianceMark.PictureKind, async (db, caller, file) => caller.May(May.Monitor) && await db.Set<ComplianceMark>().AnyAsync(m => m.PictureFile == file.Id));
    }

    public override Task Seed(IServiceProvider services, AppDb db) => StandardSeed.Plant(db);

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await new DemoCharters(db, services.GetRequiredService<People>(), services.GetRequiredService<Composing>(), services.GetRequiredService<CharterCheck>()).Load();
        await DemoMeetings.Load(services, db);
        await DemoBodies.Load(services, db);
        await DemoCompliance.Load(db);
        await DemoPromises.Load(services, db);
        await DemoWorkPlans.Load(services, db);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        CharterApi.Map(app);
        CheckSetup.Map(app);
        ComplianceApi.Map(app);
        PromiseSetup.Map(app);
        CharterMeetingApi.Map(app);
    }
}
