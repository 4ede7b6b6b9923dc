using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.Platform.Web;

/// <summary>With --tls plain http only helps a device to trust the certificate; everything else is sent on to https.</summary>
public sealed class Secure(RequestDelegate next, Site site)
{
    private static readonly string[] Plain = ["/ca", "/ca.crt", "/healthz", "/metrics"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (site.SecurePort is not { } port || request.IsHttps || Plain.Any(p => request.Path.StartsWithSegments(p, StringComparison.Ordinal)) || IsAsset(request.Path)) return next(context);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"https://{new HostString(request.Host.Host, port)}{request.PathBase}{request.Path}{request.QueryString}";
        return Task.CompletedTask;
    }

    /// <summary>What the /ca page looks like with.</summary>
    private static bool IsAsset(PathString path) => path.Value is { } text && (text.StartsWith("/app.", StringComparison.Ordinal) || text.StartsWith("/img/", StringComparison.Ordinal) || text.StartsWith("/font", StringComparison.Ordinal));

    public static void Map(IEndpointRouteBuilder app, Site site)
    {
        if (site.AuthorityFile is { } file)
            app.MapGet("/ca.crt", () => Results.File(file, "application/x-x509-ca-cert", "dorgora-office.crt")).WithMetadata(new UnattendedAttribute()).ExcludeFromDescription();
    }
}
