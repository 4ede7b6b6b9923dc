using System.Diagnostics;
using System.Globalization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;

namespace Dorgora.Host;

/// <summary><c>./run search-build</c>: makes the search index anew from what the rooms hold.</summary>
internal static class SearchCommands
{
    public static async Task<int> Build(Call call)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var db = call.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, call.Services.GetRequiredService<TimeProvider>());
        var documents = await call.Services.GetRequiredService<SearchIndex>().Build(db, call.Cancel);
        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{documents} documents in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"));
        return 0;
    }
}
