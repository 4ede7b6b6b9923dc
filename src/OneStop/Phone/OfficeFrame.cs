using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Phone;

/// <summary>Pages whose address names a token and no office stand in the office's frame all the same.</summary>
internal static class OfficeFrame
{
    /// <summary>Shows the frame of that office; gives the office.</summary>
    public static async Task<Office> Show(HttpContext http, AppDb db, Portals portals, Translator t, Guid id)
    {
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == id, http.RequestAborted);
        if (await portals.Of(db, office.Slug, http.RequestAborted) is not { } portal) return office;
        Portals.Is(http, portal);
        var frame = await Frame.Of(http);
        if (frame.Home != portal.Address) PortalFrame.Show(t, frame, portal);
        return office;
    }
}
