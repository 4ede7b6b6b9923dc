using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Dorgora.Host;

/// <summary>
/// One file that holds an installation: the database as of one moment, uploaded files, keys, the chain's heads, and a manifest with the SHA-256 of each.
/// Written while the server runs (SQLite's own online copy by a reader; pg_dump on PostgreSQL) and moved to its name only when it is whole.
/// </summary>
internal static class Backup
{
    private const string Manifest = "manifest.json", SqliteName = "dorgora.db", PostgresName = "dorgora.pgdump";

    /// <summary>What is saved beside the database, when it is there.</summary>
    private static readonly string[] Beside = ["files", "keys", "sms.json", "demo-accounts.json"];

    /// <summary>Saved before the database: a head noted while it is copied would look like a cut tail after the restore.</summary>
    private const string Heads = "heads.log";

    private sealed record Content(DateTimeOffset At, string Database, Dictionary<string, string> Sha256);

    /// <summary><c>./run backup FILE</c></summary>
    public static async Task<int> Run(Call call)
    {
        if (call.Arguments.Count != 1) throw new ArgumentException("Say where to: ./run backup FILE");
        var begun = Stopwatch.GetTimestamp();
        var file = call.File(call.Arguments[0]);
        await Write(call.Services, file, call.Cancel);
        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length / 1024.0 / 1024:0.0} MB in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
        return 0;
    }

    /// <summary>Writes the backup; the moment it holds is when this began.</summary>
    public static async Task Write(IServiceProvider services, string file, CancellationToken cancel)
    {
        var (folder, settings, time) = (services.GetRequiredService<DataFolder>(), services.GetRequiredService<Settings>(), services.GetRequiredService<TimeProvider>());
        var work = Directory.CreateTempSubdirectory("dorgora-backup-").FullName;
        try
        {
            var at = time.GetUtcNow();
            CopyTree(Path.Combine(folder.Root, Heads), Path.Combine(work, Heads));
            var database = settings.Postgres is { } postgres ? await Tools.Dump(postgres, Path.Combine(work, PostgresName), cancel) : Copy(folder.Database, Path.Combine(work, SqliteName));
            foreach (var name in Beside) CopyTree(Path.Combine(folder.Root, name), Path.Combine(work, name));
            var hashes = Directory.EnumerateFiles(work, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(work, f), Hash);
            await File.WriteAllBytesAsync(Path.Combine(work, Manifest), JsonSerializer.SerializeToUtf8Bytes(new Content(at, Path.GetFileName(database), hashes)), cancel);
            await Pack(work, file, cancel);
        }
        finally { Directory.Delete(work, recursive: true); }
    }

    private static async Task Pack(string work, string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var part = file + ".part";
        await using (var to = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await using (var zip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true)) await TarFile.CreateFromDirectoryAsync(work, zip, includeBaseDirectory: false, cancel);
            to.Flush(flushToDisk: true);
        }
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Unpacks into an empty folder and holds every file against the manifest.</summary>
    /// <returns>When it was taken, and the path of the database or dump in the folder.</returns>
    /// <exception cref="InvalidDataException">The file is cut, changed or no backup; the message names what does not fit.</exception>
    public static async Task<(DateTimeOffset At, string Database)> Unpack(string file, string into, CancellationToken cancel)
    {
        Content content;
        try
        {
            await using (var from = File.OpenRead(file))
            await using (var zip = new GZipStream(from, CompressionMode.Decompress)) await TarFile.ExtractToDirectoryAsync(zip, into, overwriteFiles: false, cancel);
            content = JsonSerializer.Deserialize<Content>(await File.ReadAllBytesAsync(Path.Combine(into, Manifest), cancel))!;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or JsonException or FileNotFoundException or FormatException) { throw new InvalidDataException($"{file} is no whole backup: {e.Message}"); }
        foreach (var (name, hash) in content.Sha256)
            if (!File.Exists(Path.Combine(into, name)) || Hash(Path.Combine(into, name)) != hash) throw new InvalidDataException($"{file} is damaged: {name} is not what was saved.");
        return (content.At, Path.Combine(into, content.Database));
    }

    /// <summary>SQLite's online copy: one moment, readers and the writer go on.</summary>
    private static string Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from};Mode=ReadOnly;Pooling=False");
        using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        using (var rules = source.CreateCommand())
        {
            rules.CommandText = "PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON; BEGIN; SELECT count(*) FROM sqlite_master";     // the snapshot begins here
            rules.ExecuteScalar();
        }
        source.BackupDatabase(target);
        return to;
    }

    private static void CopyTree(string from, string to)
    {
        if (File.Exists(from)) File.Copy(from, to);
        if (!Directory.Exists(from)) return;
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from)) CopyTree(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static string Hash(string file)
    {
        using var from = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(from));
    }
}
