using System.Text.RegularExpressions;
using Dorgora.HelpDesk;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>What was written is not lost: not by a closed tab, a lost network, an ended session; and not saved twice.</summary>
public sealed class DraftTests(Site site) : IClassFixture<Site>
{
    private const string Words = "পুকুরের পাড় ভেঙে রাস্তা ডুবে গেছে", User = "operator-2.shahrasti";
    private static int numbers = 6100;

    [Fact]
    public async Task A_draft_survives_a_closed_tab_and_a_lost_network_and_is_offered_again()
    {
        await using var desk = (await Visitor.At(site)).Forgives("ERR_INTERNET_DISCONNECTED");
        await Ring(desk);
        await desk.Hand.Write("কী হয়েছে", Words);
        await desk.Window.SetOfflineAsync(true);
        await desk.Hand.Write("নাম", "সালেহা খাতুন");
        await Assertions.Expect(desk.Page.Locator("[data-draft-status]")).ToHaveTextAsync("খসড়া নিজে নিজে রাখা হচ্ছে");
        var address = desk.Page.Url;
        await desk.Page.CloseAsync();
        await desk.Window.SetOfflineAsync(false);
        var again = await desk.Window.NewPageAsync();
        await again.GotoAsync(address);
        await Assertions.Expect(again.Locator("[data-draft-status]")).ToHaveTextAsync("আগের খসড়া ফিরে এসেছে");
        await Assertions.Expect(again.Locator("#Text")).ToHaveValueAsync(Words);
        await Assertions.Expect(again.Locator("#CallerName")).ToHaveValueAsync("সালেহা খাতুন");
    }

    [Fact]
    public async Task A_double_press_of_save_makes_one_case_and_its_draft_is_forgotten()
    {
        await using var desk = await Visitor.At(site);
        var mobile = await Ring(desk);
        await desk.Hand.Write("কী হয়েছে", Words);
        await desk.Hand.Choose("বিষয়", "বিদ্যুৎ সমস্যা");
        await Assertions.Expect(desk.Page.Locator("#due .dg-last")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "রাখুন ও আদেশ ছাপুন" }).DblClickAsync();
        await desk.Arrives("/orders/[^/]+$");
        Assert.Equal(1, await site.App.Services.In(db => db.Set<CaseWords>().CountAsync(w => w.Mobile == mobile)));
        Assert.Equal(1, await site.App.Services.In(db => db.Set<CaseOrder>().CountAsync(o => db.Set<CaseWords>().Any(w => w.CaseId == o.CaseId && w.Mobile == mobile))));
        Assert.Empty(await Drafts(desk));
    }

    [Fact]
    public async Task Who_signs_out_leaves_no_draft_on_the_computer()
    {
        await using var desk = await Visitor.At(site);
        await Ring(desk);
        await desk.Hand.Write("কী হয়েছে", Words);
        await Assertions.Expect(desk.Page.Locator("[data-draft-status]")).ToHaveTextAsync("খসড়া নিজে নিজে রাখা হচ্ছে");
        Assert.Single(await Drafts(desk));
        await desk.Hand.Press("বের হন");
        await desk.Arrives("^" + Regex.Escape(site.Address + "/") + "$");
        Assert.Empty(await Drafts(desk));
    }

    [Theory]
    [InlineData("শুধু রাখুন"), InlineData("সব দল|ইউনিয়ন")]
    public async Task A_session_that_ended_elsewhere_leads_to_sign_in_and_back_with_nothing_lost(string press)
    {
        await using var desk = (await Visitor.At(site)).Forgives(": 401").Forgives("status of 401").Forgives("/live");
        await Ring(desk, "operator-3.shahrasti");
        var address = desk.Page.Url;
        await desk.Hand.Write("কী হয়েছে", Words);
        await using (var elsewhere = await (await Visitor.At(site)).SignIn("operator-3.shahrasti", "/account")) await elsewhere.Hand.Press("বাকি সব বন্ধ করুন");
        if (press == "শুধু রাখুন") await desk.Hand.Press(press);
        else await desk.Hand.Choose("ইউনিয়ন বা পৌরসভা", "মেহের উত্তর");
        await desk.Arrives("/signin\\?to=[^/]+");
        await desk.Hand.Write("মোবাইল নম্বর বা ব্যবহারকারী নাম", "operator-3.shahrasti");
        await desk.Hand.Write("পাসওয়ার্ড", App.Accounts.First(a => a.User == "operator-3.shahrasti").Password);
        await desk.Hand.Press("প্রবেশ");
        await desk.Arrives("^" + Regex.Escape(address) + "$");
        await Assertions.Expect(desk.Page.Locator("#Text")).ToHaveValueAsync(Words);
    }

    /// <summary>The telephone rings: a number nobody has called from, in E.164.</summary>
    private static async Task<string> Ring(Visitor desk, string user = User)
    {
        var number = $"0190000{Interlocked.Increment(ref numbers)}";
        await desk.SignIn(user, "/desk");
        await desk.Hand.Write("কোন নম্বর থেকে", number);
        await desk.Hand.Press("কল খুলুন");
        await desk.Arrives("/desk/calls/[^/]+$");
        return $"+88{number}";
    }

    private static Task<string[]> Drafts(Visitor desk) => desk.Page.EvaluateAsync<string[]>("Object.keys(localStorage).filter(k => k.startsWith('draft:'))");
}
