using Dorgora.Offices.Citizens;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Calls;

/// <summary>The call desk's part of the room: what it brings, its entries of the menu, its endpoints.</summary>
public static class CallDesk
{
    /// <summary>The list of calls has no entry of its own: it stands under the desk, whose entry stays lit there and on each call.</summary>
    public static IReadOnlyList<MenuEntry> Menu =>
    [
        new("কল ডেস্ক", "/desk", May.TakeCalls, 10, (db, caller) => db.Set<Call>().Where(c => c.OfficeId == caller.OfficeId && c.EndedAt == null).CountToShow(), Role.Operator),
        new("ফিরতি কল", "/desk/callbacks", May.CallBack, 30, (db, caller) => ToRing(db, caller)),
    ];

    private static async Task<int> ToRing(Platform.Data.AppDb db, Caller caller)
        => await db.Set<Call>().Where(c => c.OfficeId == caller.OfficeId && c.CallBackSince != null).CountToShow()
            + await db.Set<Case>().ToAsk.Where(c => c.OfficeId == caller.OfficeId).CountToShow();

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Ringing>();
        services.AddScoped<ICitizenPart, CasesOfCitizen>();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        CallApi.Map(app);
        CallsCsv.Map(app);
    }
}
