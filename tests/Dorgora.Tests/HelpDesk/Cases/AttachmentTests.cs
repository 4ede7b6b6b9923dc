using System.Net;
using System.Security.Cryptography;
using Dorgora.HelpDesk;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>Photographs and papers of a case: brought on its page, with a citizen's complaint and through the API; opened by whom it concerns.</summary>
public sealed class AttachmentTests(App app) : IClassFixture<App>
{
    private const string Add = "যোগ করুন F9", Send = "পাঠান", TooBig = "ফাইলটি ৮ মেগাবাইটের চেয়ে বড়। ছোট করে আবার দিন";

    private static (string, byte[])[] Photo(string name = "ভাঙা সেতু.jpg") => [(name, Pictures.Jpeg)];

    private Task<List<StoredFile>> FilesOf(string id) => app.Services.In(async db => (await CaseFiles.Of(db, Guid.Parse(id), default)).Select(p => p.File).ToList());

    private Task<List<T>> EventsOf<T>(string id) => app.Services.In(async db =>
        (await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == Guid.Parse(id)).OrderBy(e => e.Id).ToListAsync()).Select(e => e.Read()).OfType<T>().ToList());

    private static async Task<HttpStatusCode> Open(Browser browser, Guid file, string at = "/files/") => (await browser.Http.GetAsync(new Uri($"{at}{file}", UriKind.Relative))).StatusCode;

    private async Task<ApiAnswer> Post(string id, string kind = "desk", string office = "shahrasti", string? once = null, params (string Name, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "file", name);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{id}/attachments") { Content = content };
        if (once is not null) request.Headers.Add("Idempotency-Key", once);
        return await app.Api(kind, office).Send(request);
    }

    [Fact]
    public async Task A_photograph_and_a_paper_hang_on_the_case_with_who_and_when_and_their_hash_is_in_the_chain()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var page = await desk.Upload(await desk.Get($"/cases/{id}/attach"), Add, [("ভাঙা সেতু.jpg", Pictures.Jpeg), ("আবেদন.pdf", Pictures.Pdf)]);
        Assert.Equal(($"/cases/{id}", 200), (page.Url.AbsolutePath, page.Status));
        Assert.Equal(["ভাঙা সেতু.jpg", "আবেদন.pdf"], page.All("#papers .name").Select(n => n.TextContent));
        Assert.Contains(App.Account(Role.Operator).Name, page.One("#papers")!.TextContent, StringComparison.Ordinal);
        var files = await FilesOf(id);
        Assert.Equal(files.Select(f => (f.Id, f.Sha256)), (await EventsOf<AttachmentAdded>(id)).Select(e => (e.File, e.Sha256)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pictures.Jpeg)), files[0].Sha256);
        Assert.Contains($"SHA-256 {files[0].Sha256[..16]}", page.One("#happened")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Pictures.Jpeg, await desk.Http.GetByteArrayAsync(new Uri(page.One("#papers img")!.GetAttribute("src")!, UriKind.Relative)));
    }

    [Fact]
    public async Task A_double_click_makes_one_file_and_the_same_photograph_is_not_kept_twice()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var form = await desk.Get($"/cases/{id}/attach");
        await desk.Http.SendAsync(Browser.FilledWith(form, Add, Photo()));
        var second = await Browser.Read(await desk.Http.SendAsync(Browser.FilledWith(form, Add, Photo())));
        Assert.Equal($"/cases/{id}", second.Url.AbsolutePath);
        Assert.Single(await FilesOf(id));
        var again = await desk.Upload(await desk.Get($"/cases/{id}/attach"), Add, Photo("অন্য নাম.jpg"));
        Assert.Equal((422, "ফাইলটি এই কেসে আগে থেকেই আছে"), (again.Status, Assert.Single(again.Errors)));
        Assert.Single(await FilesOf(id));
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_stands_beside_the_field_and_the_right_ones_need_not_be_chosen_again()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var page = await desk.Upload(await desk.Get($"/cases/{id}/attach"), Add, [.. Photo(), ("বড়.jpg", new byte[FileStore.MostBytes + 1]), ("চিঠি.docx", Pictures.Pdf), ("সাজানো.png", Pictures.Jpeg)]);
        Assert.Equal(422, page.Status);
        var said = Assert.Single(page.Errors);
        foreach (var name in new[] { $"বড়.jpg: {TooBig}", "চিঠি.docx: ", "সাজানো.png: " }) Assert.Contains(name, said, StringComparison.Ordinal);
        Assert.DoesNotContain("ভাঙা সেতু.jpg", said, StringComparison.Ordinal);
        Assert.NotNull(page.One("#Files-e"));
        Assert.Empty(await FilesOf(id));
        page = await desk.Upload(page, Add, []);
        Assert.Equal(["ভাঙা সেতু.jpg"], page.All("#papers .name").Select(n => n.TextContent));
        Assert.Equal(Pictures.Jpeg, await desk.Http.GetByteArrayAsync(new Uri($"/files/{Assert.Single(await FilesOf(id)).Id}", UriKind.Relative)));
    }

    [Fact]
    public async Task Nothing_chosen_and_too_many_are_said_in_words()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        Assert.Equal(["অন্তত একটি ছবি বা কাগজ বাছুন"], (await desk.Upload(await desk.Get($"/cases/{id}/attach"), Add, [])).Errors);
        var many = await desk.Upload(await desk.Get($"/cases/{id}/attach"), Add, Enumerable.Range(0, 6).Select(n => ($"{n}.jpg", Pictures.Jpeg)));
        Assert.Equal(["সর্বোচ্চ ৫টি ফাইল দেওয়া যায়। প্রথম ৫টি রাখা হয়েছে"], many.Errors);
        Assert.Equal(5, many.All("[name=Held]").Count);
    }

    [Fact]
    public async Task Photographs_of_other_offices_and_other_posts_are_not_there()
    {
        var id = await app.Assigned();
        Assert.Equal(200, (await Post(id, files: Photo())).Status);
        var file = Assert.Single(await FilesOf(id)).Id;
        Assert.Equal(HttpStatusCode.OK, await Open(await app.As(Role.Uno), file));
        Assert.Equal(HttpStatusCode.OK, await Open(await app.AsUser(ACaseOf.Owner), file));
        Assert.Equal(HttpStatusCode.NotFound, await Open(await app.AsUser(ACaseOf.Other), file));
        Assert.Equal(HttpStatusCode.NotFound, await Open(await app.As(Role.Uno, "sherpur-bogura"), file));
        Assert.Equal(HttpStatusCode.NotFound, await Open(await app.As(Role.Admin), file));
        Assert.Equal(HttpStatusCode.NotFound, await Open(app.Visitor(), file));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Api("kiosk").Http.GetAsync(new Uri($"/files/{file}", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (await Post(id, office: "kalai", files: Photo())).Status);
    }

    [Fact]
    public async Task The_api_takes_files_once_and_answers_with_the_case()
    {
        var id = await app.Assigned();
        foreach (var _ in new[] { 1, 2 })
        {
            var made = await Post(id, once: $"attach-{id}", files: [("a.jpg", Pictures.Jpeg), ("b.pdf", Pictures.Pdf)]);
            Assert.Equal((200, id, "assigned"), (made.Status, made["id"], made["state"]));
        }
        var list = await app.Api().Get($"cases/{id}/attachments");
        Assert.Equal(["image/jpeg", "application/pdf"], list.Items.Select(i => i.GetProperty("contentType").GetString()!));
        Assert.Equal(Pictures.Jpeg, await app.Api().Http.GetByteArrayAsync(new Uri(list.Items[0].GetProperty("url").GetString()!)));
        Assert.Equal(422, (await Post(id, files: ("a.exe", Pictures.Jpeg))).Status);
        Assert.Equal(400, (await Post(id)).Status);          // a form with no part at all
        Assert.Equal(415, (await app.Api().Post($"cases/{id}/attachments", new { file = "x" })).Status);
        Assert.Equal(403, (await Post(id, "kiosk", files: Photo())).Status);
        await app.Done(id, "withdraw", new { reason = "মিটে গেছে" });
        Assert.Equal((409, "illegal-transition"), (await Post(id, files: ("c.webp", Pictures.WebP))) is var late ? (late.Status, late["code"]!) : default);
    }

    [Fact]
    public async Task A_photograph_of_a_sensitive_case_has_no_name_and_each_opening_is_recorded()
    {
        var id = await app.Assigned("SOC-VAW", "oc", "ভেতরের কথা");
        Assert.Equal(200, (await Post(id, files: Photo("রাশেদার বাড়ি.jpg"))).Status);
        var file = Assert.Single(await FilesOf(id));
        Assert.Equal("ফাইল.jpg", file.Name);
        var uno = await app.As(Role.Uno);
        var page = await uno.Get($"/cases/{id}");
        Assert.Null(page.One("#papers img"));       // looking at the page opens nothing
        Assert.DoesNotContain(await EventsOf<CaseRead>(id), r => r.File is not null);
        Assert.Equal(HttpStatusCode.OK, await Open(uno, file.Id));
        Assert.Equal(HttpStatusCode.NotFound, await Open(await app.AsUser(ACaseOf.Owner), file.Id));
        Assert.Equal(HttpStatusCode.NotFound, await Open(await app.As(Role.Uno, "sherpur-bogura"), file.Id));
        Assert.Equal((file.Id, "file"), Assert.Single(await EventsOf<CaseRead>(id), r => r.File is not null) is var read ? (read.File, read.Purpose) : default);
        foreach (var address in new[] { $"/cases?q={Uri.EscapeDataString("রাশেদার")}", "/orders?which=all", "/cases.csv" })
            Assert.DoesNotContain(file.Id.ToString(), await uno.Http.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_sends_photographs_along_and_sees_those_and_no_others()
    {
        using var phone = app.Visitor();
        var form = await phone.Get("/o/shahrasti/complaint");
        var page = await phone.Upload(form, Send, [("সেতু.jpg", Pictures.Jpeg), ("চিঠি.txt", Pictures.Pdf)], ("Mobile", "01900007777"), ("Category", "CIV"), ("Address", "পুবপাড়া"));
        Assert.Equal((422, "পুবপাড়া"), (page.Status, page.One("#Address")!.GetAttribute("value")));
        Assert.Single(page.All("[name=Held]"));
        page = await phone.Upload(page, Send, [("দলিল.pdf", Pictures.Pdf)], ("Text", "সেতুটি ভেঙে গেছে"));
        var code = Dorgora.Bangla.Digits.ToLatin(page.One("h1 .num")!.TextContent).Replace("-", "", StringComparison.Ordinal);
        var id = await app.Services.In(db => db.Set<Case>().Where(c => c.Code == code).Select(c => c.Id).SingleAsync());
        Assert.Equal(["সেতু.jpg", "দলিল.pdf"], (await FilesOf(id.ToString())).Select(f => f.Name));
        Assert.Equal(200, (await Post(id.ToString(), files: ("অফিসের.png", Pictures.Png))).Status);
        var track = await phone.Press(await phone.Get("/track"), "খবর দেখুন", ("Code", code), ("Digits", "7777"));
        Assert.Equal(["সেতু.jpg", "দলিল.pdf"], track.All(".dg-papers .name").Select(n => n.TextContent));
        var files = await FilesOf(id.ToString());
        Assert.Equal(HttpStatusCode.OK, await Open(phone, files[0].Id, "/track/case/files/"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(phone, files[2].Id, "/track/case/files/"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(phone, files[0].Id));
        using var other = app.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await Open(other, files[0].Id, "/track/case/files/"));
    }

    [Fact]
    public async Task What_a_citizen_sent_with_a_sensitive_matter_is_never_on_the_track()
    {
        using var phone = app.Visitor();
        var page = await phone.Upload(await phone.Get("/o/shahrasti/complaint"), Send, Photo("করিম.jpg"), ("Mobile", "01900007778"), ("Category", "PRJ"), ("Text", "প্রকল্পে অনিয়ম"));
        var code = Dorgora.Bangla.Digits.ToLatin(page.One("h1 .num")!.TextContent).Replace("-", "", StringComparison.Ordinal);
        var id = await app.Services.In(db => db.Set<Case>().Where(c => c.Code == code).Select(c => c.Id).SingleAsync());
        var file = Assert.Single(await FilesOf(id.ToString()));
        var track = await phone.Press(await phone.Get("/track"), "খবর দেখুন", ("Code", code), ("Digits", "7778"));
        Assert.Equal("/track/case", track.Url.AbsolutePath);
        Assert.Empty(track.All(".dg-papers"));
        Assert.Equal(HttpStatusCode.NotFound, await Open(phone, file.Id, "/track/case/files/"));
        Assert.DoesNotContain("করিম", file.Name, StringComparison.Ordinal);
    }
}
