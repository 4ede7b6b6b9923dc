using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Dorgora.Platform.Web;

/// <summary>Where a request comes from, as limits count it.</summary>
public static class Network
{
    /// <summary>An IPv4 address, or the first 64 bits of an IPv6 address: a house has one of either. A mobile company puts thousands behind one.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "here";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>On this machine, and not passed on by a proxy for somebody else.</summary>
    public static bool IsLocal(HttpContext context)
        => context.Connection.RemoteIpAddress is null || (IPAddress.IsLoopback(context.Connection.RemoteIpAddress) && !context.Request.Headers.ContainsKey("X-Forwarded-For"));
}
