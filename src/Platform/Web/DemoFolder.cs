using System.Text.Json;

namespace Dorgora.Platform.Web;

/// <summary>What the demo writes for other programs: accounts and keys collected while rooms load, saved as demo-accounts.json.</summary>
public sealed class DemoFolder(string path)
{
    private static readonly JsonSerializerOptions Readable = new(ApiJson.Options) { WriteIndented = true };

    public string Path => path;
    public List<object> Staff { get; } = [];
    public List<object> Keys { get; } = [];

    /// <summary>Writes demo-accounts.json for the programs that try the demo; only the folder's owner may read it.</summary>
    public async Task Save()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(System.IO.Path.Combine(path, "demo-accounts.json"), options);
        await JsonSerializer.SerializeAsync(file, new { staff = Staff, keys = Keys }, Readable);
    }
}
