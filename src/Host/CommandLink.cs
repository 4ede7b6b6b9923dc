using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Dorgora.Host;

/// <summary>
/// How a command reaches a running server: a unix socket in the data folder, which only the folder's owner can open.
/// The answer is the command's text as it is written; after a NUL comes the exit code.
/// </summary>
internal static class CommandLink
{
    private sealed record Asked(IReadOnlyList<string> Command, string Folder);

    /// <summary>First in the pipeline: what comes over the socket is a command and nothing else.</summary>
    public static void UseCommands(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint) await Serve(context);
        else await next(context);
    });

    private static async Task Serve(HttpContext context)
    {
        if (await context.Request.ReadFromJsonAsync<Asked>(context.RequestAborted) is not { } asked) return;
        context.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;     // commands may simply WriteLine
        context.Response.ContentType = "text/plain; charset=utf-8";
        await using var to = new StreamWriter(context.Response.Body, new UTF8Encoding(false)) { AutoFlush = true };
        int code;
        try { code = await Commands.Do(context.RequestServices, asked.Command, asked.Folder, to, context.RequestAborted); }
        catch (Exception e)
        {
            var stumble = Stumble.Of(e) ?? new(1, $"{e.GetType().Name}: {e.Message}");
            await to.WriteLineAsync(stumble.Sentence);
            code = stumble.Code;
        }
        await to.WriteAsync($"\0{code}");
    }

    public static async Task<int> Ask(string socket, IReadOnlyList<string> command, TextWriter to)
    {
        using var http = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, cancel) => Connect(socket, cancel) }) { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/") { Content = JsonContent.Create(new Asked(command, Environment.CurrentDirectory)) };
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var from = new StreamReader(await response.Content.ReadAsStreamAsync());
            return await Copy(from, to);
        }
        catch (HttpRequestException e)
        {
            await Console.Error.WriteLineAsync($"The data folder is in use, and what uses it takes no commands ({e.InnerException?.Message ?? e.Message}).");
            return 3;
        }
    }

    private static async Task<int> Copy(StreamReader from, TextWriter to)
    {
        var buffer = new char[4096];
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            var end = Array.IndexOf(buffer, '\0', 0, read);
            await to.WriteAsync(buffer.AsMemory(0, end < 0 ? read : end));
            await to.FlushAsync();
            if (end >= 0) return int.TryParse(new string(buffer, end + 1, read - end - 1) + await from.ReadToEndAsync(), out var code) ? code : 1;
        }
        return 1;                                   // the server went away
    }

    private static async ValueTask<Stream> Connect(string socket, CancellationToken cancel)
    {
        var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancel);
            return new NetworkStream(connection, ownsSocket: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
