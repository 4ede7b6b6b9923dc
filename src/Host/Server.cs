using System.Diagnostics;
using System.Globalization;
using System.Net;
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
        Addresses.MustBeFree(settings.Urls);
        await using var app = await Open(settings, folder);
        var beginning = app.Services.GetRequiredService<Beginning>();
        await beginning.Make(settings.Empty, Console.Out);
        await app.StartAsync();
        Console.WriteLine($"Dorgora is ready at {string.Join(" ", app.Urls.Where(u => !u.Contains("unix:", StringComparison.Ordinal)))} ({Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, data in {settings.Data}). Ctrl+C stops it.");
        SayHowToTrust(app.Services.GetRequiredService<Site>(), app.Urls);
        await beginning.Invite(app.Services.GetRequiredService<Site>().Address, Console.Out);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>With --tls: where a device gets the office's certificate, and the fingerprint that its user compares with this console.</summary>
    private static void SayHowToTrust(Site site, IEnumerable<string> urls)
    {
        if (site.AuthorityFile is not { } authority) return;
        var plain = urls.Where(u => !u.Contains("unix:", StringComparison.Ordinal)).Select(BindingAddress.Parse).FirstOrDefault(a => a.Scheme == "http");
        var page = plain is null ? $"{site.Address}/ca" : $"http://{new Uri(site.Address).Host}:{plain.Port}/ca";
        Console.WriteLine($"Each device must trust it once: {page} (fingerprint {Authority.FingerprintOf(authority)})");
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
        // Built but not published (tests, dotnet run): the files a browser loads are still in their own folder, which this list names.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "dorgora.staticwebassets.runtime.json"))) builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonLog();
        builder.WebHost.UseUrls([.. Split(settings.Urls), .. CommandSocket(settings, folder)]);
        builder.WebHost.ConfigureKestrel(Limits.Set);
        var names = NamesOf(settings);
        if (settings.Tls) UseTls(builder, folder, names);
        builder.Services.AddDatabase(settings.Postgres, folder.Database);
        builder.Services.AddSingleton(SiteOf(settings, folder, names));
        builder.Services.AddSingleton(settings).AddSingleton(folder).AddSingleton<Beginning>();
        builder.Services.AddWeb();
        AddRooms(builder);
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseCommands();
        app.UseWeb();
        foreach (var room in Rooms.All) room.MapEndpoints(app);
        return app;
    }

    private static void AddRooms(WebApplicationBuilder builder)
    {
        var pages = builder.Services.AddRazorPages(o => o.RootDirectory = "/");
        foreach (var room in Rooms.All)
        {
            builder.Services.AddSingleton(room);
            pages.PartManager.ApplicationParts.Add(new AssemblyPart(room.Assembly));
            pages.PartManager.ApplicationParts.Add(new CompiledRazorAssemblyPart(room.Assembly));
            room.AddServices(builder.Services);
        }
    }

    private static void UseTls(WebApplicationBuilder builder, DataFolder folder, string[] names)
    {
        var certificate = Tls.Certificate(Path.Combine(folder.Root, "tls"), names, TimeProvider.System.GetUtcNow());
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
    }

    private static Site SiteOf(Settings settings, DataFolder folder, string[] names)
    {
        var urls = Split(settings.Urls);
        var secure = urls.Select(BindingAddress.Parse).FirstOrDefault(a => a.Scheme == "https");
        var tls = Path.Combine(folder.Root, "tls");
        var codes = settings.Codes is { Length: > 0 } said ? Split(said).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList() : [500, 2_000];
        return new Site
        {
            CodesADayOfOffice = codes[0], CodesADay = codes[1],
            Data = folder.Root, RealHours = settings.RealHours, Hosts = new(names, StringComparer.OrdinalIgnoreCase),
            PublicAddress = settings.Address == "" ? null : settings.Address,
            Address = settings.Address != "" ? settings.Address : secure is not null ? $"https://{names[0]}:{secure.Port}" : urls.FirstOrDefault()?.TrimEnd('/') ?? "",
            SecurePort = settings.Tls ? secure?.Port : null, AuthorityFile = settings.Tls ? Tls.AuthorityFile(tls) : null,
            Proxies = [.. Split(settings.Proxies).Select(IPAddress.Parse)],
            Browser = settings.Browser == "" ? Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists) : settings.Browser == "none" ? null : settings.Browser,
            Domains = [.. Split(settings.Domains).Select(d => d.TrimStart('*', '.').ToLowerInvariant())],
        };
    }

    /// <summary>This machine's own name first.</summary>
    private static string[] NamesOf(Settings settings)
        => [.. new[] { Environment.MachineName.ToLowerInvariant(), $"{Environment.MachineName.ToLowerInvariant()}.local", "localhost" }
            .Concat(Split(settings.Urls).Select(u => BindingAddress.Parse(u).Host).Where(h => h is not ("*" or "+") && !IPAddress.TryParse(h.Trim('[', ']'), out _)))
            .Concat(settings.Address == "" ? [] : [new Uri(settings.Address).Host]).Concat(Split(settings.Hosts)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] CommandSocket(Settings settings, DataFolder folder)
    {
        if (settings.Postgres is not null) return [];       // there any process may open the database
        File.Delete(folder.Socket);                         // of a process that died: the lock is ours
        return [$"http://unix:{folder.Socket}"];
    }
}
