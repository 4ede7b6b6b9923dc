using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Web.Layout;

/// <summary>
/// Bangla unless somebody chose English: people by <c>?lang=en</c> on any page, kept a year in a cookie; programs by Accept-Language.
/// </summary>
public sealed class Language(RequestDelegate next)
{
    public const string Name = "lang";

    public Task InvokeAsync(HttpContext context, Translator t)
    {
        var asked = context.Request.Query[Name].ToString();
        if (asked is "bn" or "en") Keep(context, asked);
        else asked = context.Request.Cookies[Name];
        t.IsEnglish = asked switch
        {
            "en" => true,
            "bn" => false,
            _ => !Faults.WantsPage(context) && PrefersEnglish(context.Request),
        };
        return next(context);
    }

    private static void Keep(HttpContext context, string language) => context.Response.Cookies.Append(Name, language, new CookieOptions
    {
        Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true,
    });

    private static bool PrefersEnglish(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value ?? "").FirstOrDefault(l => Is(l, "en") || Is(l, "bn")) is { } wanted && Is(wanted, "en");

    private static bool Is(string tag, string language) => tag.StartsWith(language, StringComparison.OrdinalIgnoreCase);
}
