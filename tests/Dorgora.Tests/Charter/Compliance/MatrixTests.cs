using System.Net;
using Dorgora.Bangla;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Compliance;

/// <summary>The monitor's matrix: what seed 004 found, what an office's own work changes, and who may see it.</summary>
public sealed class MatrixTests(App app) : IClassFixture<App>
{
    private const string Seed = "compliance?quarter=2022-23-Q2&under=joypurhat";

    private static string State(ApiAnswer matrix, string office, string rule) => matrix.Json.GetProperty("cells").EnumerateArray()
        .Single(c => c.GetProperty("office").GetString() == office && c.GetProperty("rule").GetString() == rule).GetProperty("state").GetString()!;

    [Fact]
    public async Task The_demo_holds_the_second_quarter_of_2022_as_the_seed_found_it()
    {
        var matrix = await app.Api("desk", "joypurhat").Get(Seed);
        Assert.Equal(["joypurhat", "akkelpur", "joypurhat-sadar", "kalai", "khetlal", "panchbibi"], matrix.Json.GetProperty("offices").EnumerateArray().Select(o => o.GetString()!));
        Assert.Equal(6 * 16, matrix.Json.GetProperty("cells").GetArrayLength());
        foreach (var upazila in new[] { "joypurhat-sadar", "kalai", "khetlal", "akkelpur", "panchbibi" })
            Assert.Equal(("fail", "fail"), (State(matrix, upazila, "C03"), State(matrix, upazila, "C13")));
        Assert.Equal(["pass", "pass", "warn", "warn", "fail"], new[] { "joypurhat-sadar", "kalai", "khetlal", "akkelpur", "panchbibi" }.Select(o => State(matrix, o, "C12")));
        Assert.Equal(97, matrix.Json.GetProperty("scores").EnumerateArray().First().GetProperty("score").GetInt32());
    }

    [Fact]
    public async Task Somebody_who_looked_says_so_with_what_was_seen()
    {
        var monitor = await app.As("dc", "joypurhat");
        const string Page = "/desk/compliance/kalai?quarter=2023-24-Q1";
        Assert.Equal(422, (await monitor.Press(await monitor.Get(Page), "রাখুন", ("Rule", "C13"), ("State", "Pass"), ("Evidence", ""))).Status);
        var page = await monitor.Press(await monitor.Get(Page), "রাখুন", ("Rule", "C13"), ("State", "Pass"), ("Evidence", "সেবা বক্সে আদেশ দেখা গেছে"));
        Assert.Equal(200, page.Status);
        Assert.Contains("সেবা বক্সে আদেশ দেখা গেছে", page.One("#C13")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("pass", State(await app.Api("desk", "joypurhat").Get("compliance?quarter=2023-24-Q1&under=joypurhat"), "kalai", "C13"));
    }

    [Fact]
    public async Task What_an_office_publishes_is_judged_at_once()
    {
        var quarter = FiscalYear.Quarter(Dhaka.DateOf(app.Clock.GetUtcNow().UtcDateTime));
        var matrix = await app.Api("desk", "shahrasti").Get($"compliance?quarter={quarter}");
        string[] met = ["C01", "C02", "C03", "C08", "C09", "C10", "C11", "C15", "C16"];
        Assert.Equal(met.Select(r => (r, "pass")), met.Select(r => (r, State(matrix, "shahrasti", r))));
        Assert.Equal("fail", State(matrix, "shahrasti", "C13"));
    }

    [Fact]
    public async Task The_letter_names_what_is_to_be_mended_and_nothing_else()
    {
        var paper = await (await app.As("dc", "joypurhat")).Get("/desk/compliance/panchbibi/letter?quarter=2022-23-Q2");
        Assert.Equal(14, paper.All("tbody tr").Count);
        Assert.DoesNotContain(RuleBook.Of("C01").TitleBn, paper.Text, StringComparison.Ordinal);
        Assert.Contains(RuleBook.Of("C12").FixBn, paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_judged_sees_it_and_does_not_judge()
    {
        var uno = await app.As("uno", "kalai");
        var page = await uno.Get("/desk/compliance/kalai?quarter=2022-23-Q2");
        Assert.Equal(200, page.Status);
        Assert.Null(page.One("#hand"));
        Assert.NotNull((await (await app.As("dc", "joypurhat")).Get("/desk/compliance/kalai?quarter=2022-23-Q2")).One("#hand"));
        // Their own form, with its tokens, sent where only the district may.
        var own = await uno.Get("/desk/charter");
        foreach (var handler in new[] { "", "&handler=Copy", "&handler=Page" })
        {
            using var forged = Browser.Filled(own, own.One("main form button")!.TextContent.Trim(), ("Rule", "C13"), ("State", "Pass"), ("Evidence", "নিজে বললাম"));
            forged.RequestUri = new Uri(own.Url, $"/desk/compliance/kalai?quarter=2022-23-Q2{handler}");
            Assert.Equal(HttpStatusCode.NotFound, (await uno.Http.SendAsync(forged)).StatusCode);
        }
        Assert.Equal("fail", State(await app.Api("desk", "joypurhat").Get(Seed), "kalai", "C13"));
    }

    [Fact]
    public async Task Another_districts_offices_are_not_there()
    {
        Assert.Equal(404, (await app.Api("desk", "magura").Get(Seed)).Status);
        Assert.Equal(404, (await (await app.As("dc", "magura")).Get("/desk/compliance/kalai?quarter=2022-23-Q2")).Status);
        Assert.Equal(401, (await app.Api("").Get(Seed)).Status);
    }

    [Fact]
    public async Task An_uploaded_copy_answers_what_it_can()
    {
        var monitor = await app.As("dc", "joypurhat");
        var form = await monitor.Get("/desk/compliance/khetlal?quarter=2023-24-Q2");
        var csv = "ক্রমিক নং,সেবার নাম,সময়\n১,সনদ,৭ দিন\n".Normalize();
        var page = await monitor.Upload(form, "যাচাই করুন", [("c.csv", System.Text.Encoding.UTF8.GetBytes(csv))]);
        Assert.Equal(200, page.Status);
        var marks = await app.Services.In(db => db.Set<ComplianceMark>().Where(m => m.Quarter == "2023-24-Q2" && m.Source == MarkSource.Copy).ToDictionaryAsync(m => m.Rule, m => m.State));
        Assert.Equal((RuleState.Fail, RuleState.Fail), (marks["C02"], marks["C03"]));
        Assert.DoesNotContain("C12", marks.Keys);
    }
}
