using System.Security.Cryptography;
using System.Text;

namespace Dorgora.Host;

/// <summary>The data folder: database, files, keys, lock. Only the user who runs the program can read it.</summary>
public sealed class DataFolder : IDisposable
{
    public const string DatabaseName = "dorgora.db";
    private const int LongestSocketPath = 100;      // the kernel takes 107 bytes
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];     // EAGAIN on Linux, on macOS, sharing violation on Windows
    private FileStream? held;

    /// <param name="database">Elsewhere than in the folder, for tests.</param>
    public DataFolder(string path, string? database = null)
    {
        (Root, Database) = (path, database ?? Path.Combine(path, DatabaseName));
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new ArgumentException($"The data folder {path} cannot be made: {e.Message}"); }
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
    /// <exception cref="ArgumentException">This user may not write there, or the disk is read-only or full.</exception>
    public bool Lock()
    {
        try
        {
            held = new FileStream(Path.Combine(Root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException e) when (Held.Contains(e.HResult)) { return false; }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { throw new ArgumentException($"The data folder {Root} cannot be written: {e.Message}"); }
    }

    public void Dispose() => held?.Dispose();
}
