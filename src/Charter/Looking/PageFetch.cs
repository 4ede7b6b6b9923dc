using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;

namespace Dorgora.Charter.Looking;

/// <summary>What an office's address gave.</summary>
/// <param name="Html">The page's bytes, unpacked; empty when it is no page.</param>
public sealed record Fetched(PageFacts Facts, byte[] Html);

/// <summary>Asks for all addresses of a name.</summary>
public delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancel);

/// <summary>Connects to exactly that address.</summary>
public delegate Task<Stream> Connect(IPEndPoint to, CancellationToken cancel);

/// <summary>
/// Looks at one public page of an office. Only pages under gov.bd and the installation's own domains, over http and https on their usual
/// ports; every address of a name must be public, and the connection goes to the very address that was looked at, so that a name cannot
/// change in between. Each redirect is looked at again in the same way. Caps: 2 MB unpacked, 10 seconds, 5 redirects, two at a time.
/// </summary>
public sealed class PageFetch(Site site, Resolve resolve, Connect connect) : IDisposable
{
    public const int MostBytes = 2 * 1024 * 1024, MostRedirects = 5, LongestAddress = 500;
    private readonly SemaphoreSlim places = new(2);

    /// <summary>For everything together.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(10);

    public IEnumerable<string> Domains => [.. Exhibit.GovernmentDomains, .. site.Domains];

    /// <exception cref="RuleBroken">In words for the person: not an office's address, an address inside, too large, too slow, no page.</exception>
    public async Task<Fetched> Get(string? address, CancellationToken cancel)
    {
        var uri = Allowed(Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var typed) && address!.Length <= LongestAddress ? typed : null);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        var placed = false;
        try
        {
            await places.WaitAsync(limit.Token);
            placed = true;
            return await Follow(uri, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { throw new RuleBroken("পাতাটি {0} সেকেন্ডে এলো না। পরে আবার চেষ্টা করুন, অথবা কপি দিয়ে যাচাই করুন", at: Field, values: (int)Math.Ceiling(Longest.TotalSeconds)); }
        catch (HttpRequestException e) when (e.InnerException is RuleBroken inside) { throw inside; }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or InvalidDataException) { throw new RuleBroken("পাতাটির সঙ্গে যোগাযোগ করা গেল না। ঠিকানা ও সংযোগ দেখে নিন, অথবা কপি দিয়ে যাচাই করুন", at: Field); }
        finally { if (placed) places.Release(); }
    }

    private async Task<Fetched> Follow(Uri uri, CancellationToken cancel)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None, MaxResponseHeadersLength = 32, MaxResponseDrainSize = 0,
            ConnectCallback = async (context, stop) => await Open(context.DnsEndPoint, stop),
        });
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation("User-Agent", "Dorgora charter monitor");
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
            using var answer = await client.SendAsync(request, cancel);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next) uri = Allowed(new Uri(uri, next));
            else return await Read(uri, answer, cancel);
        }
        throw new RuleBroken("ঠিকানাটি বারবার অন্য ঠিকানায় পাঠায়। শেষ ঠিকানাটি দিন", at: Field);
    }

    /// <summary>The guard itself: looks at every address of the name and connects to one that it looked at.</summary>
    private async Task<Stream> Open(DnsEndPoint to, CancellationToken cancel)
    {
        var addresses = await resolve(to.Host, cancel);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (!Array.TrueForAll(addresses, PublicAddress.Is)) throw new RuleBroken("এই ঠিকানা ভেতরের নেটওয়ার্কে নিয়ে যায়, তাই দেখা হলো না", at: Field);
        return await connect(new IPEndPoint(addresses[0], to.Port), cancel);
    }

    private static async Task<Fetched> Read(Uri uri, HttpResponseMessage answer, CancellationToken cancel)
    {
        var address = uri.AbsoluteUri;
        if (answer.StatusCode != HttpStatusCode.OK) return new Fetched(new PageFacts(false, PageContent.Nothing, address), []);
        var type = answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        if (type == "application/pdf") return new Fetched(new PageFacts(true, PageContent.BarePdf, address), []);
        if (type.StartsWith("image/", StringComparison.Ordinal)) return new Fetched(new PageFacts(true, PageContent.Picture, address), []);
        if (type != "text/html") throw new RuleBroken("ঠিকানাটি কোনো ওয়েব পাতা (HTML) নয়", at: Field);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        await using var plain = answer.Content.Headers.ContentEncoding.LastOrDefault() == "gzip" ? new GZipStream(body, CompressionMode.Decompress) : body;
        return new Fetched(new PageFacts(true, PageContent.Page, address), await Capped(plain, cancel));
    }

    /// <summary>Counts what comes out, so that a small packed page cannot become a large one.</summary>
    private static async Task<byte[]> Capped(Stream from, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (all.Length + read > MostBytes) throw new RuleBroken("পাতাটি ২ মেগাবাইটের চেয়ে বড়, তাই পড়া হলো না", at: Field);
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }

    private Uri Allowed(Uri? uri)
    {
        if (uri is null || uri.Scheme is not ("http" or "https") || !uri.IsDefaultPort || uri.UserInfo != "" || uri.HostNameType != UriHostNameType.Dns) throw new RuleBroken("পাতার পুরো ঠিকানা দিন, যেমন https://kalai.joypurhat.gov.bd/…", at: Field);
        var host = uri.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (!Domains.Any(d => host == d || host.EndsWith($".{d}", StringComparison.Ordinal))) throw new RuleBroken("শুধু সরকারি ওয়েবসাইট (gov.bd) দেখা যায়। {0} এ তালিকায় নেই", at: Field, values: host);
        return uri;
    }

    private const string Field = "Address";

    public void Dispose() => places.Dispose();

    public static Task<IPAddress[]> Ask(string host, CancellationToken cancel) => Dns.GetHostAddressesAsync(host, cancel);

    public static async Task<Stream> Dial(IPEndPoint to, CancellationToken cancel)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
