using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Cases;

/// <summary>Cases of Shahrasti made through the API, for tests of the pages.</summary>
internal static class ACaseOf
{
    public const string Owner = "power-dgm.shahrasti", Other = "ac-land.shahrasti";

    extension(App app)
    {
        public async Task<string> Post(string role)
            => (await app.Api().Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == role && p.TryGetProperty("holder", out var h) && h.ValueKind == System.Text.Json.JsonValueKind.String).GetProperty("id").GetString()!;

        /// <summary>Written down, with nobody responsible yet. Returns id and code.</summary>
        public async Task<(string Id, string Code)> Logged(string category = "UTL-PWR", string text = "ট্রান্সফরমার নষ্ট, ৪০ পরিবার অন্ধকারে", string name = "রাশেদা বেগম", string mobile = "01900003499", string address = "উত্তরপাড়া")
        {
            var made = await app.Api().Post("cases", new { office = "shahrasti", category, kind = "complaint", text, caller = new { mobile, name, address }, area = "shahrasti/meher-uttar", channel = "call" });
            Assert.Equal(201, made.Status);
            return (made["id"]!, made["code"]!);
        }

        /// <summary>With the DGM of Palli Bidyut responsible for seven working days.</summary>
        public async Task<string> Assigned(string category = "UTL-PWR", string role = "power-dgm", string text = "ট্রান্সফরমার নষ্ট, ৪০ পরিবার অন্ধকারে")
        {
            var (id, _) = await app.Logged(category, text);
            await app.Done(id, "assign", new { post = await app.Post(role), within = new { n = 7, unit = "days" }, decision = "আজই দেখা হবে" });
            return id;
        }

        public async Task<string> Accepted()
        {
            var id = await app.Assigned();
            await app.Done(id, "accept");
            return id;
        }

        public async Task<string> Resolved()
        {
            var id = await app.Accepted();
            await app.Done(id, "resolve", new { text = "বদলানো হয়েছে" });
            return id;
        }

        public async Task Done(string id, string act, object? body = null) => Assert.Equal(200, (await app.Api().Post($"cases/{id}/{act}", body ?? new { })).Status);

        public async Task<string> State(string id) => (await app.Api().Get($"cases/{id}"))["state"]!;
    }
}
