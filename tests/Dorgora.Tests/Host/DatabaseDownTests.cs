using Dorgora.Tests.TestKit;
using Npgsql;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>PostgreSQL goes away under the running program and comes back; nodes that start together.</summary>
public sealed class DatabaseDownTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await App.DemoFolder();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [PostgresFact]
    public async Task While_the_database_is_away_pages_say_so_with_a_code_and_all_goes_on_when_it_is_back()
    {
        await using var cord = new Cord(new NpgsqlConnectionStringBuilder(database.Postgres).Host + "/.s.PGSQL.5432");
        var through = new NpgsqlConnectionStringBuilder(database.Postgres) { Host = "127.0.0.1", Port = cord.Port }.ConnectionString;
        await using var server = ServerProcess.Begin(null, ["--data", database.Folder, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { ["DORGORA_DB"] = through });
        await server.Ready();
        var (api, browser) = (server.Api(), new Browser(server.Address));
        Assert.Equal(201, (await Write(api)).Status);
        Assert.Equal(200, (await browser.Get("/track")).Status);
        cord.Pull();
        var away = await Write(api);
        Assert.Equal((503, "unavailable", "5"), (away.Status, away["code"], away.Response.Headers.RetryAfter?.ToString()));
        var page = await browser.Get("/track?lang=en");
        Assert.Equal((503, "text/html"), (page.Status, page.Response.Content.Headers.ContentType?.MediaType));
        Assert.Matches("[0-9০-৯]{3}-?[0-9০-৯]{3}-?[0-9০-৯]{3}", page.Text);
        var ready = await api.Get("/healthz/ready");
        Assert.Equal((503, "false"), (ready.Status, ready["checks.database.ok"]));
        Assert.Equal(200, (await api.Get("/healthz/live")).Status);
        Assert.True(server.Runs, server.Said);
        cord.PutBack();
        await Until.True(async () => (await Write(api)).Status == 201);
        await Until.True(async () => (await api.Get("/healthz/ready"))["checks.database.ok"] == "true");
        Assert.Equal(200, (await browser.Get("/track")).Status);
        Assert.Equal(0, await server.Stop());
        var check = await ServerProcess.Command(database, "check", "--data", database.Folder);
        Assert.True(check.Code == 0, check.Said);
    }

    [PostgresFact]
    public async Task Two_nodes_that_start_together_on_an_empty_database_load_the_demo_once()
    {
        await using var empty = await TestDatabase.New();
        var folders = new[] { "one", "two" }.Select(n => Directory.CreateDirectory(Path.Combine(empty.Folder, n)).FullName).ToList();
        var nodes = folders.ConvertAll(f => ServerProcess.Begin(empty, ["--data", f, "--urls", "http://127.0.0.1:0"]));
        try
        {
            await Task.WhenAll(nodes.Select(n => n.Ready()));
            Assert.Single(nodes, n => n.Said.Contains("loading the demo", StringComparison.Ordinal));
            Assert.Equal(await Count(database.Postgres!, "offices_posts"), await Count(empty.Postgres!, "offices_posts"));
            Assert.Equal(await Count(database.Postgres!, "helpdesk_cases"), await Count(empty.Postgres!, "helpdesk_cases"));
            Assert.Equal(1, await Count(empty.Postgres!, "platform_installation"));
        }
        finally { foreach (var node in nodes) await node.DisposeAsync(); }
    }

    private static Task<ApiAnswer> Write(Api api) => api.Post("cases", new { office = "shahrasti", category = "UTL-PWR", kind = "complaint", text = "বিদ্যুৎ নেই", caller = new { mobile = "01900000012", name = "রাশেদা" }, channel = "call" });

    private static async Task<long> Count(string connection, string table)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
