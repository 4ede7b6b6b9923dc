using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>Starting and ending: what is in the way is said in a sentence, and who is asked to end finishes first.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await App.DemoFolder();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Asked_to_end_it_finishes_what_it_has_begun()
    {
        await using var server = await ServerProcess.Serve(database);
        var at = new Uri(server.Address);
        using var half = new TcpClient();
        await half.ConnectAsync(at.Host, at.Port);
        var body = Encoding.UTF8.GetBytes("{\"office\":\"shahrasti\",\"category\":\"UTL-PWR\",\"kind\":\"complaint\",\"text\":\"আলো নেই\",\"caller\":{\"mobile\":\"01900000012\",\"name\":\"রাশেদা\"},\"channel\":\"call\"}");
        var key = App.Keys.First(k => k.Kind == "desk" && k.Office == "shahrasti").Key;
        var head = $"POST /api/v1/cases HTTP/1.1\r\nHost: {at.Authority}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n";
        await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var line = new byte[4096];
        Assert.Contains("100 Continue", Encoding.UTF8.GetString(line, 0, await half.GetStream().ReadAsync(line)), StringComparison.Ordinal);     // it is being served
        server.Terminate();
        await Until.True(() => !Answers(at));
        await half.GetStream().WriteAsync(body);
        Assert.Contains("201 Created", Encoding.UTF8.GetString(line, 0, await half.GetStream().ReadAsync(line)), StringComparison.Ordinal);
        Assert.Equal(0, await server.Ended());
        Assert.DoesNotContain("\"LogLevel\":\"Error\"", server.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Critical", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_is_quick()
    {
        await using var server = await ServerProcess.Serve(database);
        Figure.Say($"second start, {(TestDatabase.OnPostgres ? "postgres" : "sqlite")}: {Regex.Match(server.Said, @"\(([0-9.]+ s)").Groups[1].Value} (goal: under 3 s)");
        Assert.DoesNotContain("First start", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_said_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Refused(3, "is in use", "--data", Path.Combine(database.Folder, "other"), "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:5")]
    public Task What_is_no_address_is_said_in_a_sentence(string url) => Refused(2, "no address", "--data", database.Folder, "--urls", url);

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said_in_a_sentence()
    {
        var file = Path.Combine(database.Folder, "a-file");
        await File.WriteAllTextAsync(file, "x");
        await Refused(2, "cannot be made", "--data", file);
        await Refused(2, "cannot be", "--data", "/proc/dorgora");
    }

    [SqliteFact]
    public async Task A_second_server_on_the_folder_is_refused()
    {
        await using var first = await ServerProcess.Serve(database);
        await Refused(3, "already running", "--data", database.Folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(200, (await first.Api().Get("cases?size=1")).Status);
    }

    [SqliteFact]
    public async Task A_file_that_is_no_database_is_said_in_a_sentence()
    {
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "broken")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "dorgora.db"), "this is no database, and it is long enough to be looked at");
        await Refused(1, "Restore a backup", "--data", folder, "--urls", "http://127.0.0.1:0");
        await Refused(1, "Restore a backup", "check", "--data", folder);
    }

    [PostgresFact]
    public async Task A_database_server_that_is_not_there_is_said_in_a_sentence()
    {
        await using var server = ServerProcess.Begin(null, ["--data", database.Folder, "--urls", "http://127.0.0.1:0"], new Dictionary<string, string> { ["DORGORA_DB"] = "Host=/no/such/folder;Username=x;Database=y" });
        Assert.Equal(2, await server.Ended());
        Assert.Contains("PostgreSQL cannot be used", server.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_tls_a_device_that_trusts_the_office_talks_to_it_and_plain_http_is_sent_on()
    {
        var (plain, secure) = (FreePort(), FreePort());
        await using var server = await ServerProcess.Serve(database, "--tls", "--urls", $"http://127.0.0.1:{plain};https://127.0.0.1:{secure}");
        using var unsafeHttp = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{plain}") };
        var sent = await unsafeHttp.GetAsync("/track?a=b");
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"https://127.0.0.1:{secure}/track?a=b"), (sent.StatusCode, sent.Headers.Location?.ToString()));
        var authority = await unsafeHttp.GetByteArrayAsync("/ca.crt");
        var print = string.Join(':', SHA256.HashData(authority).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(print, await unsafeHttp.GetStringAsync("/ca"), StringComparison.Ordinal);
        await Until.True(() => server.Said.Contains(print, StringComparison.Ordinal));
        Assert.Contains($":{plain}/ca", server.Said, StringComparison.Ordinal);
        using var trusting = new HttpClient(new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(authority) } });
        var page = await trusting.GetAsync($"https://localhost:{secure}/signin");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        using var stranger = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync($"https://localhost:{secure}/signin"));
    }

    private static X509ChainPolicy Trusting(byte[] authority)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(authority));
        return policy;
    }

    private async Task Refused(int code, string words, params string[] arguments)
    {
        await using var start = ServerProcess.Begin(database, arguments);
        Assert.Equal((code, true), (await start.Ended(), start.Said.Contains(words, StringComparison.Ordinal)));
        Assert.DoesNotContain("   at ", start.Said, StringComparison.Ordinal);
    }

    private static bool Answers(Uri at)
    {
        using var line = new TcpClient();
        try { line.Connect(at.Host, at.Port); }
        catch (SocketException) { return false; }
        return true;
    }

    private static int FreePort()
    {
        using var once = new TcpListener(IPAddress.Loopback, 0);
        once.Start();
        return ((IPEndPoint)once.LocalEndpoint).Port;
    }
}
