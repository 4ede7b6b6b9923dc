using System.Globalization;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Catalogue;

/// <summary>
/// The base services that come with the product: those that published charters of DC, UNO, land, social services and other offices hold, as
/// samples to be confirmed by each office. Data/standards.csv.
/// </summary>
internal static class StandardSeed
{
    /// <summary>A base with the clock of its promise; null where it cannot be counted.</summary>
    public sealed record Shipped(string Kind, string Code, ServiceFacts Facts, Within? Promise, string OfficerRole, string SeniorRole, int Order);

    public static IReadOnlyList<Shipped> All => field ??= Read();

    /// <summary>Adds those that are not there yet; what an installation changed stays as it is.</summary>
    public static async Task Plant(AppDb db)
    {
        var there = await db.Set<StandardService>().Select(b => b.Code).ToHashSetAsync();
        var missing = All.Where(b => !there.Contains(b.Code)).ToList();
        if (missing.Count == 0) return;
        db.AddRange(missing.Select(b => new StandardService(b.Kind, b.Code, b.Facts, b.OfficerRole, b.SeniorRole, b.Order)));
        await db.SaveChangesAsync();
    }

    private static List<Shipped> Read()
    {
        using var file = typeof(StandardSeed).Assembly.GetManifestResourceStream("Charter/standards.csv")!;
        return [.. Table.Read(file).Select((r, n) => new Shipped(r["kind"], r["code"], Facts(r), Promise(r), r["officer_role"], r["senior_role"], n + 1))];
    }

    private static ServiceFacts Facts(Row r) => new()
    {
        Category = Sections.TryCategory(r["category"], out var category) ? category : throw new FormatException($"No category: {r["category"]}"),
        NameBn = r["name_bn"], NameEn = r["name_en"], TimeBn = r["time_bn"], PapersBn = r["papers_bn"], SourceBn = r["source_bn"], FeeBn = r["fee_bn"], Keywords = r["keywords"],
    };

    private static Within? Promise(Row r) => r["unit"] == "" ? null : new Within(int.Parse(r["n"], CultureInfo.InvariantCulture), r["unit"] == "hours" ? WithinUnit.Hours : WithinUnit.WorkingDays);
}
