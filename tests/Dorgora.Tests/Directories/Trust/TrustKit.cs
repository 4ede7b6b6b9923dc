using System.Globalization;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Tests.Directories.Trust;

/// <summary>Somebody of Shahrasti, where the demo has several officials, and what happens to them.</summary>
internal static class TrustKit
{
    public const string Office = "shahrasti";
    private static int next = 9_100;

    extension(App app)
    {
        /// <summary>Somebody new, shown.</summary>
        public Task<Provider> Somebody() => app.Services.In(async db =>
        {
            var number = Interlocked.Increment(ref next);
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == Office);
            var form = new ProviderForm(ProviderKind.Person, $"বিশ্বস্ত মানুষ {number}", "", string.Create(CultureInfo.InvariantCulture, $"0190000{number}"), "ঘর রং করা") { Works = [new("painter", 3, 70_000, 90_000, "", 0)] };
            var made = new Provider(office, form, ProviderOrigin.Desk, "বলেছেন", db.Time.Now);
            db.Add(made);
            await db.SaveChangesAsync();
            return made;
        });

        public async Task<HtmlPage> Verify(string role, Provider of, string kind, params (string, string?)[] typed)
        {
            var desk = await app.As(role);
            return await desk.Press(await desk.Get($"/desk/providers/{of.Id}/verify?kind={kind}"), "যাচাই লিখুন", typed);
        }

        /// <summary>The public page, not a kept one.</summary>
        public Task<HtmlPage> PageOf(Provider of) => app.Visitor().Get($"/{Office}/providers/{of.Code}?x={Guid.NewGuid()}");

        /// <summary>Texts of the SMS to a number, oldest first.</summary>
        public Task<List<string>> Sent(Provider about, string to)
            => app.Services.In(db => db.Set<Message>().Where(m => m.OfficeId == about.OfficeId && m.To == to).OrderBy(m => m.CreatedAt).Select(m => m.Text).ToListAsync());
    }
}
