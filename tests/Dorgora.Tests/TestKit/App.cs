using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Dorgora.Host;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>
/// The whole program on a real port with the demo loaded, for a test class (<c>IClassFixture&lt;App&gt;</c>) or one test. The demo is loaded once
/// per test run and copied. Limits on the number of requests are off unless a test asks for them.
/// </summary>
public sealed class App : IAsyncLifetime
{
    private static readonly Template DemoTemplate = new("demo", LoadDemo);
    private static readonly Template EmptyTemplate = new("seeded", (postgres, file) => Begin(postgres, file, empty: true));
    private static byte[] demoAccounts = [];
    private static IReadOnlyList<(string Place, byte[] Bytes)> demoFiles = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<Browser>>> signedIn = new();
    private readonly bool empty, limits;
    private readonly Action<WebApplicationBuilder>? change;
    private WebApplication? running;
    private TestDatabase? database;

    public App() { }

    /// <summary>A copy of the loaded demo, its accounts file included, for a program in a process of its own.</summary>
    public static async Task<TestDatabase> DemoFolder()
    {
        var database = await TestDatabase.From(DemoTemplate);
        await File.WriteAllBytesAsync(Path.Combine(database.Folder, "demo-accounts.json"), demoAccounts);
        PutFiles(database.Folder);
        return database;
    }

    /// <summary>The pictures that the demo's rows name.</summary>
    private static void PutFiles(string folder)
    {
        foreach (var (place, bytes) in demoFiles)
        {
            var path = Path.Combine(folder, "files", place);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    /// <param name="empty">Without the demo: an installation that nobody has used yet.</param>
    /// <param name="limits">With the limits on requests.</param>
    public static async Task<App> Start(bool empty = false, bool limits = false, Action<WebApplicationBuilder>? change = null)
    {
        var app = new App(empty, limits, change);
        await app.InitializeAsync();
        return app;
    }

    private App(bool empty, bool limits, Action<WebApplicationBuilder>? change) => (this.empty, this.limits, this.change) = (empty, limits, change);

    /// <summary>A Sunday morning, ten o’clock in Dhaka, the day after the demo’s last case.</summary>
    public static readonly DateTime Morning = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    public TestClock Clock { get; } = new(Morning);
    public TestDatabase Database => database!;
    public IServiceProvider Services => running!.Services;
    public string Address { get; private set; } = "";

    /// <summary>What the program logged.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.From(empty ? EmptyTemplate : DemoTemplate);
        if (!empty) PutFiles(database.Folder);
        var folder = new DataFolder(database.Folder);
        running = Server.Build(new Settings("http://127.0.0.1:0", folder.Root, database.Postgres), folder, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(new AppLog(Log));
            builder.Services.AddSingleton<TimeProvider>(Clock);
            if (!limits) builder.Services.Configure<RateLimiterOptions>(o => o.GlobalLimiter = null);
            change?.Invoke(builder);
        });
        await Services.GetRequiredService<Beginning>().Make(empty, TextWriter.Null);
        await running.StartAsync();
        Address = running.Urls.First(u => !u.Contains("unix:", StringComparison.Ordinal));
        Services.GetRequiredService<Site>().Address = Address;
    }

    /// <summary>A browser that nobody is signed in to.</summary>
    public Browser Visitor() => new(Address);

    /// <summary>A browser of a demo person with this role at this office, signed in through the page; the same one for the same person.</summary>
    public Task<Browser> As(string role, string office = "shahrasti") => AsUser(Account(role, office).User);

    /// <inheritdoc cref="As"/>
    public Task<Browser> AsUser(string user) => signedIn.GetOrAdd(user, _ => new(() => SignIn(user))).Value;

    public async Task<Browser> SignIn(string user)
    {
        var browser = Visitor();
        var page = await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", user), ("Secret", Accounts.First(a => a.User == user).Password));
        Assert.True(page.Url.AbsolutePath != "/signin", page.Text);
        return browser;
    }

    /// <summary>The first demo account with this role at this office.</summary>
    public static DemoAccount Account(string role, string office = "shahrasti") => Accounts.First(a => a.Role == role && a.Office == office);

    public static IReadOnlyList<DemoAccount> Accounts => field ??= Read<DemoAccount>("staff");
    public static IReadOnlyList<DemoKey> Keys => field ??= Read<DemoKey>("keys");

    /// <summary>The API with a key of the office; with <paramref name="kind"/> "" without any.</summary>
    public Api Api(string kind = "desk", string office = "shahrasti")
    {
        var http = new HttpClient { BaseAddress = new Uri(Address) };
        if (kind != "") http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Keys.First(k => k.Kind == kind && k.Office == office).Key);
        return new Api(http);
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.StopAsync();
            await running.DisposeAsync();
        }
        if (database is not null) await database.DisposeAsync();
    }

    private static IReadOnlyList<T> Read<T>(string part)
    {
        using var json = JsonDocument.Parse(demoAccounts);
        return [.. json.RootElement.GetProperty(part).Deserialize<List<T>>(JsonSerializerOptions.Web)!];
    }

    private static Task LoadDemo(string? postgres, string file) => Begin(postgres, file, empty: false);

    private static async Task Begin(string? postgres, string file, bool empty)
    {
        var temporary = Directory.CreateTempSubdirectory("dorgora-template-");
        using (var folder = new DataFolder(temporary.FullName, file))
        await using (var app = Server.Build(new Settings("http://127.0.0.1:0", folder.Root, postgres), folder, b => b.Services.AddSingleton<TimeProvider>(new TestClock(Morning))))
        {
            await app.Services.GetRequiredService<Beginning>().Make(empty, TextWriter.Null);
            if (!empty)
            {
                demoAccounts = await File.ReadAllBytesAsync(Path.Combine(folder.Root, "demo-accounts.json"));
                var files = Path.Combine(folder.Root, "files");
                if (Directory.Exists(files)) demoFiles = [.. Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(files, f), File.ReadAllBytes(f)))];
            }
        }
        temporary.Delete(recursive: true);
    }
}

public sealed record DemoAccount(string User, string Password, string Office, string Role, string Name);

public sealed record DemoKey(string Kind, string Office, string Key);

/// <summary>Keeps what is logged, message and exception, as one text a line.</summary>
internal sealed class AppLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    public void Dispose() { }
}
