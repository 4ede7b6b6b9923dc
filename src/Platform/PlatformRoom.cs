using Dorgora.Platform.Accounts;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Live;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Dorgora.Platform.Web.Pocket;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform;

/// <summary>What every room stands on: the database, accounts, pages, events, messages, files, jobs.</summary>
public sealed class PlatformRoom : Room
{
    /// <summary>One's own password, sessions and second factor.</summary>
    public const string Self = "self";

    /// <summary>Accounts and keys of the office and those below it.</summary>
    public const string ManageAccounts = "accounts.manage", ManageKeys = "keys.manage";

    /// <summary>Say which of people's names for a thing is the office's.</summary>
    public const string NameThings = "search.names";

    public override IReadOnlyList<Grant> Grants =>
    [
        new(Self, [.. Roles.All]),
        new(ManageAccounts, Role.Admin, Role.Uno, Role.Dc),
        new(ManageKeys, Role.Admin, Role.Uno, Role.Dc),
        new(NameThings, Role.Admin, Role.Uno, Role.Dc),
        new(MessagesSetup.SeeDemoMessages, Role.DeskKey),
        LiveSetup.Grant,
    ];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("খুঁজে পাওয়া যায়নি", "/desk/missed", NameThings, 90),
        new("হিসাব ও চাবি", "/admin/accounts", ManageAccounts, 95),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddMessages();
        services.AddAccounts();
        services.AddCitizens();
        services.AddEvents();
        services.AddLive();
        services.AddJobs();
        services.AddFiles();
        services.AddSearch();
        services.AddSingleton<FillFrame>(sp => (context, frame) =>
        {
            var caller = context.RequestServices.GetRequiredService<Caller>();
            frame.Foot.Add(new FrameLink("আমার পাতা", "/me"));
            if (caller.SignedIn) frame.DeskHome = MenuEntry.Home(sp.GetServices<Room>(), sp.GetRequiredService<Access>(), caller.Role);
            return Task.CompletedTask;
        });
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        app.MapMessages();
        Health.Map(app);
        Metrics.Map(app);
        Pocket.Map(app);
        OpenApi.Map(app);
        Secure.Map(app, app.ServiceProvider.GetRequiredService<Site>());
        app.MapLive();
        app.MapFiles();
        SearchApi.Map(app);
    }
}
