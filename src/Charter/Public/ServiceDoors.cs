using Dorgora.Charter.Document;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Public;

/// <summary>A way to begin with a service that works today: a token, a time, a complaint. Bangla words.</summary>
/// <param name="First">The main one.</param>
public sealed record ServiceDoor(string Icon, string Text, string Href, int Order, bool First = false);

/// <summary>What the rooms above put on a service's page; registered as a singleton.</summary>
public delegate Task<ServiceDoor?> OpenService(HttpContext context, Office office, CharterRow row);

public static class ServiceDoors
{
    /// <summary>Asks every room.</summary>
    public static async Task<IReadOnlyList<ServiceDoor>> Of(HttpContext context, Office office, CharterRow row)
    {
        var doors = new List<ServiceDoor>();
        foreach (var open in context.RequestServices.GetServices<OpenService>())
            if (await open(context, office, row) is { } door) doors.Add(door);
        return [.. doors.OrderBy(d => d.Order)];
    }
}
