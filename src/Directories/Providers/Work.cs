using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Directories.Trades;
using Dorgora.Platform.Data;

namespace Dorgora.Directories.Providers;

/// <summary>A trade that a provider offers: since when, at which price, with what the trade is asked.</summary>
public sealed class Work
{
    public const int MostYears = 70, LongestTrait = 80;
    public const long MostPrice = 100_000_000;             // ten lakh taka

    private Work() { }

    internal Work(Guid provider, WorkForm form, DateOnly today)
    {
        if (TradeBook.Find(form.Trade) is not { } trade) throw new RuleBroken("পেশাটি তালিকা থেকে বাছুন", at: "Trade");
        (Id, ProviderId, Trade) = (Guid.CreateVersion7(), provider, trade.Code);
        Write(form, trade, today);
    }

    public Guid Id { get; private init; }
    public Guid ProviderId { get; private init; }

    /// <summary>A code of <see cref="TradeBook"/>.</summary>
    public string Trade { get; private init; } = "";

    /// <summary>The year in which they began; null when they did not say.</summary>
    public int? Since { get; private set; }

    /// <summary>Poisha; both null where the price is agreed each time.</summary>
    public long? PriceFrom { get; private set; }
    public long? PriceTo { get; private set; }
    public string Unit { get; private set; } = "";

    /// <summary>Poisha for coming to look; null when it was not said, 0 for none.</summary>
    public long? VisitFee { get; private set; }

    /// <summary>From when the price stands.</summary>
    public DateOnly PriceOn { get; private set; }

    /// <summary>Answers by key, as JSON.</summary>
    public string TraitsJson { get; private set; } = "{}";

    public IReadOnlyDictionary<string, string> Traits => JsonSerializer.Deserialize<Dictionary<string, string>>(TraitsJson) ?? [];

    public Trade Book => TradeBook.Find(Trade)!;

    /// <summary>Years of experience; null when unknown.</summary>
    public int? YearsOn(DateOnly day) => Since is { } year ? Math.Max(0, day.Year - year) : null;

    internal void Write(WorkForm form, DateOnly today) => Write(form, Book, today);

    private void Write(WorkForm form, Trade trade, DateOnly today)
    {
        if (form.Years is < 0 or > MostYears) throw new RuleBroken("কত বছর, ০ থেকে {0}-এর মধ্যে লিখুন", at: "Years", values: MostYears);
        foreach (var amount in new[] { form.PriceFrom, form.PriceTo, form.VisitFee })
            if (amount is < 0 or > MostPrice) throw new RuleBroken("মজুরি ০ থেকে ১০ লাখ টাকার মধ্যে লিখুন", at: "PriceFrom");
        var (from, to) = (form.PriceFrom ?? form.PriceTo, form.PriceTo ?? form.PriceFrom);
        if (from > to) throw new RuleBroken("মজুরির প্রথম অঙ্কটি দ্বিতীয়টির চেয়ে বড়", at: "PriceFrom");
        var unit = Clean.Line(form.Unit, 40) is { Length: > 0 } said ? said : trade.Unit;
        if ((from, to, unit, form.VisitFee) != (PriceFrom, PriceTo, Unit, VisitFee)) PriceOn = today;
        (Since, PriceFrom, PriceTo, Unit, VisitFee) = (form.Years is { } years ? today.Year - years : null, from, to, unit, form.VisitFee);
        TraitsJson = JsonSerializer.Serialize(Answers(trade, form.Traits ?? new Dictionary<string, string>()));
    }

    /// <summary>Only what the trade asks, each as its kind wants it.</summary>
    private static Dictionary<string, string> Answers(Trade trade, IReadOnlyDictionary<string, string> given)
    {
        var answers = new Dictionary<string, string>();
        foreach (var trait in trade.Traits)
        {
            if (Clean.TooLong(given.GetValueOrDefault(trait.Key), LongestTrait)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Traits", values: LongestTrait);
            if (Clean.Line(given.GetValueOrDefault(trait.Key)) is not { Length: > 0 } value) continue;
            answers[trait.Key] = trait.Kind switch
            {
                TraitKind.Number => Digits.TryParseInt(value, out var n) && n is >= 0 and <= 10_000 ? n.ToString(System.Globalization.CultureInfo.InvariantCulture) : throw new RuleBroken("‘{0}’ ঘরে একটি সংখ্যা লিখুন", at: "Traits", values: trait.NameBn),
                TraitKind.Choice => trait.Options.Any(o => o.Bangla == value) ? value : throw new RuleBroken("‘{0}’ তালিকা থেকে বাছুন", at: "Traits", values: trait.NameBn),
                TraitKind.Yes => "yes",
                _ => value,
            };
        }
        return answers;
    }
}

/// <summary>A place where a provider comes to work.</summary>
public sealed record ProviderArea(Guid ProviderId, Guid AreaId);
