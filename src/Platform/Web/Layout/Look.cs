using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dorgora.Platform.Web.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Dorgora.Platform.Web.Layout;

/// <summary>What pages need to look and read as they should.</summary>
public static class Look
{
    /// <summary>Addresses of the layouts, for a room's _ViewStart.</summary>
    public const string Public = "/Platform/Web/Layout/_PublicLayout.cshtml", Desk = "/Platform/Web/Layout/_DeskLayout.cshtml", Paper = "/Platform/Web/Layout/_PaperLayout.cshtml";

    private const string DraftCookie = "draft-done";

    /// <summary>The frame of pages, forms that read both scripts, and Bangla letters written as themselves instead of eight bytes each.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddScoped<Frame>();
        services.Configure<MvcOptions>(Binding.Set);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

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
