using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dorgora.Charter.Looking;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Xunit;

namespace Dorgora.Tests.Charter.Looking;

/// <summary>
/// Hostile servers on this machine. The guard is the real one: names resolve to addresses that the test says, and only the last step, the
/// wire to an address that passed, ends at the local server.
/// </summary>
public sealed class PageFetchTests : IAsyncDisposable
{
    private static readonly IPAddress Open = IPAddress.Parse("8.8.8.8"), Inside = IPAddress.Loopback;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<IPEndPoint> dialled = new();
    private readonly ConcurrentQueue<string> asked = new();
    private readonly Dictionary<string, Func<IPAddress[]>> names = new(StringComparer.Ordinal);
    private Func<string, Stream, CancellationToken, Task> serve = (_, _, _) => Task.CompletedTask;
    private readonly Task serving;

    public PageFetchTests()
    {
        listener.Start();
        serving = Serve();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Stop();
        end.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await using var stream = client.GetStream();
                try
                {
                    var head = new byte[8192];
                    var read = await stream.ReadAsync(head, end.Token);
                    await serve(Encoding.ASCII.GetString(head, 0, read).Split(' ')[1], stream, end.Token);
                }
                catch (IOException) { }             // the other side has seen enough
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private PageFetch Fetch(TimeSpan? longest = null, string[]? domains = null) => new(new Site { Data = "", Domains = domains ?? [] }, (host, _) =>
    {
        asked.Enqueue(host);
        return Task.FromResult(names.TryGetValue(host, out var known) ? known() : [Open]);
    }, async (to, cancel) =>
    {
        dialled.Enqueue(to);
        return await PageFetch.Dial((IPEndPoint)listener.LocalEndpoint, cancel);
    }) { Longest = longest ?? TimeSpan.FromSeconds(30) };

    private void Answers(string head, string body = "") => serve = (_, stream, cancel) => Send(stream, $"{head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}", cancel);

    private static Task Send(Stream stream, string text, CancellationToken cancel) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();

    private async Task<string> Refused(string address, PageFetch? fetch = null)
    {
        using var used = fetch ?? Fetch();
        return (await Assert.ThrowsAsync<RuleBroken>(() => used.Get(address, default))).Sentence;
    }

    [Fact]
    public async Task A_page_is_read_from_the_address_that_was_looked_at_and_from_no_other()
    {
        // The name answers once with a public address and from then on with this machine: who asks twice is caught.
        var times = 0;
        names["kalai.gov.bd"] = () => ++times == 1 ? [Open] : [Inside];
        Answers("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", "<p>সনদ</p>");
        using var fetch = Fetch();
        var page = await fetch.Get("http://kalai.gov.bd/charter", default);
        Assert.Equal(("<p>সনদ</p>", PageContent.Page, 1), (Encoding.UTF8.GetString(page.Html), page.Facts.Content, times));
        Assert.Equal([new IPEndPoint(Open, 80)], dialled);
    }

    [Fact]
    public async Task A_redirect_to_a_name_that_leads_inside_is_not_followed()
    {
        names["inner.gov.bd"] = () => [Inside];
        Answers("HTTP/1.1 302 Found\r\nLocation: http://inner.gov.bd/admin");
        Assert.Contains("ভেতরের নেটওয়ার্কে", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
        Assert.Equal([Open], dialled.Select(d => d.Address));
        Assert.Equal(["kalai.gov.bd", "inner.gov.bd"], asked);
    }

    [Theory, InlineData("http://127.0.0.1/"), InlineData("http://[::1]/"), InlineData("https://example.com/"), InlineData("http://kalai.gov.bd:5080/"), InlineData("file:///etc/passwd"), InlineData("//evil.example/gov.bd"), InlineData("http://x@kalai.gov.bd/")]
    public async Task A_redirect_to_what_is_no_offices_page_is_not_followed(string to)
    {
        Answers($"HTTP/1.1 301 Moved\r\nLocation: {to}");
        await Refused("http://kalai.gov.bd/");
        Assert.Single(dialled);
    }

    [Fact]
    public async Task A_redirect_to_another_office_is_followed_and_a_circle_ends()
    {
        serve = (path, stream, cancel) => Send(stream, path == "/a" ? "HTTP/1.1 302 Found\r\nLocation: http://sadar.gov.bd/b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok", cancel);
        using var fetch = Fetch();
        Assert.Equal("http://sadar.gov.bd/b", (await fetch.Get("http://kalai.gov.bd/a", default)).Facts.Address);
        Answers("HTTP/1.1 302 Found\r\nLocation: /again");
        Assert.Contains("বারবার", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
    }

    [Theory, InlineData("10.1.2.3"), InlineData("192.168.0.10"), InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("0.0.0.0"), InlineData("::1"), InlineData("fd00::1"), InlineData("fe80::1"), InlineData("::ffff:127.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::")]
    public async Task A_name_with_one_address_inside_is_not_connected_to(string inside)
    {
        names["kalai.gov.bd"] = () => [Open, IPAddress.Parse(inside)];
        Assert.Contains("ভেতরের নেটওয়ার্কে", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
        Assert.Empty(dialled);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("kalai.gov.bd"), InlineData("ftp://kalai.gov.bd/"), InlineData("http://kalai.gov.bd:8080/"), InlineData("http://me:secret@kalai.gov.bd/"), InlineData("http://127.0.0.1/"), InlineData("http://2130706433/"), InlineData("http://notgov.bd/"), InlineData("http://gov.bd.evil.example/")]
    public async Task What_is_no_offices_address_is_refused_before_its_name_is_asked_for(string? address)
    {
        await Refused(address!);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task The_installations_own_domains_are_offices_too()
    {
        Answers("HTTP/1.1 200 OK\r\nContent-Type: text/html", "x");
        using var fetch = Fetch(domains: ["demo.example"]);
        Assert.True((await fetch.Get("http://kalai.demo.example/", default)).Facts.Opened);
    }

    [Fact]
    public async Task A_body_without_end_is_left_at_two_megabytes()
    {
        serve = async (_, stream, cancel) =>
        {
            await Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n", cancel);
            var much = new byte[64 * 1024];
            while (true) await stream.WriteAsync(much, cancel);
        };
        Assert.Contains("২ মেগাবাইটের", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_page_that_unpacks_to_a_large_one_is_left_too()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await zip.WriteAsync(new byte[30 * 1024 * 1024]);
        serve = async (_, stream, cancel) =>
        {
            await Send(stream, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n", cancel);
            await stream.WriteAsync(packed.ToArray(), cancel);
        };
        Assert.Contains("২ মেগাবাইটের", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_drips_is_left_when_the_time_is_over()
    {
        serve = async (_, stream, cancel) =>
        {
            await Send(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n", cancel);
            while (true)
            {
                await Send(stream, "<", cancel);
                await Task.Delay(20, cancel);
            }
        };
        Assert.Contains("সেকেন্ডে এলো না", await Refused("http://kalai.gov.bd/", Fetch(TimeSpan.FromMilliseconds(400))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_headers_are_no_page()
    {
        serve = async (_, stream, cancel) =>
        {
            await Send(stream, "HTTP/1.1 200 OK\r\n", cancel);
            while (true) await Send(stream, $"X-Much: {new string('x', 1000)}\r\n", cancel);
        };
        Assert.Contains("যোগাযোগ করা গেল না", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
    }

    [Theory, InlineData("application/json"), InlineData("application/octet-stream"), InlineData("text/plain")]
    public async Task What_is_no_page_is_refused(string type)
    {
        Answers($"HTTP/1.1 200 OK\r\nContent-Type: {type}", "{}");
        Assert.Contains("ওয়েব পাতা (HTML) নয়", await Refused("http://kalai.gov.bd/"), StringComparison.Ordinal);
    }

    [Theory, InlineData("200 OK\r\nContent-Type: application/pdf", PageContent.BarePdf, true), InlineData("200 OK\r\nContent-Type: image/jpeg", PageContent.Picture, true), InlineData("404 Not Found\r\nContent-Type: text/html", PageContent.Nothing, false)]
    public async Task A_bare_PDF_a_picture_and_a_page_that_is_not_there_are_findings(string head, PageContent content, bool opened)
    {
        Answers($"HTTP/1.1 {head}", "x");
        using var fetch = Fetch();
        Assert.Equal(new PageFacts(opened, content, "http://kalai.gov.bd/"), (await fetch.Get("http://kalai.gov.bd/", default)).Facts);
    }
}
