using System.Net;
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
    Task<Handed> Send(Message message, CancellationToken cancel);
}

/// <summary>The demo's: nothing leaves the machine; the drawn telephone shows the rows.</summary>
internal sealed class DevelopmentOutbox : ISmsGateway
{
    public Task<Handed> Send(Message message, CancellationToken cancel) => Task.FromResult(new Handed(Outcome.Sent, "outbox"));
}

/// <summary>How an office's SMS provider wants to be called; sms.json in the data folder. {to}, {local}, {text}, {sender} and {id} are filled in, encoded for where they stand.</summary>
/// <param name="Url">With places; only https, or http to this machine.</param>
/// <param name="Body">With places; empty for GET.</param>
/// <param name="Type">application/x-www-form-urlencoded or application/json.</param>
/// <param name="Success">Must match the answer; its group "id", if any, is the provider's reference.</param>
public sealed record HttpGatewayOptions(string Url, string Body = "", string Type = "application/x-www-form-urlencoded", Dictionary<string, string>? Headers = null, string Success = "", string Sender = "", int Seconds = 20);

/// <summary>Any provider with an HTTP interface. Neither number nor text is ever logged.</summary>
internal sealed class HttpGateway : ISmsGateway, IDisposable
{
    private readonly HttpGatewayOptions options;
    private readonly HttpClient http;
    private readonly Regex? success;

    public HttpGateway(HttpGatewayOptions options)
    {
        this.options = options;
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(options.Seconds) };
        success = options.Success == "" ? null : new Regex(options.Success, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

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

    private Handed Judge(HttpStatusCode status, string answer)
    {
        if ((int)status is >= 500 or 408 or 429) return new(Outcome.Again);
        if ((int)status is < 200 or >= 300) return new(Outcome.Refused, ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (success is null) return new(Outcome.Sent);
        return success.Match(answer) is { Success: true } match ? new(Outcome.Sent, match.Groups["id"].Value) : new(Outcome.Again);
    }

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
