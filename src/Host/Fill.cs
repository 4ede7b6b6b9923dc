using System.Globalization;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary><c>./run fill --cases N [--seed N]</c>: data for measuring, never in a real installation.</summary>
internal static class Fill
{
    public static async Task<int> Run(Call call)
    {
        var numbers = call.Arguments.Chunk(2).Where(p => p.Length == 2).ToDictionary(p => p[0], p => int.Parse(p[1], CultureInfo.InvariantCulture));
        await using var db = call.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, call.Services.GetRequiredService<TimeProvider>());
        if (await db.Set<Installation>().AsNoTracking().SingleOrDefaultAsync() is not { Demo: true })
        {
            await call.Out.WriteLineAsync("fill writes invented rows and works on a demo only. Start one first.");
            return 2;
        }
        if (numbers.GetValueOrDefault("--cases") is > 0 and var cases)
            await HelpDesk.Demo.Fill.Cases(db, call.Services.GetRequiredService<People>(), call.Services.GetRequiredService<Areas>(), cases, numbers.GetValueOrDefault("--seed", 1), call.Out);
        foreach (var later in new[] { "--providers", "--tokens" }.Where(numbers.ContainsKey)) await call.Out.WriteLineAsync($"{later} come with their room.");
        return 0;
    }
}
