namespace Dorgora.Host;

/// <summary>One call of a command, wherever it runs: in the server when one serves the data folder, else in this process.</summary>
/// <param name="Arguments">After the command's name.</param>
/// <param name="Folder">The caller's current folder: names of files are relative to it.</param>
public sealed record Call(IServiceProvider Services, IReadOnlyList<string> Arguments, string Folder, TextWriter Out, CancellationToken Cancel)
{
    /// <summary>A file named by the caller.</summary>
    public string File(string name) => Path.GetFullPath(name, Folder);
}

/// <summary>The commands behind <c>./run NAME …</c>. Each returns the exit code and writes plain text.</summary>
public static class Commands
{
    private static readonly Dictionary<string, Func<Call, Task<int>>> All = new()
    {
        ["version"] = call => Version(call.Out),
        ["backup"] = Backup.Run,
        ["check"] = Check.Run,
        ["drill"] = Restore.Drill,
        ["import"] = Import.Run,
        ["fill"] = Fill.Run,
        ["search-build"] = SearchCommands.Build,
    };

    /// <summary>Runs the command where the database is open: only one process may have the SQLite file.</summary>
    public static async Task<int> Run(Settings settings)
    {
        if (settings.Command[0] == "restore") return await Restore.Run(settings, Console.Out);
        if (settings.Command[0] == "search-eval") return await SearchEval.Run(settings.Command, Console.Out);
        if (settings.Command[0] == "version") return await Version(Console.Out);
        if (!All.ContainsKey(settings.Command[0])) throw new ArgumentException($"{settings.Command[0]} is not a command. Known: {string.Join(", ", All.Keys.Append("restore").Append("search-eval").Order())}.");
        if (settings.Postgres is null && !File.Exists(Path.Combine(settings.Data, DataFolder.DatabaseName)))
            throw new ArgumentException($"There is no installation in {settings.Data}. Start Dorgora there once, or name the right folder with --data.");
        using var folder = new DataFolder(settings.Data);
        if (settings.Postgres is null && !folder.Lock()) return await CommandLink.Ask(folder.Socket, settings.Command, Console.Out);
        await using var app = await Server.Open(settings, folder);
        return await Do(app.Services, settings.Command, Environment.CurrentDirectory, Console.Out, CancellationToken.None);
    }

    internal static Task<int> Do(IServiceProvider services, IReadOnlyList<string> command, string folder, TextWriter to, CancellationToken cancel)
        => All.TryGetValue(command[0], out var run) ? run(new Call(services, [.. command.Skip(1)], folder, to, cancel)) : Unknown(command[0], to);

    private static async Task<int> Unknown(string name, TextWriter to)
    {
        await to.WriteLineAsync($"{name} is not a command of the running server; restart it first.");
        return 2;
    }

    private static async Task<int> Version(TextWriter to)
    {
        await to.WriteLineAsync($"dorgora {typeof(Commands).Assembly.GetName().Version}");
        return 0;
    }
}
