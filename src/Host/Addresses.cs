using System.Net;
using System.Net.Sockets;

namespace Dorgora.Host;

/// <summary>Whether the program can listen where it shall, asked before anything is opened, so that the answer is a sentence and comes at once.</summary>
internal static class Addresses
{
    /// <param name="urls">Addresses separated by semicolons.</param>
    /// <exception cref="ArgumentException">One is no address.</exception>
    /// <exception cref="IOException">One is taken, or not this machine's.</exception>
    public static void MustBeFree(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Try(url);
    }

    private static void Try(string url)
    {
        if (Read(url) is not { Scheme: "http" or "https" } address || address.Port is < 0 or > IPEndPoint.MaxPort) throw new ArgumentException($"{url} is no address to listen on. Write it like http://127.0.0.1:5080");
        if (address.IsUnixPipe || address.Port == 0) return;
        try
        {
            using var socket = new Socket(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip.AddressFamily : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(ip ?? (address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any), address.Port));
            socket.Listen();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse) { throw new Taken(3, $"{url} is in use by another program. Stop that, or choose another address with --urls."); }
        catch (SocketException e) { throw new Taken(2, $"{url} cannot be listened on: {e.Message}."); }
    }

    private static BindingAddress? Read(string url)
    {
        try { return BindingAddress.Parse(url); }
        catch (FormatException) { return null; }
    }
}

/// <summary>An address that cannot be had.</summary>
internal sealed class Taken(int code, string sentence) : IOException(sentence)
{
    public int Code => code;
}
