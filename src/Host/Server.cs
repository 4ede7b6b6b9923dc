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
        await app.Services.GetRequiredService<Beginning>().Make(settings.Empty, Console.Out);
        await app.StartAsync();
        Console.WriteLine($"Dorgora is ready at {string.Join(" ", app.Urls.Where(u => !u.Contains("unix:", StringComparison.Ordinal)))} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, data in {settings.Data}). Ctrl+C stops it.");
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
        builder.Logging.ClearProviders().AddJsonLog();
        builder.WebHost.UseUrls([.. settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. CommandSocket(settings, folder)]);
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.Services.AddDatabase(settings.Postgres, folder.Database);
        builder.Services.AddSingleton(new Site { Data = folder.Root, RealHours = settings.RealHours });
        builder.Services.AddSingleton<Beginning>();
        builder.Services.AddWeb();
        var pages = builder.Services.AddRazorPages(o => o.RootDirectory = "/").AddForms();
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

    private static string[] CommandSocket(Settings settings, DataFolder folder)
    {
        if (settings.Postgres is not null) return [];       // there any process may open the database
        File.Delete(folder.Socket);                         // of a process that died: the lock is ours
        return [$"http://unix:{folder.Socket}"];
    }
}
