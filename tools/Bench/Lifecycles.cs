using System.Diagnostics;
using System.Text.Json;

namespace Dorgora.Bench;

/// <summary>What a run of lifecycles gave.</summary>
/// <param name="Rate">Whole lifecycles a second.</param>
/// <param name="Calls">Milliseconds of every call, sorted.</param>
public sealed record Lived(double Rate, IReadOnlyList<double> Calls)
{
    public double P95 => Calls[(int)(Calls.Count * 0.95)];
}

/// <summary>create, assign, accept, resolve, search through /api/v1, as a desk and its officers would, by several at once in several offices.</summary>
public sealed class Lifecycles(Site site)
{
    private static readonly string[] Offices = ["shahrasti", "magura", "kishoreganj-sadar", "sherpur-bogura", "joypurhat"];
    private int numbers;

    public async Task<Lived> Run(int atOnce, int seconds)
    {
        var desks = new List<Desk>();
        foreach (var office in Offices) desks.Add(await Desk.At(site, office));
        var (calls, whole) = (new List<double>(), 0);
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(n => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
            {
                var took = await desks[n % desks.Count].Live(Interlocked.Increment(ref numbers));
                lock (calls) { calls.AddRange(took); whole++; }
            }
        })));
        var rate = whole / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        calls.Sort();
        return new Lived(rate, calls);
    }

    private sealed class Desk(HttpClient http, string office, IReadOnlyList<string> posts)
    {
        public static async Task<Desk> At(Site site, string office)
        {
            var key = site.Accounts.GetProperty("keys").EnumerateArray().First(k => k.GetProperty("kind").GetString() == "desk" && k.GetProperty("office").GetString() == office).GetProperty("key").GetString();
            var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(site.Address) };
            http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            var own = await http.GetFromJsonAsync<JsonElement>($"/api/v1/offices/{office}");
            return new Desk(http, office, [.. own.GetProperty("posts").EnumerateArray().Select(p => p.GetProperty("id").GetString()!)]);
        }

        /// <summary>One case from the call to the search; milliseconds of its five calls.</summary>
        public async Task<List<double>> Live(int n)
        {
            var (took, by) = (new List<double>(), posts[n % Math.Min(posts.Count, 8)]);
            var text = $"নমুনা: রাস্তার বাতি {n} দিন ধরে জ্বলে না, রাতে চলতে ভয় লাগে";
            var made = await Call(took, Post("/api/v1/cases", new { office, category = "UTL-PWR", kind = "complaint", text, caller = new { mobile = $"0190{n % 10_000_000:D7}", name = "নমুনা নাগরিক" }, channel = "call" }));
            var (id, code) = (made.GetProperty("id").GetString(), made.GetProperty("code").GetString()!);
            await Call(took, Post($"/api/v1/cases/{id}/assign", new { post = by, days = 3, decision = "দেখে ব্যবস্থা নিন", within = new { n = 3, unit = "working-days" } }));
            await Call(took, Post($"/api/v1/cases/{id}/accept", new { by }));
            await Call(took, Post($"/api/v1/cases/{id}/resolve", new { by, outcome = "solved", text = "বাতি বদলানো হয়েছে" }));
            var found = await Call(took, new HttpRequestMessage(HttpMethod.Get, $"/api/v1/cases?q={Uri.EscapeDataString(code)}"));
            if (found.GetProperty("total").GetInt32() != 1) throw new InvalidOperationException($"{code} was not found");
            return took;
        }

        private static HttpRequestMessage Post(string address, object body)
            => new(HttpMethod.Post, address) { Content = JsonContent.Create(body), Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };

        private async Task<JsonElement> Call(List<double> took, HttpRequestMessage request)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            return answer.IsSuccessStatusCode ? json : throw new InvalidOperationException($"{request.Method} {request.RequestUri} gave {(int)answer.StatusCode}: {json}");
        }
    }
}
