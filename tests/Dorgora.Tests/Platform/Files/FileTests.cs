using System.Net;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Tests.Platform.Live;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Files;

public sealed class FileTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private LiveSite site = null!;
    private bool may = true;

    public async ValueTask InitializeAsync() => site = await LiveSite.New(services => services
        .AddFileRule("test.case", (_, _, _) => Task.FromResult(may)).AddFileRule("test.shop", (_, _, _) => Task.FromResult(may), forAll: true));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private FileStore Store => site.Services.GetRequiredService<FileStore>();

    private Task<StoredFile> Keep(byte[] bytes, string name, string kind = "test.case") => site.Services.In(async db =>
    {
        var file = await Store.Keep(db, new FileOwner(kind, Guid.NewGuid(), site.Kalai.Id, site.Kalai.Path), new MemoryStream(bytes), name, Cancel);
        await db.SaveChangesAsync(Cancel);
        return file;
    });

    private async Task<HttpResponseMessage> Get(Guid id, Office? by)
    {
        using var http = site.Client();
        if (by is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", await site.Key(by, "desk"));
        return await http.GetAsync($"/files/{id}", Cancel);
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_cleaned_under_its_own_name()
    {
        foreach (var (name, bytes) in Pictures.All)
        {
            var file = await Keep(bytes, name);
            using var answer = await Get(file.Id, site.Kalai);
            Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
            Assert.Equal(file.ContentType, answer.Content.Headers.ContentType!.MediaType);
        }
        Assert.Empty(await site.Services.In(db => Store.Check(db, Cancel)));
    }

    [Fact]
    public async Task A_file_can_do_nothing_in_the_browser()
    {
        using var picture = await Get((await Keep(Pictures.Png, "রাস্তার ছবি.png")).Id, site.Kalai);
        using var paper = await Get((await Keep(Pictures.Pdf, "আদেশ.pdf")).Id, site.Kalai);
        foreach (var answer in new[] { picture, paper })
        {
            Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
        Assert.Equal(("inline", "রাস্তার ছবি.png"), (picture.Content.Headers.ContentDisposition!.DispositionType, picture.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("attachment", "আদেশ.pdf"), (paper.Content.Headers.ContentDisposition!.DispositionType, paper.Content.Headers.ContentDisposition.FileNameStar));
    }

    [Theory]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData("C:\\Users\\x\\ছবি.JPEG", "ছবি.jpg")]
    [InlineData("a\"b<c>|?*;.jpg", "a_b_c_____.jpg")]
    [InlineData(".jpg", "ফাইল.jpg")]
    [InlineData("...jpg", "ফাইল.jpg")]
    [InlineData("photo\u202Egpj.jpg", "photogpj.jpg")]
    public async Task A_name_is_for_people_and_leads_nowhere(string sent, string kept)
    {
        var file = await Keep(Pictures.Jpeg, sent);
        Assert.Equal(kept, file.Name);
        Assert.Matches("^[0-9a-f]{32}\\.jpg$", file.Place);
    }

    [Fact]
    public async Task The_name_and_the_bytes_must_agree()
    {
        Assert.Equal("ফাইলটির নাম এক রকম, ভেতরটা আরেক রকম। ঠিক ফাইলটি বাছুন", (await Assert.ThrowsAsync<RuleBroken>(() => Keep(Pictures.Png, "a.jpg"))).Sentence);
        await Assert.ThrowsAsync<RuleBroken>(() => Keep(Pictures.Jpeg, "a.html"));
        await Assert.ThrowsAsync<RuleBroken>(() => Keep(Pictures.Jpeg, "a"));
        await Assert.ThrowsAsync<RuleBroken>(() => Keep([.. "<html>"u8], "a.jpg"));
        Assert.Equal(0, await site.Services.In(db => db.Set<StoredFile>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task Too_many_pixels_or_bytes_are_refused_without_looking_further()
    {
        await Keep(Pictures.JpegOf(5_000, 5_000), "a.jpg");
        Assert.Contains("খুব বড়", (await Assert.ThrowsAsync<RuleBroken>(() => Keep(Pictures.JpegOf(5_000, 5_001), "a.jpg"))).Sentence, StringComparison.Ordinal);
        Assert.Contains("৮ মেগাবাইটের", (await Assert.ThrowsAsync<RuleBroken>(() => Keep(new byte[FileStore.MostBytes + 1], "a.pdf"))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_the_room_lets_in_opens_it()
    {
        var (own, loose) = (await Keep(Pictures.Jpeg, "a.jpg"), await Keep(Pictures.Jpeg, "a.jpg", "test.nobody"));
        Assert.Equal(HttpStatusCode.OK, (await Get(own.Id, site.Kalai)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(own.Id, site.Joypurhat)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(own.Id, site.Magura)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(own.Id, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(loose.Id, site.Kalai)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Guid.NewGuid(), site.Kalai)).StatusCode);
        may = false;
        Assert.Equal(HttpStatusCode.NotFound, (await Get(own.Id, site.Kalai)).StatusCode);
    }

    [Fact]
    public async Task A_public_picture_is_for_all_while_its_room_says_so()
    {
        var file = await Keep(Pictures.Jpeg, "a.jpg", "test.shop");
        Assert.Equal(HttpStatusCode.OK, (await Get(file.Id, null)).StatusCode);
        may = false;
        Assert.Equal(HttpStatusCode.NotFound, (await Get(file.Id, null)).StatusCode);
    }

    [Fact]
    public async Task Bytes_without_a_row_are_swept_away_after_a_day_and_no_others()
    {
        var kept = await Keep(Pictures.Jpeg, "a.jpg");
        await site.Services.In(db => Store.Keep(db, new FileOwner("test.case", Guid.NewGuid(), site.Kalai.Id, site.Kalai.Path), new MemoryStream(Pictures.Png), "a.png", Cancel));      // never saved
        Assert.Equal(2, OnDisk.Length);
        await site.Services.In(db => Store.Sweep(db.For(Scope.All, Actor.System, TimeProvider.System), Cancel));
        Assert.Equal(2, OnDisk.Length);
        foreach (var file in OnDisk) File.SetLastWriteTimeUtc(file, site.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        await site.Services.In(db => Store.Sweep(db, Cancel));
        Assert.Equal(kept.Place, Path.GetFileName(Assert.Single(OnDisk)));
    }

    [Fact]
    public async Task The_check_names_bytes_that_are_missing_or_changed()
    {
        var (missing, changed) = (await Keep(Pictures.Jpeg, "a.jpg"), await Keep(Pictures.Png, "a.png"));
        foreach (var file in OnDisk)
            if (Path.GetFileName(file) == missing.Place) File.Delete(file);
            else await File.AppendAllTextAsync(file, "x", Cancel);
        var wrong = await site.Services.In(db => Store.Check(db, Cancel));
        Assert.Equal([$"file {missing.Id}: {missing.Place} is missing", $"file {changed.Id}: {changed.Place} was changed"], wrong);
    }

    private string[] OnDisk => Directory.GetFiles(Path.Combine(site.Database.Folder, "files"), "*", SearchOption.AllDirectories);
}
