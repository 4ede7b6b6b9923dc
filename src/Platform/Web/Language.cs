using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dorgora.Platform.Web;

/// <summary>Bangla unless somebody chose English: people by a link that sets a cookie, programs by Accept-Language.</summary>
public sealed class Language(RequestDelegate next)
{
    private const string CookieName = "lang";

    public Task InvokeAsync(HttpContext context, Translator t)
    {
        t.IsEnglish = context.Request.Cookies[CookieName] switch
        {
            "en" => true,
            "bn" => false,
            _ => !Faults.WantsPage(context) && PrefersEnglish(context.Request),
        };
        return next(context);
    }

    private static bool PrefersEnglish(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value ?? "").FirstOrDefault(l => l.StartsWith("en", StringComparison.OrdinalIgnoreCase) || l.StartsWith("bn", StringComparison.OrdinalIgnoreCase));
        return wanted?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary><c>/language/en?back=/track</c>: changes the language and shows the same page again.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/language/{language:regex(^(bn|en)$)}", (string language, string? back, HttpContext context) =>
    {
        context.Response.Cookies.Append(CookieName, language, new CookieOptions
        {
            Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true,
        });
        return Results.LocalRedirect(Local.IsLocal(back) ? back! : "/");
    }).WithMetadata(new UnattendedAttribute()).ExcludeFromDescription();
}

/// <summary>Addresses that came from outside and are to be sent on to.</summary>
public static class Local
{
    /// <summary>A path of this site: begins with one slash, and nothing in it that a browser reads as another host.</summary>
    public static bool IsLocal(string? address) => address is ['/', ..] && address is not (['/', '/', ..] or ['/', '\\', ..]) && !address.Any(char.IsControl);
}
