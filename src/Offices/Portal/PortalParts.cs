using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Offices.Portal;

/// <summary>A way in that works today. Bangla sentences.</summary>
public sealed record Door(string Icon, string Text, string Under, string Href, int Order);

/// <summary>A figure of this moment with what stands above and after it, already in the language of the request.</summary>
public sealed record NowFigure(string Icon, string Above, string Figure, string After, string Href);

/// <summary>What the rooms above put on an office's home page.</summary>
public sealed class PortalParts
{
    public List<Door> Doors { get; } = [];
    public List<NowFigure> Now { get; } = [];

    /// <summary>Where to say what is wrong, and where to ask how it goes; null until a room offers it.</summary>
    public string? Write { get; set; }
    public string? Ask { get; set; }

    /// <summary>Asks every room.</summary>
    public static async Task<PortalParts> Of(HttpContext context, OfficePortal portal)
    {
        var parts = new PortalParts();
        foreach (var fill in context.RequestServices.GetServices<FillPortal>()) await fill(context, portal, parts);
        parts.Doors.Sort((a, b) => a.Order.CompareTo(b.Order));
        return parts;
    }
}

/// <summary>A room's part of an office's home page; registered as a singleton.</summary>
public delegate Task FillPortal(HttpContext context, OfficePortal portal, PortalParts parts);
