using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Files;

/// <summary>What a room knows of the thing that a file hangs on.</summary>
/// <param name="Kind">As in <see cref="StoredFile.OwnerKind"/>.</param>
public sealed record FileOwner(string Kind, Guid Id, Guid OfficeId, string OfficePath);

/// <summary>Bytes on the disk that are whole and clean, with what a row would say of them.</summary>
public sealed record HeldFile(string Name, string Place, FileKind Kind, long Bytes, string Sha256, int? Width, int? Height);

/// <summary>
/// Takes files from people and keeps them in the folder <c>files</c> of the data folder. A file is what its bytes are, not what it is called;
/// nothing is decoded, and place, camera and other traces in a photograph are not kept. Nodes on one database share the folder.
/// </summary>
public sealed class FileStore(Site site)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const int MostPixels = 25_000_000;

    /// <summary>Left free on the disk for everything else.</summary>
    private const long SpareBytes = 256L * 1024 * 1024;

    private static readonly Dictionary<string, FileKind> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = FileKind.Jpeg, [".jpeg"] = FileKind.Jpeg, [".png"] = FileKind.Png, [".webp"] = FileKind.WebP, [".pdf"] = FileKind.Pdf,
    };

    private string Folder => Path.Combine(site.Data, "files");

    /// <summary>Checks, cleans and stores the bytes, durably. The row is added to the context and counts with its next save; bytes without a row are swept away later.</summary>
    /// <exception cref="RuleBroken">In words for the person: too large, of another kind, broken.</exception>
    public async Task<StoredFile> Keep(AppDb db, FileOwner owner, Stream content, string name, CancellationToken cancel = default) => Keep(db, owner, await Hold(content, name, cancel));

    /// <summary>The row of bytes that are held, each place once.</summary>
    public StoredFile Keep(AppDb db, FileOwner owner, HeldFile held) => db.Add(new StoredFile
    {
        OfficeId = owner.OfficeId, OfficePath = owner.OfficePath, OwnerKind = owner.Kind, OwnerId = owner.Id, Name = held.Name, Place = held.Place, Kind = held.Kind,
        Bytes = held.Bytes, Sha256 = held.Sha256, At = db.Time.Now, Width = held.Width, Height = held.Height,
    }).Entity;

    /// <summary>Checks, cleans and stores the bytes, durably, for a day at least: they are of nothing until a row names them.</summary>
    /// <exception cref="RuleBroken">In words for the person: too large, of another kind, broken.</exception>
    public async Task<HeldFile> Hold(Stream content, string name, CancellationToken cancel = default)
    {
        var cleaned = Cleaned.From(await Read(content, cancel));
        var ending = Path.GetExtension(name);
        if (cleaned is null || !Endings.TryGetValue(ending, out var called)) throw new RuleBroken("শুধু ছবি (JPG, PNG, WebP) বা PDF ফাইল দিন। ফাইলটি খোলা যায় কি না দেখে নিন", at: "File");
        if (called != cleaned.Kind) throw new RuleBroken("ফাইলটির নাম এক রকম, ভেতরটা আরেক রকম। ঠিক ফাইলটি বাছুন", at: "File");
        if ((long)cleaned.Width * cleaned.Height > MostPixels) throw new RuleBroken("ছবিটি খুব বড়। ছোট করে আবার দিন", at: "File");
        var place = RandomNumberGenerator.GetHexString(32, lowercase: true) + Ending(cleaned.Kind);
        await Write(place, cleaned.Content, cancel);
        var (width, height) = cleaned.Kind == FileKind.Pdf ? ((int?)null, (int?)null) : (cleaned.Width, cleaned.Height);
        return new HeldFile(NameOf(name, cleaned.Kind), place, cleaned.Kind, cleaned.Content.Length, Convert.ToHexStringLower(SHA256.HashData(cleaned.Content)), width, height);
    }

    internal Stream Open(HeldFile held) => Open(held.Place);

    /// <exception cref="FileNotFoundException">The bytes are gone; <c>./run check</c> names them.</exception>
    public Stream Open(StoredFile file) => Open(file.Place);

    private FileStream Open(string place) => new(PathOf(place), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, useAsync: true);

    /// <summary>Every row must have its bytes, unchanged. Gives what is wrong, a line each.</summary>
    public async Task<IReadOnlyList<string>> Check(AppDb db, CancellationToken cancel = default)
    {
        var wrong = new List<string>();
        await foreach (var file in db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!File.Exists(PathOf(file.Place))) wrong.Add($"file {file.Id}: {file.Place} is missing");
            else
            {
                await using var bytes = Open(file);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel)) != file.Sha256) wrong.Add($"file {file.Id}: {file.Place} was changed");
            }
        }
        return wrong;
    }

    /// <summary>Removes bytes that no row names and that are older than a day: of saves that failed, and of rows that were erased.</summary>
    internal async Task Sweep(AppDb db, CancellationToken cancel)
    {
        if (!Directory.Exists(Folder)) return;
        var old = db.Time.Now.AddDays(-1);
        foreach (var some in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => File.GetLastWriteTimeUtc(f) < old).Chunk(500))
        {
            var names = some.Select(f => Path.GetFileName(f)).ToList();
            var known = await db.Set<StoredFile>().Where(f => names.Contains(f.Place)).Select(f => f.Place).ToHashSetAsync(cancel);
            foreach (var file in some.Where(f => !known.Contains(Path.GetFileName(f)))) File.Delete(file);
        }
    }

    private static async Task<byte[]> Read(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes) throw new RuleBroken("ফাইলটি ৮ মেগাবাইটের চেয়ে বড়। ছোট করে আবার দিন", at: "File");
        }
        return bytes.ToArray();
    }

    private async Task Write(string place, byte[] content, CancellationToken cancel)
    {
        var path = PathOf(place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Photographs of strangers must not fill the disk on which the database writes.
        if (new DriveInfo(Path.GetFullPath(Folder)).AvailableFreeSpace < SpareBytes) throw new RuleBroken("এখন ফাইল রাখার জায়গা নেই। ফাইল ছাড়া পাঠান, পরে যোগ করা যাবে", at: "File");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(content, cancel);
        file.Flush(flushToDisk: true);
    }

    private string PathOf(string place) => Path.Combine(Folder, place[..2], place);

    private static string Ending(FileKind kind) => kind switch { FileKind.Jpeg => ".jpg", FileKind.Png => ".png", FileKind.WebP => ".webp", _ => ".pdf" };

    /// <summary>Only the last part of what the browser sent, without what could lead astray in a list or a folder.</summary>
    private static string NameOf(string sent, FileKind kind)
    {
        var name = Clean.Line(Path.GetFileNameWithoutExtension(sent.Split('/', '\\')[^1]), 100);
        foreach (var sign in "\"<>:|?*;") name = name.Replace(sign, '_');
        name = name.Trim('.', ' ');
        return (name == "" ? "ফাইল" : name) + Ending(kind);
    }
}
