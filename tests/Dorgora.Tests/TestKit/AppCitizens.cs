using Dorgora.Bangla;
using Dorgora.Platform.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>Citizens who sign in by the code of their telephone.</summary>
public static class AppCitizens
{
    extension(App app)
    {
        /// <summary>The digits of the last SMS with a code to this number, Latin.</summary>
        public async Task<string> CodeOf(string mobile)
        {
            Assert.True(Mobile.TryParse(mobile, out var number));
            var text = await app.Services.In(db => db.Set<Message>().Where(m => m.To == number.E164 && EF.Functions.Like(m.Purpose, "code.%")).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
            return new string([.. Digits.ToLatin(text).Where(char.IsAsciiDigit).Take(6)]);
        }

        /// <summary>A browser in which this number is signed in, through the pages.</summary>
        public async Task<Browser> Citizen(string mobile, Browser? browser = null, string next = "")
        {
            browser ??= app.Visitor();
            var page = await browser.Press(await browser.Get($"/me/sign-in?next={Uri.EscapeDataString(next)}"), "কোড পাঠান", ("Mobile", mobile));
            Assert.True(page.Url.AbsolutePath == "/me/code", page.Text);
            page = await browser.Press(page, "ঢুকুন", ("Code", await app.CodeOf(mobile)));
            Assert.True(page.Url.AbsolutePath != "/me/code", page.Text);
            return browser;
        }
    }
}
