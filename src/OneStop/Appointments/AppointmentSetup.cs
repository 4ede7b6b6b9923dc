using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Appointments;

/// <summary>What appointments add to the room, and to an office's public page.</summary>
internal static class AppointmentSetup
{
    public static readonly IReadOnlyList<MenuEntry> Menu = [new("সময় নেওয়া", "/desk/appointments", May.Book, 27, Where: OneStopRoom.HasRoom)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Slots>();
        services.AddScoped<Bookings>();
        services.AddScoped<CheckIns>();
        services.AddScoped<BookableHours>();
        services.AddScoped<WaitingList>();
        services.AddSingleton<FillPortal>(Fill);
        services.AddHandler<FulfilAppointments>("onestop.fulfil-appointments");
        services.AddJob<SweepAppointments>("onestop.sweep-appointments", Timetable.Every(TimeSpan.FromSeconds(60)));
        services.AddJob<OfferPlaces>(OfferPlaces.Name, Timetable.Every(TimeSpan.FromSeconds(60)));
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        AppointmentApi.Map(app);
        WaitingListApi.Map(app);
        ShortLink.Map(app);
    }

    private static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        if (await Slots.Offered(db, office).AnyAsync(http.RequestAborted))
            parts.Doors.Add(new Door("calendar-clock", "আসার সময় নিন", "লাইনে না দাঁড়িয়ে ঠিক সময়ে আসুন", $"/{portal.Office.Slug}/appointment", 35));
    }
}
