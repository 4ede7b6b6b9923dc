using Dorgora.Charter.Bodies;
using Dorgora.Charter.Demo;
using Dorgora.Charter.Gatherings;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter;

/// <summary>The citizen charter: what every office promises in three categories and eight columns, each quarter anew (seed 004, Joypurhat).</summary>
public sealed class CharterRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    public override void AddServices(IServiceCollection services)
    {
        MeetingSetup.AddServices(services);
        BodySetup.AddServices(services);
        GatheringSetup.AddServices(services);
    }

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await DemoMeetings.Load(services, db);
        await DemoBodies.Load(services, db);
    }
}
