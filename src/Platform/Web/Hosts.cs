using System.Net;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Web;

/// <summary>
/// Answers only under names that are this machine's, so that nobody can make it print links to theirs: its own addresses, its name,
/// the names it listens on and those in DORGORA_HOSTS.
/// </summary>
public sealed class Hosts(RequestDelegate next, Site site)
{
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        return IsOurs(host, context.Connection.LocalIpAddress) ? next(context) : Faults.Answer(context, StatusCodes.Status400BadRequest, "unknown-host", "এই নামে এখানে কিছু নেই");
    }

    private bool IsOurs(string host, IPAddress? here)
    {
        if (site.Hosts.Contains(host) || site.Hosts.Contains("*")) return true;
        if (!IPAddress.TryParse(host, out var address)) return false;
        return IPAddress.IsLoopback(address) || here is not null && address.Equals(here.IsIPv4MappedToIPv6 ? here.MapToIPv4() : here);
    }
}
