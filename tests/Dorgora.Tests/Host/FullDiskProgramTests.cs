using System.Diagnostics;
using System.Text.Json;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>The whole program on a disk that becomes full: it answers reads, refuses writes in words, says so on every page, and goes on by itself.</summary>
public sealed class FullDiskProgramTests : IAsyncLifetime
{
    private const string ReadOnly = "এখন শুধু পড়া যাচ্ছে";
    private TestDatabase database = null!;
    private string disk = "";

    public async ValueTask InitializeAsync()
    {
        database = await App.DemoFolder();
        if (TestDatabase.OnPostgres || !Environment.IsPrivilegedProcess) return;
        disk = Directory.CreateDirectory(Path.Combine(database.Folder, "disk")).FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={Kept.Sum(f => f.Length) + 8_000_000}", "tmpfs", disk) != 0) disk = "";
        else foreach (var file in Kept)
        {
            var place = Path.Combine(disk, Path.GetRelativePath(database.Folder, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            file.CopyTo(place);
        }
    }

    /// <summary>What stands on the small disk: the database, its accounts, the pictures of the demo.</summary>
    private IEnumerable<FileInfo> Kept => new DirectoryInfo(database.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => !f.FullName.StartsWith(disk + "/", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (disk != "") Run("umount", "-l", disk);
        await database.DisposeAsync();
    }

    [SqliteFact]
    public async Task A_full_disk_leaves_reading_open_and_writing_comes_back_by_itself()
    {
        Assert.SkipWhen(disk == "", "needs to mount a small disk, which only root may");
        await using var server = ServerProcess.Begin(null, ["--data", disk, "--urls", "http://127.0.0.1:0"]);
        await server.Ready();
        var (api, browser, made) = (server.Api(), new Browser(server.Address), new List<string>());
        Assert.DoesNotContain(ReadOnly, await Whole(browser, "/signin"), StringComparison.Ordinal);
        Assert.Equal(201, (await WriteUntil(api, made, full: false)).Status);
        await Fill();
        var refused = await WriteUntil(api, made, full: true);
        Assert.Equal((503, "not-durable", "5"), (refused.Status, refused["code"], refused.Response.Headers.RetryAfter?.ToString()));
        Assert.Contains("জায়গা নেই".Normalize(), refused["detail"]!.Normalize(), StringComparison.Ordinal);
        await ReadsGoOn(api, browser, made);
        await NothingTypedIsLost(server.Address, () => WriteUntil(api, made, full: true));
        File.Delete(Path.Combine(disk, "ballast"));
        await Until.True(async () => !(await Whole(browser, "/signin")).Contains(ReadOnly, StringComparison.Ordinal));
        Assert.Equal(201, (await WriteUntil(api, made, full: false)).Status);
        Assert.Equal(200, (await api.Get("/healthz/live")).Status);
        Assert.All(made, id => Assert.True(api.Get($"cases/{id}").GetAwaiter().GetResult().Status == 200));
        Assert.Equal(0, await server.Stop());
        var check = await ServerProcess.Command(null, "check", "--data", disk);
        Assert.True(check.Code == 0, check.Said);
    }

    private static async Task ReadsGoOn(Api api, Browser browser, List<string> made)
    {
        Assert.Equal(200, (await api.Get("cases?size=5")).Status);
        Assert.Equal(200, (await api.Get($"cases/{made[^1]}")).Status);
        foreach (var address in new[] { "/", "/signin", "/no/such/page" }) Assert.Contains(ReadOnly, await Whole(browser, address), StringComparison.Ordinal);
        var ready = await api.Get("/healthz/ready");
        Assert.Equal((503, "false"), (ready.Status, ready["checks.database.ok"]));
        Assert.Equal(200, (await api.Get("/healthz/live")).Status);
    }

    /// <summary>Signing in must write a session; what was typed stands there again, with the reason above it.</summary>
    private async Task NothingTypedIsLost(string address, Func<Task> fill)
    {
        using var accounts = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(disk, "demo-accounts.json")));
        var first = accounts.RootElement.GetProperty("staff")[0];
        HtmlPage? page = null;
        await Until.True(async () =>
        {
            await fill();                                       // a small write may still find room in the log: somebody else tries then
            using var visitor = new Browser(address);
            page = await visitor.Press(await visitor.Get("/signin"), "প্রবেশ", ("UserName", first.GetProperty("user").GetString()), ("Secret", first.GetProperty("password").GetString()));
            return page.Status != 200;
        });
        Assert.Equal((503, "5"), (page!.Status, page.Response.Headers.RetryAfter?.ToString()));
        Assert.Contains("জায়গা নেই".Normalize(), string.Join(' ', page.Errors).Normalize(), StringComparison.Ordinal);
        Assert.Equal(first.GetProperty("user").GetString(), page.One("[name=UserName]")!.GetAttribute("value"));
    }

    private static async Task<ApiAnswer> WriteUntil(Api api, List<string> made, bool full)
    {
        ApiAnswer? last = null;
        await Until.True(async () =>
        {
            last = await api.Post("cases", new { office = "shahrasti", category = "UTL-PWR", kind = "complaint", text = new string('ক', 3000), caller = new { mobile = "01900000012", name = "রাশেদা" }, channel = "call" }, Guid.NewGuid().ToString());
            if (last.Status == 201) made.Add(last["id"]!);
            return last.Status == (full ? 503 : 201);
        });
        return last!;
    }

    /// <summary>Takes all the room but a little, which the first cases use up.</summary>
    private async Task Fill()
    {
        var free = new DriveInfo(disk).AvailableFreeSpace;
        await using var ballast = File.Create(Path.Combine(disk, "ballast"));
        await ballast.WriteAsync(new byte[Math.Max(0, free - 1_000_000)]);
    }

    private static async Task<string> Whole(Browser browser, string address) => await (await browser.Http.GetAsync(new Uri(address, UriKind.Relative))).Content.ReadAsStringAsync();

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
