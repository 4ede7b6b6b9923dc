using Dorgora.Charter.Promises;
using Dorgora.Charter.Public;
using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.OneStop.Appointments;
using Dorgora.OneStop.Boards;
using Dorgora.OneStop.Counters;
using Dorgora.OneStop.DayEnd;
using Dorgora.OneStop.Demo;
using Dorgora.OneStop.Entrance;
using Dorgora.OneStop.Figures;
using Dorgora.OneStop.Kiosk.Offline;
using Dorgora.OneStop.Visitors;
using Dorgora.OneStop.Voice;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop;

/// <summary>The service room: a token at the kiosk, a call to a counter, the official who must answer (seed 001, Magura).</summary>
public sealed class OneStopRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;

    /// <summary>The number is how many wait for a counter.</summary>
    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new("কাউন্টার", "/desk/counter", May.Serve, 15, (db, caller) => db.Set<TokenLeg>().Where(l => l.OfficeId == caller.OfficeId && l.State == LegState.Waiting && l.OfficialPostId == null).CountToShow(), Role.Counter),
        new("সেবার হিসাব", "/desk/counter/statistics", May.Figures, 70, Where: HasRoom),
        .. VisitorSetup.Menu, .. AppointmentSetup.Menu,
        new("সেবাকক্ষ", "/admin/services", May.FindArranging, 85),
    ];

    /// <summary>Whether the office has a service room; asked once for a page.</summary>
    internal static async Task<bool> HasRoom(AppDb db, Caller caller)
    {
        if (db.Remembered.TryGetValue("onestop.room", out var known)) return known == "yes";
        var has = await db.Set<Counter>().AnyAsync(c => c.OfficeId == caller.OfficeId);
        db.Remembered["onestop.room"] = has ? "yes" : "no";
        return has;
    }

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Hall>();
        services.AddScoped<Leases>();
        services.AddSingleton<CharterRows>();
        services.AddSingleton<FillPortal>(RoomDoor.Fill);
        services.AddSingleton<OpenService>(RoomDoor.Open);
        services.AddScoped<OwnVoice>();
        services.AddSingleton<Estimates>();
        services.AddSingleton<Halls>();
        services.AddSingleton<Histories>();
        services.AddSingleton<FigureReader>();
        services.AddHandler<RecordFacts>("onestop.figures", fromStart: true);
        services.AddJob<CloseDays>("onestop.close-days", Timetable.Daily(new TimeOnly(0, 10)));
        services.AddSingleton<BoardReader>();
        services.AddSingleton<TokenViews>();
        services.AddHandler<TokenMessages>("onestop.sms");
        services.AddHandler<TokenPromises>("onestop.promises");
        services.AddSingleton(new PromiseLink(TokenPromises.Kind, "টোকেন", "", _ => ""));
        services.AddSingleton<WallBoards>();
        services.AddSingleton<MadeVoice>();
        VisitorSetup.AddServices(services);
        AppointmentSetup.AddServices(services);
    }

    public override string? DeviceHome(string kind, string office) => kind switch
    {
        "kiosk" => $"/{office}/kiosk",
        "board" => $"/{office}/board",
        "counter" => "/desk/counter",
        _ => null,
    };

    public override async Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo)
    {
        await DemoHall.Load(db);
        await DemoVisits.Load(db);
    }

    public override void MapEndpoints(IEndpointRouteBuilder app)
    {
        TokenApi.Map(app);
        CounterApi.Map(app);
        BoardApi.Map(app);
        FiguresCsv.Map(app);
        VoiceFiles.Map(app);
        VisitorSetup.Map(app);
        AppointmentSetup.Map(app);
        OfflineApi.Map(app);
    }
}
