using System.Diagnostics;
using System.Text.RegularExpressions;
using Dorgora.Offices;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Browser;

/// <summary>Papers as the printer gets them: PDF by Chromium, pages counted by poppler, pictures in artifacts/screens.</summary>
public sealed class PaperTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_order_with_seven_at_the_table_is_one_page_of_A4()
    {
        await using var desk = await (await Visitor.At(site)).SignIn("operator-1.shahrasti");
        var (pages, size) = await Print(desk, $"/orders/{await OrderWithSeven()}", "order-seven");
        Assert.Equal(1, pages);
        Assert.Contains("A4", size, StringComparison.Ordinal);
    }

    [Theory, InlineData("/orders/register?month=2026-11", 1), InlineData("/dashboard/print", 3)]
    public async Task Lists_print_on_A4_laid_across_without_an_empty_page(string address, int most)
    {
        await using var uno = await (await Visitor.At(site)).SignIn("uno.shahrasti");
        var (pages, size) = await Print(uno, address, address.Split('?')[0].Trim('/').Replace('/', '-'));
        Assert.InRange(pages, 1, most);
        Assert.Matches(new Regex("^Page size: +84[12].* x 59[45]"), size);
    }

    private static async Task<(int Pages, string Size)> Print(Visitor visitor, string address, string name)
    {
        await visitor.Goto(address);
        await visitor.Page.ScreenshotAsync();               // waits for the fonts
        var file = Path.Combine(Screens.Folder, $"paper-{name}.pdf");
        await visitor.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true, PrintBackground = true });
        await Run("pdftoppm", "-r", "100", "-png", file, Path.ChangeExtension(file, null));
        var told = await Run("pdfinfo", file);
        return (int.Parse(Regex.Match(told, @"Pages:\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Regex.Match(told, "Page size:.*").Value);
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    /// <summary>A case of Shahrasti given to its engineer, seven at the table, with a decision of two lines.</summary>
    private async Task<string> OrderWithSeven()
    {
        var api = site.App.Api();
        var posts = await site.App.Services.In(db => db.Set<Charge>().Where(c => c.To == null).Join(db.Set<Post>(), c => c.PostId, p => p.Id, (c, p) => p)
            .Where(p => p.Code.StartsWith("shahrasti") && p.Kind == PostKind.Officer).OrderBy(p => p.Code).Select(p => p.Id).Distinct().Take(7).ToListAsync());
        Assert.Equal(7, posts.Count);
        var made = await api.Post("cases", new { office = "shahrasti", category = "CIV-ROAD", kind = "complaint", text = "কালভার্ট ভেঙে গেছে, স্কুলের ছেলেমেয়েরা পার হতে পারছে না", caller = new { mobile = "01900006999", name = "রহিমা খাতুন" }, channel = "call" });
        const string Decision = "সাত কার্যদিবসের মধ্যে কালভার্টের দুই পাশে মাটি ভরাট করে চলাচলের উপযোগী করা হবে এবং পরবর্তী অর্থবছরে নতুন কালভার্টের প্রস্তাব পাঠানো হবে।";
        var given = await api.Post($"cases/{made["id"]}/assign", new { post = posts[0], within = new { n = 7, unit = "working-days" }, participants = posts, decision = Decision });
        Assert.True(given.Status == 200, given.Json.ToString());
        return (await api.Post($"cases/{made["id"]}/orders", new { }))["id"]!;
    }
}
