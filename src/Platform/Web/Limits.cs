using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dorgora.Platform.Web;

/// <summary>How much one client may send at once.</summary>
public static class Limits
{
    public const int BodyBytes = 1024 * 1024;

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;      // routes for files say more by [RequestSizeLimit]
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 60;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
    }
}
