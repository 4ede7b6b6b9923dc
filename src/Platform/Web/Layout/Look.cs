using Dorgora.Platform.Web.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web.Layout;

/// <summary>Addresses of the layouts, and what a page can say to the one that follows it.</summary>
public static class Look
{
    /// <summary>For a page that does not want the usual one (_Layout.cshtml chooses by [Needs]).</summary>
    public const string Public = "/Platform/Web/Layout/_PublicLayout.cshtml", Desk = "/Platform/Web/Layout/_DeskLayout.cshtml", Paper = "/Platform/Web/Layout/_PaperLayout.cshtml", Kiosk = "/Platform/Web/Layout/_KioskLayout.cshtml";

    /// <summary>Forms that read both scripts and refuse in Bangla.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services) => services.Configure<MvcOptions>(Binding.Set);

    internal const string DraftCookie = "draft-done";

    /// <summary>Says that a form's draft (its data-draft) is saved: the next page tells the browser to forget it. "*" forgets all, at sign-out.</summary>
    public static void DraftDone(this HttpContext context, string key)
        => context.Response.Cookies.Append(DraftCookie, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(10) });

    /// <summary>The key left by <see cref="DraftDone"/>, once.</summary>
    internal static string? TakeDraftDone(this HttpContext context)
    {
        if (context.Request.Cookies[DraftCookie] is not { Length: > 0 } key) return null;
        context.Response.Cookies.Delete(DraftCookie);
        return key;
    }
}
