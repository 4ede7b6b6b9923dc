using System.Globalization;
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
/// settings, else none (an installation that serves several).
/// </summary>
internal static class OfficeFrame
{
    public static async Task Fill(HttpContext context, Frame frame)
    {
        var services = context.RequestServices;
        var (db, profiles, t) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Profiles>(), services.GetRequiredService<Translator>());
        frame.Menu.Add(new FrameLink("কে কোন দায়িত্বে", "/officials"));
        if (await PathOf(context, db, profiles) is not { } path) return;
        var (settings, office, phone) = await profiles.At(db, path, context.RequestAborted);
        var name = t.Name(office.NameBn, office.NameEn);
        frame.Portal = settings.PortalBn == "" ? name : t.Name(settings.PortalBn, settings.PortalEn);
        (frame.Office, frame.Under, frame.Desk) = (frame.Portal, t.Name(settings.SloganBn, settings.SloganEn), frame.Portal);
        (frame.FullName, frame.Place, frame.Phone) = (name, settings.AddressBn, phone);
        frame.Hours = settings.AlwaysOpen ? "" : t.Digits(string.Create(CultureInfo.InvariantCulture, $"{settings.Opens:HH\\:mm}–{settings.Closes:HH\\:mm}"));
        frame.Emblem = settings.Emblem;
        if (settings.Colour != OfficeSettings.DighiGreen) frame.Style = $"/office/colour/{settings.Colour[1..]}.css";
    }

    private static async Task<string?> PathOf(HttpContext context, AppDb db, Profiles profiles)
    {
        if (context.RequestServices.GetRequiredService<Caller>() is { SignedIn: true } caller) return caller.OfficePath;
        if (context.Request.Query["office"].FirstOrDefault() is { Length: > 0 } slug)
            return await db.Set<Office>().Where(o => o.Slug == slug).Select(o => o.Path).SingleOrDefaultAsync(context.RequestAborted);
        return await profiles.Only(db, context.RequestAborted);
    }
}
