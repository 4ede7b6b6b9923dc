using Dorgora.Bangla;
using Dorgora.Charter.Bringing;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Reading;
using Dorgora.Directories.Bringing;
using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Offices.Holidays;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary><c>./run import KIND FILE [--office SLUG]</c>: what fits is written in one transaction, every refused row is named with its reason.</summary>
internal static class Import
{
    private static readonly string[] Later = ["prices"];

    public static async Task<int> Run(Call call)
    {
        var (some, slug) = Read(call.Arguments, "--office");
        var (words, quarter) = Read(some, "--quarter");
        if (words.Count != 2) throw new ArgumentException("Say what and from where: ./run import people|holidays|charter|providers FILE [--office SLUG] [--quarter 2026-27-Q2]");
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
            "providers" => await call.Services.GetRequiredService<ProvidersImport>().Run(db, from, office, call.Cancel),
            "charter" => await Charter(call, db, from, office ?? throw new ArgumentException("Whose charter? --office SLUG"), quarter ?? FiscalYear.Quarter(db.Time.Today)),
            _ => throw new ArgumentException($"{kind} cannot be imported. Known: people, holidays, charter, providers."),
        };
        return await Say(report, call.Out);
    }

    /// <summary>Into the office's draft for that quarter; it is published by its head.</summary>
    private static async Task<ImportReport> Charter(Call call, AppDb db, FileStream from, Office office, string quarter)
    {
        if (from.Length > CharterCheck.RequestBytes) throw new ArgumentException("The file is too large for a charter.");
        var bytes = new byte[from.Length];
        await from.ReadExactlyAsync(bytes, call.Cancel);
        return await call.Services.GetRequiredService<CharterImport>().Run(db, office, CharterReader.Read(bytes, call.Cancel), quarter, call.Cancel);
    }

    private static async Task<int> Say(ImportReport report, TextWriter to)
    {
        foreach (var refused in report.Refused) await to.WriteLineAsync($"line {refused.Line}: {refused.Reason}");
        await to.WriteLineAsync($"{report.Accepted} rows taken, {report.Unchanged} known already, {report.Refused.Count} refused.");
        return report.Refused.Count == 0 ? 0 : 1;
    }

    /// <summary>The words without one named option, and its value.</summary>
    private static (IReadOnlyList<string> Words, string? Value) Read(IReadOnlyList<string> arguments, string option)
    {
        var at = arguments.ToList().FindIndex(a => a == option);
        if (at < 0) return (arguments, null);
        if (at + 1 >= arguments.Count) throw new ArgumentException($"{option} needs a value.");
        return ([.. arguments.Where((_, n) => n != at && n != at + 1)], arguments[at + 1]);
    }
}
