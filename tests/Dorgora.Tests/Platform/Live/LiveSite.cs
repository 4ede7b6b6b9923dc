using System.Text.Json;
using Dorgora.Host;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dorgora.Tests.Platform.Live;

[Event("test.bell-pressed", "bells")]
public sealed record BellPressed(Guid Subject) : IEvent;

/// <summary>The program on a real port with three offices in it, and as many nodes as PostgreSQL allows.</summary>
public sealed class LiveSite : IAsyncDisposable
{
    private readonly List<WebApplication> nodes = [];
    private Action<IServiceCollection>? more;

    public TestDatabase Database { get; private init; } = null!;
    public TestClock Clock { get; } = new();
    public Office Joypurhat { get; } = new("joypurhat-live", OfficeKind.District, "জয়পুরহাট", "Joypurhat", null);
    public Office Kalai { get; }
    public Office Magura { get; } = new("magura-live", OfficeKind.District, "মাগুরা", "Magura", null);
    public IServiceProvider Services => nodes[0].Services;

    private LiveSite() => Kalai = new("kalai-live", OfficeKind.Upazila, "কালাই", "Kalai", Joypurhat);

    public static async Task<LiveSite> New(Action<IServiceCollection>? more = null)
    {
        EventKinds.Learn([typeof(LiveSite).Assembly]);
        var site = new LiveSite { Database = await TestDatabase.New(), more = more };
        await site.Node();
        await site.Services.In(db => { db.AddRange(site.Joypurhat, site.Kalai, site.Magura); return db.SaveChangesAsync(); });
        return site;
    }

    /// <summary>Starts one more node; gives its services.</summary>
    public async Task<IServiceProvider> Node()
    {
        var folder = new DataFolder(Directory.CreateDirectory(nodes.Count == 0 ? Database.Folder : Path.Combine(Database.Folder, $"node{nodes.Count}")).FullName);
        var app = Server.Build(new Settings("http://127.0.0.1:0", folder.Root, Database.Postgres), folder, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            more?.Invoke(builder.Services);
        });
        app.Services.GetRequiredService<Site>().Demo = true;         // nobody owes a second factor
        await app.StartAsync();
        nodes.Add(app);
        return app.Services;
    }

    public Task<string> Key(Office office, string kind = "board") => Services.In(async db =>
    {
        var secret = Secret.New();
        db.Add(new DeviceKey(office, kind, "পর্দা", secret, Clock.Now));
        await db.SaveChangesAsync();
        return secret;
    });

    public Task<(Guid Session, string Secret)> SignIn(Office office) => Services.In(async db =>
    {
        var account = new Account(office, $"uno{Random.Shared.Next()}", "ইউএনও", Role.Uno, Clock.Now);
        var secret = Secret.New();
        var session = new Session(account, secret, shared: false, "test", Clock.Now);
        db.AddRange(account, session);
        await db.SaveChangesAsync();
        return (session.Id, secret);
    });

    public Task Press(Office office, IServiceProvider? on = null) => (on ?? Services).In(db =>
    {
        db.Record(office.Id, office.Path, new BellPressed(office.Id));
        return db.SaveChangesAsync();
    });

    public HttpClient Client(int node = 0) => new() { BaseAddress = new Uri(nodes[node].Urls.First(u => !u.Contains("unix", StringComparison.Ordinal))), Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Opens the stream and reads past the first message of each topic.</summary>
    public async Task<Stream> Open(string topics, string? key = null, string? cookie = null, int node = 0)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/live?topic={topics}&since=0");
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        if (cookie is not null) request.Headers.Add("Cookie", $"session={cookie}");
        var response = await Client(node).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var stream = new Stream(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        if (response.IsSuccessStatusCode)
            foreach (var _ in topics.Split(',')) stream.First.Add(await stream.Next());
        return stream;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.StopAsync();
            await node.DisposeAsync();
        }
        await Database.DisposeAsync();
    }

    public sealed class Stream(HttpResponseMessage response, StreamReader lines) : IDisposable
    {
        public HttpResponseMessage Response => response;
        public List<(string Topic, long Seq)> First { get; } = [];
        public int Beats { get; private set; }

        /// <summary>The next message; beats are counted on the way.</summary>
        public async Task<(string Topic, long Seq)> Next()
        {
            while (await Line() is { } line)
            {
                if (line == "event: beat") Beats++;
                if (!line.StartsWith("data: {\"topic\"", StringComparison.Ordinal)) continue;
                var json = JsonDocument.Parse(line["data: ".Length..]).RootElement;
                return (json.GetProperty("topic").GetString()!, json.GetProperty("seq").GetInt64());
            }
            throw new EndOfStreamException();
        }

        /// <summary>Reads on to the next beat; true when no message came before it.</summary>
        public async Task<bool> OnlyABeat()
        {
            var quiet = true;
            while (await Line() is { } line)
            {
                if (line.Contains("\"topic\"", StringComparison.Ordinal)) quiet = false;
                if (line == "event: beat") return quiet;
            }
            throw new EndOfStreamException();
        }

        /// <summary>Reads until the server closes the stream.</summary>
        public async Task End()
        {
            while (await Line() is not null) { }
        }

        private async Task<string?> Line() => await lines.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));

        public void Dispose()
        {
            lines.Dispose();
            response.Dispose();
        }
    }
}
