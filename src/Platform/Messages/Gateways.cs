using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dorgora.Platform.Messages;

/// <summary>What came of handing an SMS over: sent, refused for good, try again, or nobody knows (the line broke after it was sent).</summary>
public enum Outcome { Sent, Refused, Again, Unknown }

public sealed record Handed(Outcome Outcome, string? Reference = null);

/// <summary>A way to bring an SMS to a telephone. Must not throw and must end by itself within a minute.</summary>
public interface ISmsGateway
{
    /// <summary>How many it may have in hand at one time: as many may reach a telephone twice when this process dies.</summary>
    int AtOnce => 1;

    Task<Handed> Send(Message message, CancellationToken cancel);
}

/// <summary>The demo's: nothing leaves the machine; the drawn telephone shows the rows.</summary>
internal sealed class DevelopmentOutbox : ISmsGateway
{
    public int AtOnce => 20;

    public Task<Handed> Send(Message message, CancellationToken cancel) => Task.FromResult(new Handed(Outcome.Sent, "outbox"));
}

/// <summary>How an office's SMS provider wants to be called; sms.json in the data folder. {to}, {local}, {text}, {sender} and {id} are filled in, encoded for where they stand.</summary>
/// <param name="Url">With places; only https, or http to this machine.</param>
/// <param name="Body">With places; empty for GET.</param>
/// <param name="Type">application/x-www-form-urlencoded or application/json.</param>
/// <param name="Success">Must match the answer; its group "id", if any, is the provider's reference.</param>
/// <param name="Refusal">An answer that matches this is final, such as "invalid number"; any other is asked again.</param>
/// <param name="Seconds">To wait for an answer, 30 at most.</param>
/// <param name="AtOnce">Messages handed over side by side: faster where the provider is slow, but a crash may send as many of them twice.</param>
public sealed record HttpGatewayOptions(string Url, string Body = "", string Type = "application/x-www-form-urlencoded", Dictionary<string, string>? Headers = null,
    string Success = "", string Refusal = "", string Sender = "", int Seconds = 20, int AtOnce = 1);

/// <summary>Any provider with an HTTP interface. Neither number nor text is ever logged.</summary>
internal sealed class HttpGateway : ISmsGateway, IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private readonly HttpGatewayOptions options;
    private readonly HttpClient http;
    private readonly Regex? success, refusal;

    /// <exception cref="ArgumentException">The address would carry numbers and texts unencrypted through the network.</exception>
    public HttpGateway(HttpGatewayOptions options)
    {
        if (!Uri.TryCreate(options.Url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            throw new ArgumentException("sms.json: the address must be https, or http to this machine.");
        this.options = options;
        var patience = TimeSpan.FromSeconds(Math.Clamp(options.Seconds, 1, 30));
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectCallback = (to, cancel) => Connect(to.DnsEndPoint, patience / 2, cancel) })
        {
            Timeout = patience, MaxResponseContentBufferSize = LongestAnswer,
        };
        (success, refusal) = (Pattern(options.Success), Pattern(options.Refusal));
    }

    public int AtOnce => Math.Clamp(options.AtOnce, 1, 50);

    /// <summary>A line that does not come about in time is told apart from an answer that does not come: it cannot have carried the message.</summary>
    private static async ValueTask<Stream> Connect(DnsEndPoint to, TimeSpan patience, CancellationToken cancel)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        soon.CancelAfter(patience);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, soon.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is OperationCanceledException && !cancel.IsCancellationRequested) throw new SocketException((int)SocketError.TimedOut);
            throw;
        }
    }

    private static Regex? Pattern(string pattern) => pattern == "" ? null : new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public async Task<Handed> Send(Message message, CancellationToken cancel)
    {
        try
        {
            using var request = Request(message);
            using var response = await http.SendAsync(request, cancel);
            var answer = await response.Content.ReadAsStringAsync(cancel);
            return Judge(response.StatusCode, answer);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError) { return new(Outcome.Again); }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException) { return new(Outcome.Unknown); }
    }

    /// <summary>Only what is said of this one message is final. A wrong password, an empty account or a wrong address (401, 402, 404, a redirect) is mended by a person, and the messages wait.</summary>
    private Handed Judge(HttpStatusCode status, string answer)
    {
        if (status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableContent || refusal?.IsMatch(answer) == true)
            return new(Outcome.Refused, ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if ((int)status is < 200 or >= 300) return new(Outcome.Again);
        if (success is null) return new(Outcome.Sent);
        return success.Match(answer) is { Success: true } match ? new(Outcome.Sent, Cut(match.Groups["id"].Value)) : new(Outcome.Again);
    }

    private static string Cut(string reference) => reference.Length <= 200 ? reference : reference[..200];

    private HttpRequestMessage Request(Message message)
    {
        var request = new HttpRequestMessage(options.Body == "" ? HttpMethod.Get : HttpMethod.Post, Fill(options.Url, message, Uri.EscapeDataString));
        if (options.Body != "")
            request.Content = new StringContent(Fill(options.Body, message, options.Type.EndsWith("json", StringComparison.Ordinal) ? v => JsonEncodedText.Encode(v).ToString() : Uri.EscapeDataString), Encoding.UTF8, options.Type);
        foreach (var (name, value) in options.Headers ?? []) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private string Fill(string template, Message message, Func<string, string> encode) => template
        .Replace("{to}", encode(message.To), StringComparison.Ordinal).Replace("{local}", encode(message.To.Replace("+88", "", StringComparison.Ordinal)), StringComparison.Ordinal)
        .Replace("{text}", encode(message.Text), StringComparison.Ordinal).Replace("{sender}", encode(options.Sender), StringComparison.Ordinal)
        .Replace("{id}", encode(message.Id.ToString("N")), StringComparison.Ordinal);

    public void Dispose() => http.Dispose();
}
