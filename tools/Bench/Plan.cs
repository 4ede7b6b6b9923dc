using System.Globalization;

namespace Dorgora.Bench;

/// <summary>What to measure: <c>--app DLL --cases 100000,1000000 --databases sqlite,postgres --seconds 10 --postgres CONNECTION --only lifecycles</c>.</summary>
/// <param name="Documents">In the search index.</param>
/// <param name="App">The published program.</param>
/// <param name="Seconds">Of each measurement; a second of the bare endpoint goes before it.</param>
/// <param name="Postgres">Connection string without a database; each round makes one of its own.</param>
/// <param name="Peer">Address of a Request Tracker's ticket search to be measured beside the officer's list, with its cookie after a space; null for none.</param>
/// <param name="Only">The parts to measure: waits, tokens, matrix, boards, search; public, desk, lifecycles with each number of cases; null for all.</param>
public sealed record Plan(string App, IReadOnlyList<int> Cases, IReadOnlyList<string> Databases, int Seconds, string? Postgres, string? Peer, string? Only, int Documents = 300_000)
{
    public bool WantsRounds => Wants("public") || Wants("desk") || Wants("lifecycles");

    public bool Wants(string part) => Only is null || Only.Split(',').Contains(part);

    public static Plan Read(string[] arguments)
    {
        var named = arguments.Chunk(2).ToDictionary(p => p[0], p => p.Length == 2 ? p[1] : throw new ArgumentException($"{p[0]} needs a value."));
        return new Plan(
            named.GetValueOrDefault("--app") ?? throw new ArgumentException("--app names the published dorgora.dll."),
            [.. named.GetValueOrDefault("--cases", "100000,1000000").Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))],
            named.GetValueOrDefault("--databases", "sqlite,postgres").Split(','),
            int.Parse(named.GetValueOrDefault("--seconds", "8"), CultureInfo.InvariantCulture),
            named.GetValueOrDefault("--postgres"), named.GetValueOrDefault("--peer"), named.GetValueOrDefault("--only"), int.Parse(named.GetValueOrDefault("--documents", "300000"), CultureInfo.InvariantCulture));
    }
}
