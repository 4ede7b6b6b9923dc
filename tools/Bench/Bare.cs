using System.Diagnostics;
using System.Net.Sockets;

namespace Dorgora.Bench;

/// <summary>The measure of all figures: an empty web program of the same framework that answers two letters, a process of its own as Dorgora is.</summary>
public sealed class Bare : IAsyncDisposable
{
    private readonly Process process;

    private Bare(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Bare> Start()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var bare = new Bare(Process.Start(new ProcessStartInfo("dotnet", [typeof(Bare).Assembly.Location, "bare", address]))!, address);
        using var http = new HttpClient();
        while (true)
            try
            {
                await http.GetStringAsync(address);
                return bare;
            }
            catch (HttpRequestException) when (!bare.process.HasExited) { await Task.Delay(50); }
    }

    internal static async Task Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.MapGet("/", () => "ok");
        await app.RunAsync();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
