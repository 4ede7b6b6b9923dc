using System.Text;
using Dorgora.Charter.Document;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Charter.Checking;

public class CheckTests(App app) : IClassFixture<App>
{
    private static readonly string Broken = Sample.Html.Replace("০৭ (সাত) কার্যদিবস".Normalize(), "বিধি মোতাবেক", StringComparison.Ordinal).Replace("সমাজসেবা অফিস", "-ঐ-", StringComparison.Ordinal);

    private static HttpRequestMessage Post(byte[]? file, string? kind = "upazila")
    {
        var content = new MultipartFormDataContent();
        if (file is not null) content.Add(new ByteArrayContent(file), "\"file\"", "\"charter.html\"");
        if (kind is not null) content.Add(new StringContent(kind), "\"officeKind\"");
        return new HttpRequestMessage(HttpMethod.Post, "/api/v1/charter/check") { Content = content };
    }

    [Fact]
    public async Task A_program_learns_what_is_wrong_where_and_how_to_mend_it()
    {
        var answer = await app.Api().Send(Post(Encoding.UTF8.GetBytes(Broken)));
        Assert.Equal(200, answer.Status);
        var findings = answer.Json.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("code").GetString(), f.GetProperty("severity").GetString(), f.GetProperty("where").GetString())).ToList();
        Assert.Equal([("C04", "must", "২.১ নাগরিক সেবা, সারি ৩, কলাম ৫".Normalize()), ("C05", "warning", "২.১ নাগরিক সেবা, সারি ১, কলাম ৩")], findings);
        Assert.All(answer.Json.GetProperty("findings").EnumerateArray(), f => { Assert.NotEqual("", f.GetProperty("textBn").GetString()); Assert.NotEqual("", f.GetProperty("fixBn").GetString()); });
        Assert.Equal("5", answer["read.services"]);
        Assert.InRange(int.Parse(answer["score"]!, System.Globalization.CultureInfo.InvariantCulture), 80, 95);
    }

    [Fact]
    public async Task A_charter_in_order_has_no_findings_also_as_csv_and_for_a_department()
    {
        Assert.Equal("100", (await app.Api().Send(Post(Encoding.UTF8.GetBytes(Sample.Html), null)))["score"]);
        Assert.Equal("[]", (await app.Api().Send(Post(CharterCsv.Whole(Sample.Document))))["findings"]);
        var department = Sample.Document with { Form = CharterForm.Dept8, Rows = [.. Sample.Document.Rows.Select(r => r with { MethodBn = "আবেদনের পর নথিতে" })] };
        Assert.Equal("[]", (await app.Api().Send(Post(Encoding.UTF8.GetBytes(CharterHtml.Write(department)), "department")))["findings"]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_a_sentence()
    {
        Assert.Equal(401, (await app.Api("").Send(Post(Encoding.UTF8.GetBytes(Broken)))).Status);
        Assert.Equal(422, (await app.Api().Send(Post(null))).Status);
        Assert.Equal(422, (await app.Api().Send(Post("%PDF-1.7"u8.ToArray()))).Status);
        Assert.Equal(422, (await app.Api().Send(Post(new byte[3 * 1024 * 1024]))).Status);
        Assert.Equal(415, (await app.Api().Post("charter/check", new { officeKind = "field" })).Status);
    }

    [Fact]
    public async Task Anybody_pastes_a_charter_and_sees_findings_beside_what_was_read()
    {
        using var visitor = app.Visitor();
        var form = await visitor.Get("/charter/check");
        var page = await visitor.Upload(form, "যাচাই করুন", [], ("Text", Broken));
        Assert.Equal(200, page.Status);
        Assert.Equal(["C04", "C05"], page.All("#findings [data-rule]").Select(e => e.GetAttribute("data-rule")!));
        Assert.Contains("“বিধি মোতাবেক”", page.One("#findings")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("সাধারণ অভিযোগ তদন্ত ও নিষ্পত্তি".Normalize(), page.One("#read")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.One("#read del"));
        Assert.Equal(Broken.ReplaceLineEndings("\n"), page.One("textarea")!.TextContent.TrimStart('\n').ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_file_is_taken_and_what_is_left_over_is_shown()
    {
        using var visitor = app.Visitor();
        var csv = "ক্রমিক নং;সেবার নাম;সময়;মন্তব্য\n১;ওয়ারিশ সনদ;৭ দিন;<script>alert(1)</script>\n২;নাগরিকত্ব সনদ;১ দিন;\n";
        var page = await visitor.Upload(await visitor.Get("/charter/check"), "যাচাই করুন", [("charter.csv", Encoding.UTF8.GetBytes(csv))], ("Kind", "field"));
        Assert.Equal(200, page.Status);
        Assert.Contains("<script>alert(1)</script>", page.One("#left")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.One("#left script"));
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_pasted_is_said_beside_the_field()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Upload(await visitor.Get("/charter/check"), "যাচাই করুন", []);
        Assert.Equal(422, page.Status);
        Assert.Single(page.Errors);
    }
}
