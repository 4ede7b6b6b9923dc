using System.Diagnostics;
using System.Net.Sockets;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Bench;

/// <summary>The measure of all figures: an empty web program of the same framework that answers two letters, a process of its own as Dorgora is.</summary>
public sealed class Bare : IAsyncDisposable
{
    private readonly Process process;

    private Bare(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <param name="database">A connection string of PostgreSQL or a SQLite file, for <c>POST /row</c>; null for none.</param>
    public static async Task<Bare> Start(string? database = null)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] arguments = [typeof(Bare).Assembly.Location, "bare", address, .. database is null ? (string[])[] : [database]];
        var bare = new Bare(Process.Start(new ProcessStartInfo("dotnet", arguments))!, address);
        using var http = new HttpClient();
        while (true)
            try
            {
                await http.GetStringAsync(address);
                return bare;
            }
            catch (HttpRequestException) when (!bare.process.HasExited) { await Task.Delay(50); }
    }

    internal static async Task Serve(string address, string? database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        if (database is not null) AddRows(builder.Services, database);
        await using var app = builder.Build();
        app.MapGet("/", () => "ok");
        if (database is not null) await MapRow(app);
        await app.RunAsync();
    }

    private static bool IsPostgres(string database) => database.StartsWith("Host=", StringComparison.Ordinal);

    private static void AddRows(IServiceCollection services, string database)
    {
        services.AddDatabase(IsPostgres(database) ? database : null, database);
        services.AddScoped<Caller>();
    }

    /// <summary>One row in one durable transaction, through the same doors and the same writer as Dorgora's own.</summary>
    private static async Task MapRow(WebApplication app)
    {
        var open = app.Services.GetRequiredService<Func<AppDb>>();
        await using (var db = open()) await db.Write(unit => unit.Database.ExecuteSqlRawAsync("CREATE TABLE bench_rows (at bigint)"));
        app.MapPost("/row", async () =>
        {
            await using var db = open();
            await db.Write(unit => unit.Database.ExecuteSqlRawAsync("INSERT INTO bench_rows (at) VALUES (1)"));
            return "ok";
        });
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
