using Dorgora.Offices.Demo;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Holidays;
using Dorgora.Offices.Outdated;
using Dorgora.Offices.Papers;
using Dorgora.Offices.Portal;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices;

/// <summary>What every room above stands on: places, posts and people, working days, letters, who a citizen is.</summary>
public sealed class OfficesRoom : Room
{
    public const string SeePeople = "people.see", ChangePeople = "people.change", ChangeHolidays = "holidays.change",
        ChangeNationalHolidays = "holidays.national", ChangeSettings = "settings.change", SeePosts = "posts.see";

    public override IReadOnlyList<Grant> Grants =>
    [
        new(SeePeople, Role.Operator, Role.Officer, Role.Uno, Role.Dc, Role.Adc, Role.Counter, Role.Focal, Role.Admin, Role.DistrictMonitor, Role.UnionCentre),
        new(ChangePeople, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(ChangeHolidays, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(ChangeNationalHolidays, Role.Platform),
        new(ChangeSettings, Role.Uno, Role.Dc, Role.Admin),
        new(SeePosts, [.. Roles.All, .. Role.Keys]),
    ];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("মানুষ ও পদ", "/people", SeePeople, 70),
        new("ছুটির দিন", "/holidays", ChangeHolidays, 80),
        new("অফিসের কথা", "/office/settings", ChangeSettings, 90),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Areas>();
        services.AddSingleton<Calendar>();
        services.AddSingleton<People>();
        services.AddSingleton<Profiles>();
        services.AddSingleton<Portals>();
        services.AddSingleton<FillFrame>(OfficeFrame.Fill);
        services.AddSingleton<FillFrame>(PortalFrame.Fill);
        services.AddSingleton<PostChoices>(sp => (db, office, cancel) => Choices(sp.GetRequiredService<People>(), db, office, cancel));
        // Only the emblem that is in use, and that for everybody.
        services.AddFileRule(OfficeSettings.EmblemKind, (db, _, file) => db.Set<OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).AnyAsync(s => s.EmblemFile == file.Id), forAll: true);
        OutdatedSetup.AddServices(services);
        services.AddHandler<LeaverSignsOut>("offices.leaver-signs-out");
        services.AddHandler<HeadToUno>("offices.chain-head-sms");
        services.AddSearchSource<PeopleInSearch>().AddSearchSource<OfficesInSearch>().AddHandler<DirectoryChanged>("offices.search");
        services.AddJob<Matching.ForgetDrafts>(Matching.ForgetDrafts.Name, Timetable.Daily(new TimeOnly(3, 20)));
        services.AddJob<LeaversSignOut>(LeaversSignOut.Name, Timetable.Daily(new TimeOnly(0, 5)));
    }

    /// <summary>The posts of an office and of what is below it, for whoever opens an account.</summary>
    private static async Task<IReadOnlyList<(Guid Id, string Name)>> Choices(People people, AppDb db, Office office, CancellationToken cancel)
        => [.. (await people.Of(db, office.Path, cancel)).Around(office.Path).Where(o => o.Post.OfficePath.StartsWith(office.Path, StringComparison.Ordinal)).Select(o => (o.Id, o.Text))];

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        Api.Map(app);
        Colours.Map(app);
        AppManifest.Map(app);
        // Without the cast it would be a RequestDelegate, whose result nobody looks at.
        app.MapGet("/{office}", (Delegate)Portals.Home).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
        PeopleFiles.Map(app);
    }

    public override async Task Seed(IServiceProvider services, AppDb db)
    {
        await GeographySeed.Run(db);
        await HolidaysSeed.Run(db);
    }

    public override Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo) =>
        DemoOffices.Load(db, alwaysOpen: !(services.GetService<Site>()?.RealHours ?? false));
}
