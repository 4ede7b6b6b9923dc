using System.Globalization;
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

    /// <summary>Whether the office has a service room.</summary>
    internal static async Task<bool> HasRoom(AppDb db, Caller caller) => await Known(db, caller, Here) == "1";

    /// <summary>Whether the menu leads to the visitors: where there is a service room, and for whoever is asked to receive somebody or has given them a time.</summary>
    internal static async Task<bool> HasVisitors(AppDb db, Caller caller) => await HasRoom(db, caller) || await Known(db, caller, Asked) != "0" || await Known(db, caller, Given) != "0";

    /// <summary>How many wait for this official's answer, as far as a menu shows it.</summary>
    internal static async Task<int> Visitors(AppDb db, Caller caller) => int.Parse(await Known(db, caller, Asked), CultureInfo.InvariantCulture);

    private const string Here = "onestop.room", Asked = "onestop.asked", Given = "onestop.given";

    /// <summary>What the menu must know of the room, read by one query for a page.</summary>
    private static async Task<string> Known(AppDb db, Caller caller, string what)
    {
        if (db.Remembered.TryGetValue(what, out var known)) return known;
        var (post, midnight) = (caller.PostId, Dhaka.Utc(db.Time.Today, default));
        var meetings = db.Set<MeetingRequest>();
        var found = await db.Set<Office>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(o => o.Id == caller.OfficeId).Select(o => new
        {
            Room = db.Set<Counter>().Any(c => c.OfficeId == o.Id),
            Asked = post == null ? 0 : meetings.Where(m => (m.PostId == post || m.EscalatedToId == post) && (m.State == MeetingState.Proposed || m.State == MeetingState.Delegated)).OrderBy(_ => 1).Select(_ => 1).Take(MenuCounts.Most + 1).Count(),
            Given = post != null && meetings.Any(m => m.PostId == post && m.State == MeetingState.Booked && m.At >= midnight && m.MetAt == null),
        }).SingleOrDefaultAsync();
        db.Remembered[Here] = found?.Room == true ? "1" : "0";
        db.Remembered[Asked] = (found?.Asked ?? 0).ToString(CultureInfo.InvariantCulture);
        db.Remembered[Given] = found?.Given == true ? "1" : "0";
        return db.Remembered[what];
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
