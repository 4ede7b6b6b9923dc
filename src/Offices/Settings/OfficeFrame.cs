using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Settings;

/// <summary>
/// Puts an office around each page: the signed-in person's; for the public the one named by <c>?office=</c>, else the only one that has
/// settings, else none (a node that serves many).
/// </summary>
internal static class OfficeFrame
{
    public static async Task Fill(HttpContext context, Frame frame)
    {
        var (db, t, caller) = (context.RequestServices.GetRequiredService<AppDb>(), context.RequestServices.GetRequiredService<Translator>(), context.RequestServices.GetRequiredService<Caller>());
        frame.Menu.Add(new FrameLink("কে কোন দায়িত্বে", "/officials"));
        if (await PathOf(context, db, caller) is not { } path) return;
        var settings = await context.RequestServices.GetRequiredService<Profiles>().Of(db, path, context.RequestAborted);
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Path == settings.OfficePath, context.RequestAborted);
        var name = t.Name(office.NameBn, office.NameEn);
        frame.Portal = settings.PortalBn == "" ? name : t.Name(settings.PortalBn, settings.PortalEn);
        (frame.Office, frame.Under) = (frame.Portal, t.Name(settings.SloganBn, settings.SloganEn));
        (frame.Desk, frame.FullName, frame.Place) = (frame.Portal, name, settings.AddressBn);
        frame.Hours = settings.AlwaysOpen ? "" : $"{t.Digits(settings.Opens.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))}–{t.Digits(settings.Closes.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))}";
        frame.Phone = Mobile.TryParse(settings.Phone, out var phone) ? phone.E164 : await FirstLine(db, office.Id, context.RequestAborted);
        if (settings.Colour != OfficeSettings.DighiGreen) frame.Style = $"/office/colour/{settings.Colour[1..]}.css";
    }

    private static async Task<string?> PathOf(HttpContext context, AppDb db, Caller caller)
    {
        if (caller.SignedIn) return caller.OfficePath;
        if (context.Request.Query["office"].FirstOrDefault() is { Length: > 0 } slug)
            return await db.Set<Office>().Where(o => o.Slug == slug).Select(o => o.Path).SingleOrDefaultAsync(context.RequestAborted);
        var portals = await db.Set<OfficeSettings>().IgnoreQueryFilters([AppDb.OfficeFilter]).Select(s => s.OfficePath).Take(2).ToListAsync(context.RequestAborted);
        return portals is [var only] ? only : null;
    }

    private static Task<string?> FirstLine(AppDb db, Guid office, CancellationToken cancel) => db.Set<OfficeLine>().IgnoreQueryFilters([AppDb.OfficeFilter])
        .Where(l => l.OfficeId == office && !l.Closed).OrderBy(l => l.Order).Select(l => l.Number).FirstOrDefaultAsync(cancel)!;
}
