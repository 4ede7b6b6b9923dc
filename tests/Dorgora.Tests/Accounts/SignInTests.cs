using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Accounts;

public sealed class SignInTests(App app) : IClassFixture<App>
{
    private const string Wrong = "ব্যবহারকারী নাম বা পাসওয়ার্ড মেলেনি। আবার দেখে দিন";

    [Fact]
    public async Task Somebody_who_signs_in_comes_to_where_they_were_going()
    {
        var browser = app.Visitor();
        var operators = App.Account("operator");
        var asked = await browser.Get("/me");
        Assert.Equal("/signin?to=%2Fme", asked.Url.PathAndQuery);
        var page = await browser.Press(asked, "প্রবেশ", ("UserName", operators.User), ("Secret", operators.Password));
        Assert.Equal("/me", page.Url.AbsolutePath);
        Assert.Contains(operators.Name, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator-1.shahrasti", "not the password")]
    [InlineData("nobody.at.all", "not the password")]
    public async Task What_was_wrong_is_not_told(string user, string password)
    {
        var browser = app.Visitor();
        var page = await browser.Press(await browser.Get("/signin"), "প্রবেশ", ("UserName", user), ("Secret", password));
        Assert.Equal(422, page.Status);
        Assert.Equal([Wrong], page.Errors);
        Assert.Equal(user, page.One("[name=UserName]")!.GetAttribute("value"));
        Assert.Equal("", page.One("[name=Secret]")!.GetAttribute("value") ?? "");
    }
}
