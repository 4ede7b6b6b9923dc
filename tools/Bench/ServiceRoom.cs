namespace Dorgora.Bench;

/// <summary>The figures of the service room on one database: tokens beside a bare endpoint that writes one row through the same writer, and clerks.</summary>
public sealed class ServiceRoom(Plan plan, string database)
{
    private const int Kiosks = 16, ClerksSeconds = 45;

    /// <summary>As many as wait in a great office on its worst morning.</summary>
    private const int Rush = 400;

    public async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("dorgora-bench-").FullName;
        await using var site = new Site(plan.App, folder, database == "postgres" ? await Empty("bench_tokens") : null);
        await site.Start();
        var clerks = new Clerks(site);
        await Tokens(clerks);
        foreach (var many in new[] { 200, 400 })
        {
            Say($"clerks.{many}", await clerks.Work(many, ClerksSeconds, think: true));
            await clerks.Empty();
        }
        Say("clerks.saturated", await clerks.Work(32, plan.Seconds, think: false));
        Console.WriteLine($"{database}.tokens.memory {site.Memory:0.###} MB -");
    }

    private async Task Tokens(Clerks clerks)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dorgora-bench-").FullName, "rows.db");
        await using var bare = await Bare.Start(database == "postgres" ? await Empty("bench_rows") : file);
        await clerks.Give(Kiosks, Rush);
        await clerks.Empty();
        await clerks.Row($"{bare.Address}/row", Kiosks, 3);
        var row = await clerks.Row($"{bare.Address}/row", Kiosks, plan.Seconds);
        Say("row", row);
        Say("kiosks-each-second", await clerks.GiveEachSecond(Kiosks, plan.Seconds));
        await clerks.Empty();
        var token = await clerks.Give(Kiosks, Rush);
        Say("rush-of-400", token, token.Rate / row.Rate);
        await clerks.Empty();
        Say("row.alone", await clerks.Row($"{bare.Address}/row", 1, 3));
    }

    private Task<string> Empty(string name) => Postgres.Empty(plan.Postgres ?? throw new ArgumentException("--postgres is needed for PostgreSQL."), name);

    private void Say(string what, Served served, double? ratio = null)
    {
        Console.WriteLine($"{database}.{what}.rate {served.Rate:0.#} answers/s {(ratio is { } r ? $"{r:0.###}" : "-")}");
        foreach (var (name, share) in new[] { ("p50", 0.5), ("p95", 0.95), ("p99", 0.99) }) Console.WriteLine($"{database}.{what}.{name} {served.At(share):0.#} ms -");
        Console.WriteLine($"{database}.{what}.wrong {served.Wrong} answers {served.Named}");
    }
}
