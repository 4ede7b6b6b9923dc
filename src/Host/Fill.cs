using System.Globalization;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary><c>./run fill --cases N --providers N [--seed N]</c>: data for measuring, never in a real installation.</summary>
internal static class Fill
{
    private static readonly string[] Known = ["--cases", "--providers", "--tokens", "--seed"];

    public static async Task<int> Run(Call call)
    {
        var numbers = Numbers(call.Arguments);
        await using var db = call.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, call.Services.GetRequiredService<TimeProvider>());
        if (await db.Set<Installation>().AsNoTracking().SingleOrDefaultAsync() is not { Demo: true })
        {
            await call.Out.WriteLineAsync("fill writes invented rows and works on a demo only. Start one first.");
            return 2;
        }
        if (numbers.GetValueOrDefault("--cases") is > 0 and var cases)
            await HelpDesk.Demo.Fill.Cases(db, call.Services.GetRequiredService<People>(), call.Services.GetRequiredService<Areas>(), cases, numbers.GetValueOrDefault("--seed", 1), call.Out);
        if (numbers.GetValueOrDefault("--providers") is > 0 and var providers)
            await Directories.Demo.FillProviders.Run(db, call.Services.GetRequiredService<Areas>(), providers, numbers.GetValueOrDefault("--seed", 1), call.Out, call.Cancel);
        foreach (var later in new[] { "--tokens" }.Where(numbers.ContainsKey)) await call.Out.WriteLineAsync($"{later} comes with its room.");
        if (db.IsPostgres) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");         // a bulk load is planned by what the server knew before it
        return 0;
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> arguments)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var pair in arguments.Chunk(2))
            numbers[pair[0]] = Known.Contains(pair[0]) && pair.Length == 2 && int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
                : throw new ArgumentException("Say how many: ./run fill --cases N --providers N [--seed N]");
        return numbers.Count > 0 ? numbers : throw new ArgumentException("Say how many: ./run fill --cases N --providers N [--seed N]");
    }
}
