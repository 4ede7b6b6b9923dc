using System.Net;
using System.Net.Sockets;

namespace Dorgora.Charter.Looking;

/// <summary>Whether an address lies in the open internet; nothing else is ever connected to (IANA special-purpose registries for IPv4 and IPv6).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed4 = Networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /// <summary>Of what is given out (2000::/3) these are not: protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4 address.</summary>
    private static readonly IPNetwork[] Closed6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static readonly IPNetwork Given6 = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork ? !Array.Exists(Closed4, n => n.Contains(address)) : Given6.Contains(address) && !Array.Exists(Closed6, n => n.Contains(address));
    }

    private static IPNetwork[] Networks(params string[] all) => [.. all.Select(IPNetwork.Parse)];
}
