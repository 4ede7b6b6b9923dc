using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Offices.Holidays;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary><c>./run import KIND FILE [--office SLUG]</c>: what fits is written in one transaction, every refused row is named with its reason.</summary>
internal static class Import
{
    private static readonly string[] Later = ["charter", "providers", "prices"];

    public static async Task<int> Run(Call call)
    {
        var (words, slug) = Read(call.Arguments);
        if (words.Count != 2) throw new ArgumentException("Say what and from where: ./run import people|holidays FILE [--office SLUG]");
        var (kind, file) = (words[0], call.File(words[1]));
        if (Later.Contains(kind)) throw new ArgumentException($"{kind} comes with its room.");
        await using var db = call.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, Actor.System, call.Services.GetRequiredService<TimeProvider>());
        var office = slug is null ? null : await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug, call.Cancel)
            ?? throw new ArgumentException($"There is no office {slug}.");
        await using var from = File.OpenRead(file);
        var report = kind switch
        {
            "people" => await PeopleImport.Run(db, from, office, call.Cancel),
            "holidays" => (await HolidayBook.Import(db, from, office, office is null, call.Cancel)).Report,
            _ => throw new ArgumentException($"{kind} cannot be imported. Known: people, holidays."),
        };
        return await Say(report, call.Out);
    }

    private static async Task<int> Say(ImportReport report, TextWriter to)
    {
        foreach (var refused in report.Refused) await to.WriteLineAsync($"line {refused.Line}: {refused.Reason}");
        await to.WriteLineAsync($"{report.Accepted} rows taken, {report.Unchanged} known already, {report.Refused.Count} refused.");
        return report.Refused.Count == 0 ? 0 : 1;
    }

    private static (IReadOnlyList<string> Words, string? Office) Read(IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().FindIndex(a => a == "--office");
        if (at < 0) return (arguments, null);
        if (at + 1 >= arguments.Count) throw new ArgumentException("--office needs a slug.");
        return ([.. arguments.Where((_, n) => n != at && n != at + 1)], arguments[at + 1]);
    }
}
