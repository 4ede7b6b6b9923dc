using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Offices.Settings;
using Dorgora.OneStop.Api;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop.Kiosk;

/// <summary>What both screens of the kiosk need: whose it is, how it looks, whether it gives tokens now.</summary>
public abstract class KioskPage : ActPage
{
    /// <summary>As <see cref="KioskLook"/> writes it.</summary>
    [BindProperty(SupportsGet = true)] public string Look { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public KioskLook Looks { get; protected set; } = KioskLook.Usual;
    public string Start => $"/{Office.Slug}/kiosk";

    /// <summary>A paired device, which goes on giving tokens when the server does not answer.</summary>
    public bool KeepsNumbers => Caller.May(May.KeepNumbers);

    /// <summary>Why no token is given now, two sentences; null when one is.</summary>
    public (string Head, string Text)? Shut { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (await TokenApi.Own(Db, Caller, RouteData.Values["office"] as string ?? "", HttpContext.RequestAborted) is not { } office) return NotFound();
        Office = office;
        Looks = KioskLook.Read(Look);
        T.IsEnglish = Looks.English || Request.Query["lang"] == "en";           // a kiosk begins in Bangla, whatever the last visitor chose
        Shut = await WhyShut();
        return null;
    }

    /// <summary>The key of the foot that changes how the screens look; true when it was one.</summary>
    protected bool Turned(string key)
    {
        if (!key.StartsWith("look:", StringComparison.Ordinal)) return false;
        Looks = Looks.Turn(key[5..]);
        (Look, T.IsEnglish) = (Looks.ToString(), Looks.English);
        return true;
    }

    private async Task<(string, string)?> WhyShut()
    {
        var cancel = HttpContext.RequestAborted;
        if (Caller.AccountId is { } key && await Db.DeviceKeys.AnyAsync(k => k.Id == key && k.LockedAt != null, cancel))
            return (T["এই যন্ত্রটি এখন বন্ধ"], T["পাশের ডেস্কে বলুন, তাঁরা টোকেন দেবেন।"]);
        var services = HttpContext.RequestServices;
        var settings = await services.GetRequiredService<Profiles>().Of(Db, Office.Path, cancel);
        return settings.IsOpen(Time.Now, await services.GetRequiredService<Calendar>().Of(Db, Office.Path, cancel)) ? null
            : (T["এখন অফিস বন্ধ"], T["টোকেন দেওয়া হয় {0}।", PortalFrame.Hours(settings, T)]);
    }
}
