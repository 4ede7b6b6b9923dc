using System.Security.Cryptography;
using System.Text;

namespace Dorgora.Host;

/// <summary>The data folder: database, files, keys, lock. Only the user who runs the program can read it.</summary>
public sealed class DataFolder : IDisposable
{
    private const int LongestSocketPath = 100;      // the kernel takes 107 bytes
    private FileStream? held;

    /// <param name="database">Elsewhere than in the folder, for tests.</param>
    public DataFolder(string path, string? database = null)
    {
        (Root, Database) = (path, database ?? Path.Combine(path, "dorgora.db"));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Root { get; }
    public string Database { get; }

    /// <summary>Where a running server takes commands. A folder too deep for a socket gets one under the temporary folder.</summary>
    public string Socket
    {
        get
        {
            var here = Path.Combine(Root, "commands.sock");
            if (Encoding.UTF8.GetByteCount(here) <= LongestSocketPath) return here;
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];
            return Path.Combine(Path.GetTempPath(), $"dorgora-{name}.sock");
        }
    }

    /// <summary>True when this process now owns the folder. The kernel gives the lock back when the process dies.</summary>
    public bool Lock()
    {
        try
        {
            held = new FileStream(Path.Combine(Root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) { return false; }
    }

    public void Dispose() => held?.Dispose();
}
