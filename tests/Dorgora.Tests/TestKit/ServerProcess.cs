using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Dorgora.Tests.TestKit;

/// <summary>The program as a process of its own (<c>dorgora.dll</c>): started, killed, asked to end; what it wrote and how it ended.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource<string> announced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string? postgres, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, string? folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dorgora.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? "/" };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("DORGORA_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        if (postgres is not null) start.Environment["DORGORA_DB"] = postgres;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => { if (e.Data is not null) lines.Enqueue(e.Data); };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (Announced().Match(line) is { Success: true } ready) announced.TrySetResult(ready.Groups[1].Value);
    }

    /// <summary>All that came on the console, both streams.</summary>
    public string Said => string.Join('\n', lines);

    public bool Runs => !process.HasExited;

    /// <summary>The first address it says it is ready at.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Serves the data folder of a test database on a free port; returns when it says that it is ready.</summary>
    public static async Task<ServerProcess> Serve(TestDatabase database, params string[] more)
    {
        var server = Begin(database, ["--data", database.Folder, .. more.Contains("--urls") ? [] : new[] { "--urls", "http://127.0.0.1:0" }, .. more]);
        await server.Ready();
        return server;
    }

    /// <summary>Starts it with exactly these arguments and does not wait for anything.</summary>
    public static ServerProcess Begin(TestDatabase? database, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
        => new(database?.Postgres, arguments, environment, folder);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Said)> Command(TestDatabase? database, params string[] arguments)
    {
        await using var command = Begin(database, arguments);
        return (await command.Ended(), command.Said);
    }

    public async Task Ready()
    {
        await Task.WhenAny(announced.Task, process.WaitForExitAsync()).WaitAsync(Patience);
        Address = announced.Task.IsCompleted ? await announced.Task : throw new InvalidOperationException($"It did not start: {Said}");
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as systemd asks it to end.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for its end; the exit code.</summary>
    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async Task<int> Stop()
    {
        Terminate();
        return await Ended();
    }

    /// <summary>The API with a key of a demo office; many connections at once.</summary>
    public Api Api(string kind = "desk", string office = "shahrasti")
    {
        var http = new HttpClient { BaseAddress = new Uri(Address), Timeout = Patience };
        if (kind != "") http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", App.Keys.First(k => k.Kind == kind && k.Office == office).Key);
        return new Api(http);
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"Dorgora is ready at (http\S+)")]
    private static partial Regex Announced();
}
