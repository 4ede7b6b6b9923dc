using System.Net;
using System.Text;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Looking;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Compliance;

/// <summary>The monitor looks at an address, keeps a picture of the screen and writes letters under a memo number.</summary>
public sealed class MonitorPagesTests(App app) : IClassFixture<App>
{
    private const string Quarter = "2025-26-Q1";

    /// <summary>Whatever is asked, this comes back.</summary>
    private sealed class Canned(string answer) : MemoryStream(Encoding.UTF8.GetBytes(answer))
    {
        public override bool CanWrite => true;
        public override void Write(ReadOnlySpan<byte> buffer) { }
        public override void Write(byte[] buffer, int offset, int count) { }
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_page_at_an_offices_address_is_judged_and_an_address_inside_is_not_opened()
    {
        const string Page = "<html><head><meta charset=utf-8></head><body><h1>সেবা প্রদান প্রতিশ্রুতি</h1><h2>২.১ নাগরিক সেবা</h2><table><tr><th>ক্রমিক নং</th><th>সেবার নাম</th><th>সময়</th></tr><tr><td>১</td><td>হাট ইজারা</td><td>৭ দিন</td></tr></table></body></html>";
        var inside = false;
        await using var own = await App.Start(change: b =>
        {
            b.Services.AddSingleton<Resolve>((_, _) => Task.FromResult<IPAddress[]>([inside ? IPAddress.Loopback : IPAddress.Parse("8.8.8.8")]));
            b.Services.AddSingleton<Connect>((_, _) => Task.FromResult<Stream>(new Canned($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(Page)}\r\nConnection: close\r\n\r\n{Page}")));
        });
        var dc = await own.As(Role.Dc, "joypurhat");
        var page = await dc.Press(await dc.Get($"/desk/compliance/kalai?quarter={Quarter}"), "দেখে যাচাই করুন".Normalize(), ("Address", "http://kalai.joypurhat.gov.bd/charter"));
        Assert.Equal(200, page.Status);
        var marks = await own.Services.In(db => db.Set<ComplianceMark>().Where(m => m.Quarter == Quarter && m.Source == MarkSource.Page).ToDictionaryAsync(m => m.Rule, m => m.State));
        Assert.Equal((RuleState.Pass, RuleState.Fail), (marks["C01"], marks["C03"]));
        inside = true;
        page = await dc.Press(await dc.Get($"/desk/compliance/khetlal?quarter={Quarter}"), "দেখে যাচাই করুন".Normalize(), ("Address", "http://khetlal.joypurhat.gov.bd/"));
        Assert.Equal(422, page.Status);
        Assert.Contains("ভেতরের নেটওয়ার্কে".Normalize(), string.Join(' ', page.Errors), StringComparison.Ordinal);
        page = await dc.Press(await dc.Get($"/desk/compliance/khetlal?quarter={Quarter}"), "দেখে যাচাই করুন".Normalize(), ("Address", "http://localhost/"));
        Assert.Equal(422, page.Status);
    }

    [Fact]
    public async Task What_was_seen_is_kept_as_a_picture_for_those_who_may_see_the_office()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        var page = await dc.Upload(await dc.Get($"/desk/compliance/kalai?quarter={Quarter}"), "রাখুন", [("পর্দা.png", Pictures.Png)], ("Rule", "C13"), ("State", "Fail"), ("Evidence", "আদেশ দেখা যায়নি"));
        var picture = page.One("#C13 a[href^='/files/']")!.GetAttribute("href")!;
        foreach (var (role, office, status) in new[] { (Role.Dc, "joypurhat", 200), (Role.Uno, "kalai", 200), (Role.Uno, "khetlal", 404), (Role.Dc, "magura", 404) })
            Assert.Equal((office, status), (office, (int)(await (await app.As(role, office)).Http.GetAsync(new Uri(picture, UriKind.Relative))).StatusCode));
    }

    [Fact]
    public async Task A_letter_takes_a_memo_number_and_says_what_it_said_whatever_is_judged_later()
    {
        var dc = await app.As(Role.Dc, "joypurhat");
        const string Issue = "/desk/compliance/panchbibi/issue?quarter=2022-23-Q2";
        Assert.Equal(422, (await dc.Press(await dc.Get(Issue), "জারি করুন F9", ("Date", ""))).Status);
        var paper = await dc.Press(await dc.Get(Issue), "জারি করুন F9", ("Copies", "বিভাগীয় কমিশনার, রাজশাহী"));
        Assert.Contains("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-", paper.Text, StringComparison.Ordinal);
        var rows = paper.All("tbody tr").Count;
        Assert.Equal(14, rows);
        await dc.Press(await dc.Get("/desk/compliance/panchbibi?quarter=2022-23-Q2"), "রাখুন", ("Rule", "C02"), ("State", "Pass"), ("Evidence", "এখন আছে"));
        paper = await dc.Press(await dc.Get(paper.Url.AbsolutePath), "ছাপুন");
        Assert.Contains("মূল কপি", paper.Text, StringComparison.Ordinal);
        Assert.Equal(rows, paper.All("tbody tr").Count);
        Assert.NotNull((await dc.Get("/desk/compliance/panchbibi?quarter=2022-23-Q2")).One("#letters a"));
        Assert.Equal(404, (await (await app.As(Role.Dc, "magura")).Get(paper.Url.AbsolutePath)).Status);
        Assert.Equal(404, (await (await app.As(Role.Uno, "panchbibi")).Get(Issue)).Status);
    }
}
