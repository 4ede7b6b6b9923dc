using Dorgora.Directories.Api;
using Dorgora.Directories.Bringing;
using Dorgora.Directories.Contact;
using Dorgora.Directories.Demo;
using Dorgora.Directories.Mine;
using Dorgora.Directories.Providers;
using Dorgora.Directories.Public;
using Dorgora.Directories.Samples;
using Dorgora.Directories.Trust;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories;

/// <summary>Every skilled person of the upazila: found, compared, reached (seeds 003, Sherpur, and 002, Kishoreganj).</summary>
public sealed class DirectoriesRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("দক্ষ মানুষ", "/desk/providers", May.See, 40, HomeOf: Role.UnionCentre),
    ];

    public override IReadOnlyList<OwnLink> Own =>
    [
        new("আমার পরিচিতি", "/me/profiles", "user", 10, (db, mobile, cancel) => OwnEntry.Of(db, mobile).CountAsync(cancel)),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProvidersImport>();
        services.AddSingleton(FindBySms.Keyword);
        services.AddSingleton<FillPortal>(ProviderDoor.Fill);
        TrustSetup.AddServices(services);
        SampleFiles.AddServices(services);
        services.AddSearchSource<ProvidersInSearch>().AddHandler<ProviderIsNew>("directories.search");
    }

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await DemoProviders.Load(services, db);
        await DemoTrust.Load(services, db);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        ProviderApi.Map(app);
        SampleFiles.Map(app);
    }
}
