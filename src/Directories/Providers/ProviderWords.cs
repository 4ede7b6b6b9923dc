using Dorgora.Bangla;
using Dorgora.Directories.Trades;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Text;

namespace Dorgora.Directories.Providers;

/// <summary>Prices and other things of an entry in words.</summary>
public static class ProviderWords
{
    /// <summary>The mark of who was seen by the office, in lists and in search.</summary>
    public const string Verified = "পরিচয় যাচাই করা";

    /// <summary>"৳ ৩৫০–৭০০ (কাজ)"; "" where it is agreed each time.</summary>
    public static string Price(Work work) => Price(work, work.Unit);

    /// <summary>The same in the language of the page.</summary>
    public static string Price(Work work, Translator t) => Price(work, Unit(work.Unit, t)) is { Length: > 0 } price ? t.Digits(price) : t["আলোচনা করে"];

    /// <summary>"কাজ", "job"; what somebody wrote stays as it is.</summary>
    public static string Unit(string unit, Translator t) => t.Name(unit, TradeBook.UnitInEnglish(unit));

    private static string Price(Work work, string unit) => work.PriceFrom is not { } from || work.PriceTo is not { } to || to == 0 ? ""
        : from == to ? $"{Money.Text(from)} ({unit})" : $"{Money.Text(from)}–{Numbers.Group(to / 100)} ({unit})";

    /// <summary>"১২ বছর"; "" when unknown.</summary>
    public static string Years(Work work, DateOnly today, Translator t) => work.YearsOn(today) is > 0 and var years ? t["{0} বছর", years] : "";

    /// <summary>"ভবানীপুর, শিমাবাড়ী"; three at most, or the whole upazila.</summary>
    public static string Places(Provider p, Atlas atlas, Translator t)
    {
        var places = p.Areas.Select(a => atlas[a.AreaId]).OfType<Area>().ToList();
        var named = string.Join(", ", places.Take(3).Select(a => t.Name(a.NameBn, a.NameEn)));
        return places.Count == 0 ? t["পুরো উপজেলায়"] : places.Count > 3 ? t["{0} ও আরও {1}টি", named, places.Count - 3] : named;
    }

    /// <summary>An answer as it is shown.</summary>
    public static string Answer(Trait trait, string value, Translator t)
        => trait.Kind == TraitKind.Choice ? t.Name(value, trait.Options.FirstOrDefault(o => o.Bangla == value).English ?? "") : t.Digits(value);
}
