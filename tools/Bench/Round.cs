using System.Globalization;
using System.Text.RegularExpressions;

namespace Dorgora.Bench;

/// <summary>All figures of one database with so many cases and callers. One figure a line: <c>name value unit ratio</c>; the ratio is to the bare endpoint, asked in the same second.</summary>
public sealed partial class Round(Plan plan, Bare bare, string database, int cases)
{
    private const string Office = "shahrasti";

    // Code is compiled twice, the second time well, only after a page was asked for many times.
    private const int WarmSeconds = 5;
    private readonly string name = $"{database}.{cases}";
    private Site site = null!;

    public async Task Run()
    {
        await using var made = site = await Make();
        Say("start.first", await site.Start(), "s");
        await site.Stop();
        Say("fill", Rate(await site.Command("fill", "--cases", cases.ToString(CultureInfo.InvariantCulture))), "cases/s");
        Say("start.again", await site.Start(), "s");
        if (plan.Wants("public")) await Public();
        if (plan.Wants("desk")) await Desk();
        if (plan.Wants("lifecycles")) await Write();
        Say("memory.after-all", site.Memory, "MB");
    }

    private async Task<Site> Make()
    {
        var folder = Directory.CreateTempSubdirectory("dorgora-bench-").FullName;
        return new Site(plan.App, folder, database == "postgres" ? await Postgres.Empty(plan.Postgres ?? throw new ArgumentException("--postgres is needed for PostgreSQL."), $"bench_{cases}") : null);
    }

    /// <summary>Pages that anybody may read; those behind a form's token are never cached.</summary>
    private async Task Public()
    {
        await Wrk.Run(site.Address, 4, 1, ["/", $"/o/{Office}", "/officials", "/track"]);
        await Thousand();
        await Pages("page.cached", 32, ["/"]);
        await Pages("page.office.cached", 32, [$"/o/{Office}"]);
        await Pages("page.uncached", 32, ["/track"]);
        await Pages("page.api.offices.uncached", 32, [$"/api/v1/offices/{Office}"]);
    }

    private async Task Thousand()
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        for (var n = 0; n < 1_000; n++) await http.GetStringAsync(n % 2 == 0 ? $"/o/{Office}" : "/track");
        await Task.Delay(5_000);
        Say("memory.after-1000-requests", site.Memory, "MB");
    }

    /// <summary>Pages of those who are signed in, at four connections.</summary>
    private async Task Desk()
    {
        var uno = await site.Sessions("uno", Office, 12);
        var officer = await site.Sessions("officer", Office, 24);
        await Pages("dashboard", 4, ["/dashboard"], uno);
        await Pages("list.officer", 4, ["/cases"], officer);
        await Pages("list.office", 4, ["/cases?state=open"], uno);
        await Pages("list.words", 4, [$"/cases?q={Uri.EscapeDataString("রাস্তা")}", $"/cases?q={Uri.EscapeDataString("নমুনা ১২৩")}", $"/cases?q={Uri.EscapeDataString("bari 77")}"], uno);
        var operators = await site.Sessions("operator", Office, 12);
        await Pages("screen-pop", 4, await Ringing(operators[0]), operators);
        if (plan.Peer?.Split(' ', 2) is [var peer, var cookie])
        {
            var address = new Uri(peer);
            var load = await Wrk.Run(address.GetLeftPart(UriPartial.Authority), 4, plan.Seconds, [address.PathAndQuery], [cookie]);
            Say("peer.list", load.Rate, "requests/s");
        }
    }

    /// <summary>Calls that ring from numbers of the filled callers; the pages that show who it is.</summary>
    private async Task<IReadOnlyList<string>> Ringing(string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        var pages = new List<string>();
        for (var n = 0; n < 40; n++)
        {
            var desk = await http.GetStringAsync("/desk");
            var form = CallForm().Match(desk).Value;
            var fields = Site.Fields(form).Append(KeyValuePair.Create("From", $"0191{1_000_000 + n * 7_919L % cases:D7}"));
            using var answer = await http.PostAsync("/desk", new FormUrlEncodedContent(fields));
            pages.Add(answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"A call could not be taken: {answer.StatusCode}"));
        }
        return pages;
    }

    private async Task Write()
    {
        var lifecycles = new Lifecycles(site);
        await lifecycles.Run(8, 2);
        var plain = await Wrk.Run(bare.Address, 4, 2, ["/"]);
        var lived = await lifecycles.Run(8, plan.Seconds * 2);
        Say("lifecycles", lived.Rate, "lifecycles/s", lived.Rate / plain.Rate);
        Say("lifecycles.call.p95", lived.P95, "ms", lived.P95 / plain.P95);
    }

    private async Task Pages(string what, int connections, IReadOnlyList<string> paths, IReadOnlyList<string>? cookies = null)
    {
        await Wrk.Run(site.Address, connections, WarmSeconds, paths, cookies);
        var plain = await Wrk.Run(bare.Address, connections, 2, ["/"]);
        var load = await Wrk.Run(site.Address, connections, plan.Seconds, paths, cookies);
        Say($"{what}.rate", load.Rate, "requests/s", load.Rate / plain.Rate);
        Say($"{what}.p95", load.P95, "ms", load.P95 / plain.P95);
    }

    private void Say(string what, double value, string unit, double? ratio = null)
        => Console.WriteLine($"{name}.{what} {value:0.###} {unit} {(ratio is { } r ? $"{r:0.####}" : "-")}");

    private static double Rate(string said) => double.Parse(PerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) cases/s")]
    private static partial Regex PerSecond();

    [GeneratedRegex("<form[^>]*>(?:(?!</form>).)*name=\"From\"(?:(?!</form>).)*</form>", RegexOptions.Singleline)]
    private static partial Regex CallForm();
}
