using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Web.Tags;

/// <summary>Addresses of the built files (style sheet, scripts, drawings) under the name that changes with their content.</summary>
public static class Assets
{
    /// <summary>
    /// "/app.1a2b3c.css" for "app.css". The plain name where the endpoint was mapped without <c>WithStaticAssets()</c>; it works too,
    /// the browser only asks each time whether the file changed.
    /// </summary>
    public static string Asset(this HttpContext context, string file)
        => context.Request.PathBase + "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] ?? file);
}
