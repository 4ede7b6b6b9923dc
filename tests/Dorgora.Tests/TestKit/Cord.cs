using System.Net;
using System.Net.Sockets;

namespace Dorgora.Tests.TestKit;

/// <summary>The line between a program and its PostgreSQL, or a browser and its server, which a test can pull out and put back.</summary>
public sealed class Cord : IAsyncDisposable
{
    private readonly EndPoint server;
    private readonly Lock door = new();
    private readonly List<Socket> open = [];
    private readonly int port;
    private TcpListener? listener;

    /// <param name="server">The server's unix socket.</param>
    public Cord(string server) : this(new UnixDomainSocketEndPoint(server)) { }

    public Cord(EndPoint server)
    {
        this.server = server;
        port = Plug(0);
    }

    public int Port => port;

    public void Pull()
    {
        listener?.Stop();
        listener = null;
        lock (door)
        {
            foreach (var socket in open) socket.Dispose();
            open.Clear();
        }
    }

    public void PutBack() => Plug(port);

    private int Plug(int at)
    {
        var mine = listener = new TcpListener(IPAddress.Loopback, at);
        mine.Start();
        _ = Accept(mine);
        return ((IPEndPoint)mine.LocalEndpoint).Port;
    }

    private async Task Accept(TcpListener mine)
    {
        try
        {
            while (true)
            {
                var here = await mine.AcceptSocketAsync();
                var there = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
                await there.ConnectAsync(server);
                lock (door) open.AddRange([here, there]);
                _ = Carry(here, there);
                _ = Carry(there, here);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException) { }
    }

    private static async Task Carry(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
                for (var sent = 0; sent < read;) sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        finally { to.Dispose(); }
    }

    public ValueTask DisposeAsync()
    {
        Pull();
        return ValueTask.CompletedTask;
    }
}
