using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Visitors;

/// <summary>What visitors of officials add to the room, and to an office's public page.</summary>
internal static class VisitorSetup
{
    /// <summary>Days over which the public page counts who got no answer.</summary>
    private const int Days = 30;

    /// <summary>The number is how many wait for this official's answer.</summary>
    public static readonly IReadOnlyList<MenuEntry> Menu =
    [
        new("সাক্ষাৎপ্রার্থী", "/desk/visitors", May.AnswerVisitors, 22, OneStopRoom.Visitors, Where: OneStopRoom.HasVisitors),
        new("দেখা করার অনুরোধ", "/desk/visitors/new", May.AskToMeet, 28, Where: OneStopRoom.HasRoom),
    ];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Visits>();
        services.AddSingleton<FillPortal>(Fill);
        services.AddJob<RemindOfficials>("onestop.remind-officials", Timetable.Every(TimeSpan.FromSeconds(30)));
    }

    public static void Map(IEndpointRouteBuilder app) => MeetingApi.Map(app);

    /// <summary>Where a service room is: the way to an official, and how many got no answer until the day's end.</summary>
    private static async Task Fill(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        var services = http.RequestServices;
        var time = services.GetRequiredService<TimeProvider>();
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        if (!await db.Set<Errand>().AnyAsync(s => s.OfficeId == office && s.OfficialPostId != null, http.RequestAborted)) return;
        var (address, since, t) = ($"/{portal.Office.Slug}/meet", time.Today.AddDays(-Days), services.GetRequiredService<Translator>());
        parts.Doors.Add(new Door("hearing", "কর্মকর্তার সঙ্গে দেখা", "অনুরোধ করুন, উত্তর এসএমএসে পাবেন", address, 40));
        var counted = await db.Set<MeetingRequest>().Where(m => m.OfficeId == office && m.Day >= since && m.State != MeetingState.Withdrawn).GroupBy(_ => 1)
            .Select(g => new { N = g.Count(), Expired = g.Sum(m => m.State == MeetingState.Expired ? 1 : 0) }).SingleOrDefaultAsync(http.RequestAborted);
        if (counted is not { N: > 0 }) return;
        parts.Now.Add(new NowFigure("users", t["দিন শেষেও উত্তর পাননি"], t["{0} জন", counted.Expired], t["গত ৩০ দিনে দেখা করতে চেয়েছেন {0} জন", counted.N], address));
    }
}
