using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Portal;

/// <summary>Whose portal it is, around every page: names, colour, number to call, hours, the public menu's first entry.</summary>
public static class PortalFrame
{
    public static async Task Fill(HttpContext context, Frame frame)
    {
        if (await Portals.Of(context) is { } portal) Show(context.RequestServices.GetRequiredService<Translator>(), frame, portal);
        else frame.Menu.Insert(0, new FrameLink("অফিস বাছুন", "/"));
    }

    public static void Show(Translator t, Frame frame, OfficePortal portal)
    {
        var settings = portal.Settings;
        (frame.Portal, frame.Home) = (Name(portal, t), portal.Address);
        (frame.Office, frame.Under) = (Place(portal, t), Under(portal, t));
        frame.Emblem = settings.Emblem;
        if (settings.Colour != Settings.OfficeSettings.DighiGreen) frame.Style = Colours.Address(portal);
        frame.Manifest = AppManifest.Address(portal);
        frame.FullName = t.Name(portal.Office.NameBn, portal.Office.NameEn);
        frame.Place = portal.HasOwnSettings && !t.IsEnglish ? settings.AddressBn : "";
        frame.Hours = Hours(settings, t);
        frame.Phone = portal.Phone;
        frame.Menu.RemoveAll(m => m.Href.StartsWith("/officials", StringComparison.Ordinal));
        frame.Menu.Insert(0, new FrameLink("প্রথম পাতা", portal.Address));
        frame.Menu.Add(new FrameLink("কে কোন দায়িত্বে", $"/officials?office={portal.Office.Slug}"));
    }

    /// <summary>"শাহরাস্তি কলসেন্টার": what people call the service; the place when the office has not said.</summary>
    public static string Name(OfficePortal portal, Translator t)
        => portal.HasOwnSettings && portal.Settings.PortalBn != "" ? t.Name(portal.Settings.PortalBn, portal.Settings.PortalEn) : Place(portal, t);

    /// <summary>"শাহরাস্তি উপজেলা".</summary>
    public static string Place(OfficePortal portal, Translator t) => portal.Place is not { } place ? t.Name(portal.Office.NameBn, portal.Office.NameEn)
        : t[portal.Office.Kind == OfficeKind.District ? "{0} জেলা" : "{0} উপজেলা", t.Name(place.NameBn, place.NameEn)];

    private static string Under(OfficePortal portal, Translator t) => portal.Office.Kind == OfficeKind.District ? t["জেলা প্রশাসন"]
        : portal.Above is { } district ? t["উপজেলা প্রশাসন, {0}", t.Name(district.NameBn, district.NameEn)] : t["উপজেলা প্রশাসন"];

    /// <summary>"রবি–বৃহস্পতি, সকাল ৯টা – বিকাল ৫টা"; day and night where the desk never closes.</summary>
    public static string Hours(Settings.OfficeSettings settings, Translator t) => settings.AlwaysOpen ? t["দিন-রাত খোলা"]
        : t["রবি–বৃহস্পতি, {0} – {1}", Clock(settings.Opens, t), Clock(settings.Closes, t)];

    private static string Clock(TimeOnly time, Translator t) => t.IsEnglish ? time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : Dates.TimeWords(time);
}
