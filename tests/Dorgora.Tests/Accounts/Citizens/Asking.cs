using Dorgora.Bangla;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Accounts.Citizens;

/// <summary>Asks for codes and types them as a room does, without pages.</summary>
internal static class Asking
{
    public static readonly CodeFor Order = new("haat.order", "7", "ফরমাশের কোড");

    public static string Number(int n) => $"019000{n:D5}";

    extension(App app)
    {
        public OneTimeCodes Codes => app.Services.GetRequiredService<OneTimeCodes>();

        /// <summary>Null when it was sent, otherwise the sentence of the refusal.</summary>
        public async Task<string?> Ask(string mobile, string network = "203.0.113.1", bool known = false, string? request = null, string? office = null)
        {
            Assert.True(Mobile.TryParse(mobile, out var number));
            try
            {
                await app.Services.In(async db =>
                {
                    var at = await db.Set<Office>().OrderBy(o => o.Slug == office ? 0 : 1).ThenBy(o => o.Path).FirstAsync();
                    await app.Codes.Send(db, Order, new CodeAsk(number, request ?? mobile, at, network, known, Again: true));
                });
                return null;
            }
            catch (RuleBroken e) { return e.Sentence; }
        }

        /// <summary>Null when it does not fit, with the sentence.</summary>
        public async Task<(ProvenCode? Proven, string Sentence)> Type(string request, string digits, CodeFor? what = null)
        {
            try { return (await app.Codes.Prove(what ?? Order, request, digits), ""); }
            catch (RuleBroken e) { return (null, e.Sentence); }
        }

        /// <summary>Types the right digits.</summary>
        public async Task<ProvenCode?> TypeRight(string mobile) => (await app.Type(mobile, await app.CodeOf(mobile))).Proven;
    }

    /// <summary>Six digits that are not these.</summary>
    public static string Other(string digits) => digits[..5] + (char)('0' + (digits[5] - '0' + 1) % 10);
}
