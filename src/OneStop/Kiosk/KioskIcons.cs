using Dorgora.Platform.Web.Icons;

namespace Dorgora.OneStop.Kiosk;

/// <summary>The drawing of a service; a sheet of paper where its icon is none of ours.</summary>
public static class KioskIcons
{
    public static string Of(Errand service) => IconSet.Has(service.Icon) ? service.Icon : "file-text";
}
