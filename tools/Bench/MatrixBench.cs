using System.Diagnostics;
using System.Net.Http.Headers;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Migrations;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Bench;

/// <summary>
/// The compliance matrix of a district (6 offices × 16 rules) and of the country (559 offices, each of the 495 upazilas with a published charter of
/// 40 invented services): the pages and calls that show it, and the job that judges. <c>./bench --only matrix</c>.
/// </summary>
public sealed class MatrixBench(Plan plan, string database)
{
    private const int Services = 40, Asked = 30, AtOnce = 50;
    private const string District = "joypurhat";
    private readonly string folder = Directory.CreateTempSubdirectory("dorgora-bench-").FullName;

    public async Task Run()
    {
        var postgres = database == "postgres" ? await Postgres.Empty(plan.Postgres ?? throw new ArgumentException("--postgres is needed for PostgreSQL."), "bench_matrix") : null;
        await using var site = new Site(plan.App, folder, postgres);
        await site.Start();
        await site.Stop();
        await using (var services = Open(postgres)) await Fill(services.GetRequiredService<Func<AppDb>>());
        await site.Start();
        using var district = Keyed(site);
        using var dc = Signed(site, await site.SignIn("dc", District));
        using var keeper = Signed(site, await site.SignIn("admin", District));
        await Say("district.page", dc, "/desk/compliance");
        await Say("district.api", district, $"/api/v1/compliance?under={District}");
        await Say("country.page", keeper, "/desk/compliance/country");
        await Say("country.api", keeper, "/api/v1/compliance");
        Console.WriteLine($"{database}.matrix.memory {site.Memory:0.#} MB -");
    }

    private ServiceProvider Open(string? postgres)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new Access([])).AddScoped<Caller>();
        services.AddDatabase(postgres, Path.Combine(folder, "dorgora.db"));
        return services.BuildServiceProvider();
    }

    /// <summary>Charters of all upazilas, judged for the quarter before and for this one; the administrator of the district becomes keeper of the platform.</summary>
    private async Task Fill(Func<AppDb> databases)
    {
        await using var db = databases().For(Scope.All, Actor.System, TimeProvider.System);
        await db.Write(unit => unit.Accounts.Where(a => a.User == $"admin.{District}").ExecuteUpdateAsync(a => a.SetProperty(x => x.Role, Role.Platform)));
        var sample = CharterJson.Read(await db.Set<PublishedText>().OrderBy(p => p.EditionId).Select(p => p.Json).FirstAsync());
        var published = await db.Set<Edition>().Where(e => e.State == EditionState.Published).Select(e => e.OfficeId).ToListAsync();
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Kind == OfficeKind.Upazila && !published.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync();
        foreach (var some in offices.Index().Chunk(AtOnce))
        {
            await using var part = databases().For(Scope.All, Actor.System, TimeProvider.System);
            foreach (var (n, office) in some) Publish(part, office, Invented(sample, office, n));
            await part.SaveChangesAsync();
        }
        Console.WriteLine($"{database}.matrix.charters {published.Count + offices.Count} offices -");
        await Judge(databases, new Earlier(TimeSpan.FromDays(92)), "judge.first");
        await Judge(databases, TimeProvider.System, "judge");
    }

    private static void Publish(AppDb db, Office office, CharterDocument text)
    {
        var now = db.Time.GetUtcNow().UtcDateTime;
        var service = new PublicService(office, text.Rows[0].Code, new ServiceFacts { NameBn = text.Rows[0].NameBn }, 1);
        var edition = new Edition(office, text.Quarter, 1, [service], now);
        edition.Confirm(service.Id, Verdict.Unchanged, Actor.System, now);
        edition.Submit(Actor.System, now);
        edition.Approve(Actor.System, now);
        db.AddRange(service, edition);
        db.Add(edition.Publish(CharterJson.Write(text), Actor.System, now));
    }

    /// <summary>Forty services of the sample in turn; each office in three has cells that a rule finds.</summary>
    private static CharterDocument Invented(CharterDocument sample, Office office, int n) => sample with
    {
        OfficeBn = office.NameBn,
        Rows = [.. Enumerable.Range(0, Services).Select(i => sample.Rows[(i + n) % sample.Rows.Count] with { Code = $"SV-{i + 1:D3}" }).Select((r, i) => (n + i) % 30 < 3 && n % 3 == 0 ? r with { TimeBn = "যথাসময়ে", FeeBn = "ঐ" } : r)],
    };

    private async Task Judge(Func<AppDb> databases, TimeProvider time, string name)
    {
        await using var db = databases().For(Scope.All, Actor.System, time);
        using var check = new CharterCheck(time, new Platform.Web.Site { Data = folder, Demo = true });
        var begun = Stopwatch.GetTimestamp();
        await new JudgeCharters(check).Run(db, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(begun);
        var marks = await db.Set<ComplianceMark>().CountAsync();
        Console.WriteLine($"{database}.matrix.{name} {took.TotalSeconds:0.##} s {marks} marks in all");
    }

    private async Task Say(string name, HttpClient http, string address)
    {
        var took = new List<double>();
        var bytes = 0;
        for (var n = 0; n <= Asked; n++)
        {
            var begun = Stopwatch.GetTimestamp();
            bytes = (await http.GetByteArrayAsync(new Uri(address, UriKind.Relative))).Length;
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        Console.WriteLine($"{database}.matrix.{name}.first {took[0]:0.#} ms {bytes} bytes");
        took.RemoveAt(0);
        took.Sort();
        Console.WriteLine($"{database}.matrix.{name}.p50 {took[took.Count / 2]:0.#} ms -");
        Console.WriteLine($"{database}.matrix.{name}.max {took[^1]:0.#} ms -");
    }

    private static HttpClient Keyed(Site site)
    {
        var key = site.Accounts.GetProperty("keys").EnumerateArray().First(k => k.GetProperty("kind").GetString() == "desk" && k.GetProperty("office").GetString() == District).GetProperty("key").GetString();
        var http = new HttpClient { BaseAddress = new Uri(site.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private static HttpClient Signed(Site site, string cookies)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address) };
        http.DefaultRequestHeaders.Add("Cookie", cookies);
        return http;
    }

    /// <summary>A clock that is behind, for a job of the quarter before.</summary>
    private sealed class Earlier(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - by;
    }
}
