using Dorgora.Offices.Data;

namespace Dorgora.Directories.Trades;

/// <summary>All trades, the same in the whole country: Data/trades.csv with what is asked of each in Data/traits.csv.</summary>
public static class TradeBook
{
    private static readonly Dictionary<string, string> Icons = new()
    {
        ["grp-repair"] = "wrench", ["grp-build"] = "brick-wall", ["grp-personal"] = "scissors", ["grp-food"] = "chef-hat", ["grp-home"] = "house", ["grp-transport"] = "car", ["grp-rental"] = "key-round",
        ["grp-health"] = "stethoscope", ["grp-professional"] = "scale", ["grp-education"] = "graduation-cap", ["grp-digital"] = "laptop", ["grp-agri"] = "wheat",
    };

    private static readonly Dictionary<string, string> Units = new()
    {
        ["কাজ"] = "job", ["দিন"] = "day", ["মাস"] = "month", ["ঘণ্টা"] = "hour", ["যাত্রা"] = "trip", ["আয়োজন"] = "event", ["সাক্ষাৎ"] = "visit", ["অর্ডার"] = "order", ["বিঘা"] = "bigha", ["পশু"] = "animal", ["জন"] = "person",
    };

    public static readonly IReadOnlyList<TradeGroup> Groups = Read();

    private static readonly Dictionary<string, Trade> ByCode = Groups.SelectMany(g => g.Trades).ToDictionary(t => t.Code);

    public static IEnumerable<Trade> All => ByCode.Values;

    /// <summary>By code; null when there is none.</summary>
    public static Trade? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    /// <summary>Of the units that trades are paid by; "" for one that somebody wrote.</summary>
    public static string UnitInEnglish(string unit) => Units.GetValueOrDefault(unit, "");

    public static TradeGroup GroupOf(Trade trade) => Groups.First(g => g.Code == trade.Group);

    private static List<TradeGroup> Read()
    {
        var traits = Rows("traits.csv").ToLookup(r => r["trade"], Trait);
        var rows = Rows("trades.csv").ToList();
        var trades = rows.Where(r => r["kind"] != "group")
            .Select(r => new Trade(r["code"], r["bn"], r["en"], r["group"], r["unit"], string.Join(' ', r.List("aliases")), r["kind"] == "rental", [.. traits[r["code"]]])).ToLookup(t => t.Group);
        return [.. rows.Where(r => r["kind"] == "group").Select(r => new TradeGroup(r["code"], r["bn"], r["en"], Icons[r["code"]], [.. trades[r["code"]]]))];
    }

    private static Trait Trait(Row r) => new(r["key"], r["bn"], r["en"], Enum.Parse<TraitKind>(r["kind"], ignoreCase: true), [.. r.List("options").Select(o => o.Split('|')).Select(o => (o[0], o[^1]))], r["filter"] == "yes");

    internal static List<Row> Rows(string name)
    {
        using var stream = typeof(TradeBook).Assembly.GetManifestResourceStream($"Directories/{name}") ?? throw new FileNotFoundException($"No table '{name}' is shipped with this room.");
        return [.. Table.Read(stream)];
    }
}
