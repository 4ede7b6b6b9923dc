using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Dorgora.Tests.Platform.Messages;

/// <summary>An SMS provider on loopback that behaves as badly as a test wants. It keeps what it was sent, head and body.</summary>
public sealed partial class FakeGateway : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public FakeGateway()
    {
        listener.Start();
        serving = Serve();
    }

    /// <summary>What it does with the n-th request, from 1: gives the answer's bytes, or null to keep silent; may throw to break the line.</summary>
    public Func<int, Task<string?>> Answer { get; set; } = _ => Task.FromResult<string?>(Reply(200, "OK id=77"));

    public ConcurrentQueue<string> Heard { get; } = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Url => $"http://127.0.0.1:{Port}/send";

    public static string Reply(int status, string body, string headers = "")
        => $"HTTP/1.1 {status} x\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    private async Task Serve()
    {
        try
        {
            while (true) _ = Talk(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (OperationCanceledException) { }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            var line = client.GetStream();
            var request = await Read(line);
            int number;
            lock (Heard)
            {
                Heard.Enqueue(request);
                number = Heard.Count;
            }
            try
            {
                if (await Answer(number) is { } answer) await line.WriteAsync(Encoding.UTF8.GetBytes(answer), end.Token);
                else await Task.Delay(Timeout.Infinite, end.Token);
            }
            catch (OperationCanceledException) { }
            catch (IOException) { client.Client.Close(0); }      // the line breaks without an answer
        }
    }

    private static async Task<string> Read(NetworkStream line)
    {
        var (text, buffer) = (new MemoryStream(), new byte[8192]);
        while (true)
        {
            var read = await line.ReadAsync(buffer);
            text.Write(buffer, 0, read);
            var so = Encoding.UTF8.GetString(text.ToArray());
            var head = so.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0) return so;
            if (head < 0) continue;
            var length = LengthOf().Match(so) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            if (Encoding.UTF8.GetByteCount(so[(head + 4)..]) >= length) return so;
        }
    }

    [GeneratedRegex("content-length: (\\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex LengthOf();

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }
}
