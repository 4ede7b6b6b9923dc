using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Web;

/// <summary>What every request passes, in order.</summary>
public static class Pipeline
{
    public static void AddWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));       // else each Bangla letter costs eight bytes
        services.AddSingleton<Access>();
        services.AddSingleton<Texts>();
        services.AddScoped<Translator>();
        services.AddScoped<Caller>();
        services.AddScoped<Once>();
        services.ConfigureHttpJsonOptions(o => ApiJson.Set(o.SerializerOptions));
    }

    public static IMvcBuilder AddForms(this IMvcBuilder pages) => pages.AddMvcOptions(o =>
    {
        o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    });

    public static void UseWeb(this WebApplication app)
    {
        app.UseRouting();
        app.UseMiddleware<OnceMiddleware>();
        app.MapStaticAssets().WithMetadata(new PublicAttribute());
        app.MapRazorPages().WithStaticAssets();
    }

    public static ILoggingBuilder AddJsonLog(this ILoggingBuilder logging) => logging.AddJsonConsole(o =>
    {
        o.UseUtcTimestamp = true;
        o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    }).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
}
