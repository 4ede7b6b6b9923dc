using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web.Layout;

/// <summary>The language a person chose: <c>?lang=en</c> or <c>?lang=bn</c> on any page, kept a year in a cookie. Bangla until then.</summary>
public static class Language
{
    public const string Name = "lang";

    public static void UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asked = context.Request.Query[Name].FirstOrDefault();
        if (asked is "bn" or "en")
            context.Response.Cookies.Append(Name, asked, new CookieOptions { SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });
        context.RequestServices.GetRequiredService<Translator>().IsEnglish = (asked ?? context.Request.Cookies[Name]) == "en";
        return next(context);
    });
}
