using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <summary>A day as the kiosk needs it without the server.</summary>
/// <param name="Opens">Minutes of the day from which tokens are given; 0 with <paramref name="Closes"/> 1440 where the office never closes, and equal on a holiday.</param>
public sealed record KioskDay(DateOnly Day, string Text, string Bangla, int Opens, int Closes)
{
    private const int WholeDay = 24 * 60;

    public static async Task<IReadOnlyList<KioskDay>> Of(HttpContext http, AppDb db, Office office, IEnumerable<DateOnly> days)
    {
        var services = http.RequestServices;
        var t = services.GetRequiredService<Translator>();
        var settings = await services.GetRequiredService<Profiles>().Of(db, office.Path, http.RequestAborted);
        var calendar = await services.GetRequiredService<Calendar>().Of(db, office.Path, http.RequestAborted);
        return [.. days.Select(day => new KioskDay(day, t.Date(day), t.Digits(BanglaDate.From(day).Text),
            settings.AlwaysOpen ? 0 : Minutes(settings.Opens), settings.AlwaysOpen ? WholeDay : calendar.IsWorking(day) ? Minutes(settings.Closes) : Minutes(settings.Opens)))];
    }

    private static int Minutes(TimeOnly time) => time.Hour * 60 + time.Minute;
}
