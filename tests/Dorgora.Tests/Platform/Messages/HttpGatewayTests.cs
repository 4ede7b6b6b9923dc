using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dorgora.Platform.Messages;
using Xunit;

namespace Dorgora.Tests.Platform.Messages;

public class HttpGatewayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Message Message = new(Guid.NewGuid(), "a/", "+8801900000001", "আপনার \"কেস\" & কোড ১২৩\nশেষ", "test", "key", new DateTime(2026, 12, 14, 4, 0, 0, DateTimeKind.Utc));

    private static async Task<Handed> Send(FakeGateway gateway, string success = "", string refusal = "", int seconds = 20)
    {
        using var http = new HttpGateway(new HttpGatewayOptions(gateway.Url, "to={to}&text={text}", Success: success, Refusal: refusal, Seconds: seconds));
        return await http.Send(Message, Cancel);
    }

    [Fact]
    public async Task A_form_carries_number_text_sender_and_our_own_id_encoded()
    {
        await using var gateway = new FakeGateway();
        using var http = new HttpGateway(new HttpGatewayOptions(gateway.Url + "?k=1", "msisdn={local}&to={to}&text={text}&from={sender}&ref={id}", Sender: "ABC & Co", Success: "id=(?<id>\\d+)", Headers: new() { ["X-Key"] = "geheim" }));
        Assert.Equal(new Handed(Outcome.Sent, "77"), await http.Send(Message, Cancel));
        var request = Assert.Single(gateway.Heard);
        Assert.StartsWith("POST /send?k=1 ", request, StringComparison.Ordinal);
        Assert.Contains("X-Key: geheim", request, StringComparison.Ordinal);
        var fields = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]));
        Assert.Equal(("01900000001", "+8801900000001", Message.Text, "ABC & Co", Message.Id.ToString("N")), (fields["msisdn"], fields["to"], fields["text"], fields["from"], fields["ref"]));
    }

    [Fact]
    public async Task A_JSON_body_stays_JSON_whatever_the_text_holds()
    {
        await using var gateway = new FakeGateway();
        using var http = new HttpGateway(new HttpGatewayOptions(gateway.Url, """{"to":"{to}","text":"{text}"}""", "application/json"));
        await http.Send(Message, Cancel);
        var body = JsonDocument.Parse(gateway.Heard.Single()[(gateway.Heard.Single().IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).RootElement;
        Assert.Equal(("+8801900000001", Message.Text), (body.GetProperty("to").GetString(), body.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_GET_carries_all_in_its_address()
    {
        await using var gateway = new FakeGateway();
        using var http = new HttpGateway(new HttpGatewayOptions(gateway.Url + "?to={to}&text={text}"));
        Assert.Equal(Outcome.Sent, (await http.Send(Message, Cancel)).Outcome);
        Assert.StartsWith($"GET /send?to=%2B8801900000001&text={Uri.EscapeDataString(Message.Text)} ", gateway.Heard.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "OK id=5", Outcome.Sent)]
    [InlineData(202, "OK id=5", Outcome.Sent)]
    [InlineData(200, "balance empty", Outcome.Again)]
    [InlineData(200, "INVALID NUMBER", Outcome.Refused)]
    [InlineData(400, "OK id=5", Outcome.Refused)]
    [InlineData(422, "", Outcome.Refused)]
    [InlineData(401, "", Outcome.Again)]
    [InlineData(402, "", Outcome.Again)]
    [InlineData(404, "", Outcome.Again)]
    [InlineData(429, "", Outcome.Again)]
    [InlineData(500, "OK id=5", Outcome.Again)]
    [InlineData(503, "", Outcome.Again)]
    public async Task An_answer_is_judged_by_status_and_words(int status, string body, Outcome outcome)
    {
        await using var gateway = new FakeGateway { Answer = _ => Task.FromResult<string?>(FakeGateway.Reply(status, body)) };
        Assert.Equal(outcome, (await Send(gateway, "id=(?<id>\\d+)", "INVALID")).Outcome);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = new FakeGateway();
        await using var gateway = new FakeGateway { Answer = _ => Task.FromResult<string?>(FakeGateway.Reply(302, "", $"Location: {other.Url}\r\n")) };
        Assert.Equal(Outcome.Again, (await Send(gateway)).Outcome);
        Assert.Empty(other.Heard);
    }

    [Fact]
    public async Task A_gateway_that_is_down_surely_did_not_get_it()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using var http = new HttpGateway(new HttpGatewayOptions($"http://127.0.0.1:{port}/"));
        Assert.Equal(Outcome.Again, (await http.Send(Message, Cancel)).Outcome);
    }

    [Fact]
    public async Task A_gateway_that_hangs_leaves_it_unknown_and_holds_nobody_for_long()
    {
        await using var gateway = new FakeGateway { Answer = _ => Task.FromResult<string?>(null) };
        Assert.Equal(Outcome.Unknown, (await Send(gateway, seconds: 1)).Outcome);
        Assert.Single(gateway.Heard);
    }

    [Fact]
    public async Task A_gateway_that_breaks_the_line_leaves_it_unknown()
    {
        await using var gateway = new FakeGateway { Answer = _ => throw new IOException() };
        Assert.Equal(Outcome.Unknown, (await Send(gateway)).Outcome);
    }

    [Fact]
    public async Task A_gateway_that_talks_without_end_leaves_it_unknown()
    {
        await using var gateway = new FakeGateway { Answer = _ => Task.FromResult<string?>(FakeGateway.Reply(200, new string('x', 1 << 20))) };
        Assert.Equal(Outcome.Unknown, (await Send(gateway)).Outcome);
    }

    [Theory]
    [InlineData("http://sms.example.com/send")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("send")]
    public void Numbers_and_texts_do_not_travel_unencrypted(string url) => Assert.Throws<ArgumentException>(() => new HttpGateway(new HttpGatewayOptions(url)));
}
