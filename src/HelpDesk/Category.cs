using System.Collections.Frozen;
using System.Globalization;
using Dorgora.Offices;
using Dorgora.Offices.Data;

namespace Dorgora.HelpDesk;

/// <summary>
/// A subject of the help desk: who usually solves it, in what time, how sensitive it is. The list follows the seed's own
/// (Shahrasti call centre); owners, times and sensitivity are proposals that an office confirms. Codes never change their meaning.
/// </summary>
/// <param name="OwnerRole">The role key of the post that usually solves it, in whatever upazila.</param>
/// <param name="Helplines">National numbers for what cannot wait.</param>
/// <param name="Questions">What the operator should ask.</param>
public sealed record Category(string Code, string NameBn, string NameEn, string? Parent, string OwnerRole, IReadOnlyList<string> AlsoRoles, Within Within, Sensitivity Sensitivity,
    IReadOnlyList<string> Helplines, string Neutral, string Keywords, IReadOnlyList<string> Questions)
{
    /// <summary>Ruled in minutes: it opens with the referral card (999, 109, 1098, 333).</summary>
    public bool IsUrgent => Within.Unit == WithinUnit.Minutes;

    public bool IsSensitive => Sensitivity >= Sensitivity.S2;
}

/// <summary>The whole tree, read once from the table in Data/categories.csv.</summary>
public static class Categories
{
    public static readonly IReadOnlyList<Category> All = Read();

    private static readonly FrozenDictionary<string, Category> ByCode = All.ToFrozenDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase);

    public static Category? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    public static Category Of(Case of) => ByCode[of.Category];

    /// <summary>Groups for a select: each top subject with those below it.</summary>
    public static IEnumerable<IGrouping<Category, Category>> Groups => All.Where(c => c.Parent is not null).GroupBy(c => ByCode[c.Parent!]);

    private static List<Category> Read()
    {
        using var file = typeof(Categories).Assembly.GetManifestResourceStream("HelpDesk/categories.csv")!;
        return [.. Table.Read(file).Select(One)];
    }

    private static Category One(Row row) => new(
        row["code"], row["bn"], row["en"], row["parent"] is { Length: > 0 } parent ? parent : null, row["owner_role"], row.List("also_roles"),
        new Within(int.Parse(row["days"], CultureInfo.InvariantCulture), row["clock"] switch { "minutes" => WithinUnit.Minutes, "hours" => WithinUnit.Hours, _ => WithinUnit.WorkingDays }),
        Enum.Parse<Sensitivity>(row["sensitivity"]), row.List("helplines"), row["neutral_bn"], $"{row["keywords_bn"]};{row["keywords_latin"]}",
        row["questions"].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
