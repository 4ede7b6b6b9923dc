using Dorgora.OneStop.Voice;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.OneStop;

/// <summary>The office's own recordings instead of the made voice.</summary>
public sealed class VoiceTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static readonly byte[] Ogg = [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8, .. new byte[64]];

    private async Task<(byte[] Bytes, string? Kind)> Heard(string clip, string office = "magura")
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Address) };
        var answer = await http.GetAsync(new Uri($"/voice/{office}/{clip}.wav", UriKind.Relative), TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HtmlPage> Upload(params (string Name, byte[] Bytes)[] files)
    {
        var head = await app.As("dc", "magura");
        return await head.Upload(await head.Get("/admin/voice"), "রাখুন", files);
    }

    [Fact]
    public async Task A_recording_is_heard_in_its_office_alone_and_taken_away_the_made_voice_speaks_again()
    {
        var own = Chime.Wav();
        own[^1] ^= 1;                                                         // a chime of one's own
        var made = await Heard("chime");
        Assert.Equal(200, (await Upload(("chime.wav", own), ("n47.ogg", Ogg))).Status);
        Assert.Equal(own, (await Heard("chime")).Bytes);
        Assert.Equal(made.Bytes, (await Heard("chime", "shahrasti")).Bytes);
        Assert.Equal("audio/ogg", (await Heard("n47")).Kind);
        var head = await app.As("dc", "magura");
        var page = await head.Get("/admin/voice");
        Assert.Contains("নিজেদের: ২টি", page.Text, StringComparison.Ordinal);
        page = await head.Press(page, "সরান");
        Assert.Contains("নিজেদের: ১টি", page.Text, StringComparison.Ordinal);
        Assert.Equal(made.Bytes, (await Heard("chime")).Bytes);
    }

    [Fact]
    public async Task A_second_recording_takes_the_place_of_the_first()
    {
        await Upload(("n01.ogg", Ogg));
        await Upload(("n01.wav", Chime.Wav()));
        Assert.Equal("audio/wav", (await Heard("n01")).Kind);
        Assert.Equal(1, await app.Services.In(db => db.Set<OwnClip>().CountAsync()));
    }

    public static TheoryData<string, byte[]> Wrong => new()
    {
        { "n01.wav", [.. "MZ"u8, .. new byte[100]] }, { "n01.wav", Chime.Wav()[..40] }, { "n01.wav", Compressed() }, { "n01.ogg", [.. "OggS"u8, .. new byte[100]] },
        { "hello.wav", Chime.Wav() }, { "n01.wav", new byte[ClipFile.MostBytes + 1] }, { "n01.wav", Long() },
    };

    private static byte[] Compressed()
    {
        var wav = Chime.Wav();
        wav[20] = 85;                                                          // MP3 in a WAV
        return wav;
    }

    /// <summary>More than eight seconds, though the file is small enough.</summary>
    private static byte[] Long()
    {
        var wav = Chime.Wav();
        BitConverter.TryWriteBytes(wav.AsSpan(28), 1_000);
        return wav;
    }

    [Theory, MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_short_sound_or_no_clip_of_the_list_is_refused_and_nothing_of_it_is_kept(string name, byte[] bytes)
    {
        var page = await Upload(("n02.ogg", Ogg), (name, bytes));
        Assert.Equal(422, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.Equal(0, await app.Services.In(db => db.Set<OwnClip>().CountAsync()));
    }

    [Fact]
    public async Task Every_clip_of_the_list_has_its_row_and_its_sign()
    {
        var page = await (await app.As("dc", "magura")).Get("/admin/voice");
        Assert.Equal(Clips.All.Select(c => c.Id), page.All("tbody code").Select(c => c.TextContent));
        foreach (var n in Enumerable.Range(0, 100)) Assert.Contains(Clips.All, c => c.Id == $"n{n:D2}" && c.Words != "");
        Assert.All(Clips.All, c => Assert.InRange(c.Id.Length, 2, 20));
    }

    [Fact]
    public async Task The_kiosk_reads_its_question_aloud_in_clips_that_are_there()
    {
        var screen = KioskTests.Screen(app);
        var page = await screen.Get("/magura/kiosk");
        var first = page.One("[data-aloud]")!.GetAttribute("data-aloud")!;
        page = await screen.Press(page, "মোবাইল নেই, নম্বর ছাড়াই এগিয়ে যান");
        var second = page.One("[data-aloud]")!.GetAttribute("data-aloud")!;
        Assert.NotEqual(first, second);
        foreach (var address in new[] { first, second }) Assert.NotNull(Clips.Find(Path.GetFileNameWithoutExtension(address)));
    }
}
