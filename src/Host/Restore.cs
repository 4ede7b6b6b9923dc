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
    /// <summary><c>./run restore FILE</c>: only while nothing serves the folder. What was there is set aside, never deleted.</summary>
    public static async Task<int> Run(Settings settings, TextWriter said)
    {
        if (settings.Command.Count != 2) throw new ArgumentException("Say from where: ./run restore FILE");
        using var folder = new DataFolder(settings.Data);
        if (!folder.Lock())
        {
            await said.WriteLineAsync($"Dorgora is running on {settings.Data}. Stop it first: a restore replaces its database.");
            return 3;
        }
        var work = Path.Combine(folder.Root, $"restoring-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        try
        {
            var (at, database) = await Backup.Unpack(Path.GetFullPath(settings.Command[1]), work, CancellationToken.None);
            if (settings.Postgres is { } postgres) await Tools.Load(postgres, database, CancellationToken.None);
            else SetAside(folder.Root);
            foreach (var one in Directory.GetFileSystemEntries(work).Where(e => Path.GetFileName(e) is not "manifest.json" && (settings.Postgres is null || e != database)))
                Directory.Move(one, Path.Combine(folder.Root, Path.GetFileName(one)));
            await said.WriteLineAsync($"Restored as of {Dhaka.Stamp(at.UtcDateTime):yyyy-MM-dd HH:mm:ss zzz} into {folder.Root}. Start it, or check it: ./run check");
            return 0;
        }
        catch (InvalidDataException e)
        {
            await said.WriteLineAsync(e.Message);
            return 1;
        }
        finally { Directory.Delete(work, recursive: true); }
    }

    private static void SetAside(string root)
    {
        var names = new[] { "dorgora.db", "dorgora.db-wal", "dorgora.db-shm", "files", "keys", "heads.log", "sms.json", "demo-accounts.json" }.Select(n => Path.Combine(root, n)).Where(Path.Exists).ToList();
        if (names.Count == 0) return;
        var aside = Path.Combine(root, $"before-restore-{Guid.NewGuid():N}"[..^24]);
        Directory.CreateDirectory(aside);
        foreach (var name in names) Directory.Move(name, Path.Combine(aside, Path.GetFileName(name)));
    }

    /// <summary><c>./run drill</c>: backs up, restores into a temporary folder, checks it, and says how much and how long a real loss would cost.</summary>
    public static async Task<int> Drill(Call call)
    {
        if (call.Services.GetRequiredService<Settings>().Postgres is not null)
        {
            await call.Out.WriteLineAsync("The drill on PostgreSQL needs a second database: restore a backup there with DORGORA_DB and run check.");
            return 2;
        }
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
            await Databases.Migrate(null, database, call.Cancel);
            var faults = await Check.Faults(database, null, new HeadsLog(new Site { Data = folder }), new FileStore(new Site { Data = folder }), call.Cancel);
            foreach (var fault in faults) await call.Out.WriteLineAsync(fault);
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"RPO {saved.TotalSeconds:0.0} s"));
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"RTO {Stopwatch.GetElapsedTime(lost).TotalSeconds:0.0} s"));
            return faults.Count == 0 ? 0 : 1;
        }
        finally { Directory.Delete(work, recursive: true); }
    }
}
