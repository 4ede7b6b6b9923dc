using System.Diagnostics;
using System.Globalization;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;

namespace Dorgora.Host;

/// <summary>Getting an installation back from a backup, and trying that it works.</summary>
internal static class Restore
{
    private const string Yes = "--yes";

    /// <summary><c>./run restore FILE [--yes]</c>: only while nothing serves the folder. Onto an installation only with a clear yes, and what was there is set aside, never deleted.</summary>
    public static async Task<int> Run(Settings settings, TextWriter said)
    {
        var (words, yes) = (settings.Command.Where(w => w != Yes).ToList(), settings.Command.Contains(Yes));
        if (words.Count != 2) throw new ArgumentException($"Say from where: ./run restore FILE [{Yes}]");
        var file = Path.GetFullPath(words[1]);
        if (!File.Exists(file)) throw new FileNotFoundException(null, file);
        using var folder = new DataFolder(settings.Data);
        if (!folder.Lock())
        {
            await said.WriteLineAsync($"Dorgora is running on {settings.Data}. Stop it first: a restore replaces its database.");
            return 3;
        }
        if (!yes && await IsUsed(folder.Root, settings.Postgres))
        {
            await said.WriteLineAsync($"There is an installation in {settings.Data} already. With {Yes} it is set aside, never deleted, and the backup takes its place.");
            return 2;
        }
        var work = Path.Combine(folder.Root, $"restoring-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        try
        {
            var (at, database) = await Backup.Unpack(file, work, CancellationToken.None);
            if (Path.GetExtension(database) == ".db" != settings.Postgres is null) throw new InvalidDataException($"{file} was taken from the other kind of database ({Path.GetFileName(database)}).");
            if (settings.Postgres is { } postgres) await Refill(postgres, database);
            SetAside(folder.Root);
            foreach (var one in Directory.GetFileSystemEntries(work).Where(e => Path.GetFileName(e) is not "manifest.json" && (settings.Postgres is null || e != database)))
                Directory.Move(one, Path.Combine(folder.Root, Path.GetFileName(one)));
            await said.WriteLineAsync($"Restored as of {Dhaka.Stamp(at.UtcDateTime):yyyy-MM-dd HH:mm:ss zzz} into {folder.Root}. Start it, or check it: ./run check");
            return 0;
        }
        finally { Directory.Delete(work, recursive: true); }
    }

    private static async Task<bool> IsUsed(string root, string? postgres) => postgres is null ? Replaced(root).Count > 0 : await Tools.IsUsed(postgres);

    /// <summary>What stands in the database goes into a schema beside, and comes back when the backup does not go in.</summary>
    private static async Task Refill(string postgres, string dump)
    {
        var aside = await Tools.IsUsed(postgres) ? await Tools.SetAside(postgres) : null;
        try { await Tools.Load(postgres, dump, CancellationToken.None); }
        catch when (aside is not null)
        {
            await Tools.PutBack(postgres, aside);
            throw;
        }
    }

    private static List<string> Replaced(string root)
        => [.. new[] { "dorgora.db", "dorgora.db-wal", "dorgora.db-shm", "files", "keys", "heads.log", "sms.json", "demo-accounts.json" }.Select(n => Path.Combine(root, n)).Where(Path.Exists)];

    private static void SetAside(string root)
    {
        if (Replaced(root) is not { Count: > 0 } names) return;
        var aside = Path.Combine(root, $"before-restore-{Guid.NewGuid():N}"[..^24]);
        Directory.CreateDirectory(aside);
        foreach (var name in names) Directory.Move(name, Path.Combine(aside, Path.GetFileName(name)));
    }

    /// <summary><c>./run drill</c>: backs up, restores into a temporary folder (on PostgreSQL: a database of its own), checks it, and says how much and how long a real loss would cost.</summary>
    public static async Task<int> Drill(Call call)
    {
        var postgres = call.Services.GetRequiredService<Settings>().Postgres;
        string? trial = null;
        var work = Directory.CreateTempSubdirectory("dorgora-drill-").FullName;
        try
        {
            var taken = Stopwatch.GetTimestamp();
            var file = Path.Combine(work, "drill.backup");
            await Backup.Write(call.Services, file, call.Cancel);
            var saved = Stopwatch.GetElapsedTime(taken);
            var lost = Stopwatch.GetTimestamp();
            var folder = Path.Combine(work, "data");
            Directory.CreateDirectory(folder);
            var (_, database) = await Backup.Unpack(file, folder, call.Cancel);
            if (postgres is not null) await Tools.Load(trial = await Tools.TrialOf(postgres), database, call.Cancel);
            await Databases.Migrate(trial, database, call.Cancel);
            var faults = await Check.Faults(database, trial, new HeadsLog(new Site { Data = folder }), new FileStore(new Site { Data = folder }), call.Cancel);
            foreach (var fault in faults) await call.Out.WriteLineAsync(fault);
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"RPO {saved.TotalSeconds:0.0} s"));
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"RTO {Stopwatch.GetElapsedTime(lost).TotalSeconds:0.0} s"));
            return faults.Count == 0 ? 0 : 1;
        }
        finally
        {
            if (trial is not null) await Tools.Drop(postgres!, trial);
            Directory.Delete(work, recursive: true);
        }
    }
}
