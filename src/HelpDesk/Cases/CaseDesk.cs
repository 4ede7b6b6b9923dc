using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The cases' part of the room: what it brings, its entry of the menu, its endpoints.</summary>
public static class CaseDesk
{
    /// <summary>The number is what this person has to look at: an officer's own open cases, the office's open ones for the others.</summary>
    public static IReadOnlyList<MenuEntry> Menu =>
    [
        new("কেস", "/cases", May.SeeCases, 20, (db, caller) => caller.Role == Role.Officer
            ? db.Set<Case>().Where(c => c.AssigneePostId == caller.PostId && c.ClosedAt == null).CountToShow()
            : db.Set<Case>().Where(c => c.OfficeId == caller.OfficeId && c.ClosedAt == null && c.State != CaseState.Duplicate).CountToShow()),
    ];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<CaseList>();
        services.AddScoped<CaseReader>();
        services.AddFileRule(CaseFiles.OfCase, CaseFiles.MayOpen);
        services.AddFileRule(CaseFiles.OfOrder, CaseFiles.MayOpen);
    }

    public static void Map(IEndpointRouteBuilder app) => CaseCsv.Map(app);
}
