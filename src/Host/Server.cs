using System.Diagnostics;
using Dorgora.Migrations;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Dorgora.Host;

/// <summary>Puts the rooms together and starts them.</summary>
public static class Server
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> Run(Settings settings)
    {
        var begun = Stopwatch.GetTimestamp();
        using var folder = new DataFolder(settings.Data);
        if (settings.Postgres is null && !folder.Lock())
        {
            await Console.Error.WriteLineAsync($"Another Dorgora is already running on {settings.Data}; stop it first, or give this one another --data folder.");
            return 3;
        }
        await using var app = await Open(settings, folder);
        var beginning = app.Services.GetRequiredService<Beginning>();
        await beginning.Make(settings.Empty, Console.Out);
        await app.StartAsync();
        Console.WriteLine($"Dorgora is ready at {string.Join(" ", app.Urls.Where(u => !u.Contains("unix:", StringComparison.Ordinal)))} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, data in {settings.Data}). Ctrl+C stops it.");
        await beginning.Invite(app.Services.GetRequiredService<Site>().Address, Console.Out);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Everything but serving: the database is migrated and the rooms are wired. Commands work on this.</summary>
    internal static async Task<WebApplication> Open(Settings settings, DataFolder folder)
    {
        if (settings.Postgres is null) Beginning.ForgetHalfLoadedDemo(folder);
        await Databases.Migrate(settings.Postgres, folder.Database);
        return Build(settings, folder);
    }

    /// <summary>The program with all rooms, not started. Tests change what they must.</summary>
    public static WebApplication Build(Settings settings, DataFolder folder, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "dorgora", ContentRootPath = AppContext.BaseDirectory, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonLog();
        builder.WebHost.UseUrls([.. Split(settings.Urls), .. CommandSocket(settings, folder)]);
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.Services.AddDatabase(settings.Postgres, folder.Database);
        builder.Services.AddSingleton(SiteOf(settings, folder));
        builder.Services.AddSingleton(settings).AddSingleton(folder).AddSingleton<Beginning>();
        builder.Services.AddWeb();
        var pages = builder.Services.AddRazorPages(o => o.RootDirectory = "/");
        foreach (var room in Rooms.All)
        {
            builder.Services.AddSingleton(room);
            pages.PartManager.ApplicationParts.Add(new AssemblyPart(room.Assembly));
            pages.PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(room.Assembly));
            room.AddServices(builder.Services);
        }
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseCommands();
        app.UseWeb();
        foreach (var room in Rooms.All) room.MapEndpoints(app);
        return app;
    }

    private static Site SiteOf(Settings settings, DataFolder folder)
    {
        var urls = Split(settings.Urls);
        var names = urls.Select(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) ? uri.Host : "localhost");
        return new Site
        {
            Data = folder.Root, RealHours = settings.RealHours, Address = urls.FirstOrDefault()?.TrimEnd('/') ?? "",
            Hosts = new(["localhost", Environment.MachineName, $"{Environment.MachineName}.local", .. names, .. Split(settings.Hosts)], StringComparer.OrdinalIgnoreCase),
        };
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] CommandSocket(Settings settings, DataFolder folder)
    {
        if (settings.Postgres is not null) return [];       // there any process may open the database
        File.Delete(folder.Socket);                         // of a process that died: the lock is ours
        return [$"http://unix:{folder.Socket}"];
    }
}
