namespace Dorgora.Directories.Trades;

/// <summary>What a question of a trade wants for an answer.</summary>
public enum TraitKind { Text, Number, Yes, Choice }

/// <summary>Something that is asked of one trade only: the ambulance's oxygen, the driver's licence.</summary>
/// <param name="Options">Of a choice, Bangla with its English.</param>
/// <param name="IsFilter">People choose by it.</param>
public sealed record Trait(string Key, string NameBn, string NameEn, TraitKind Kind, IReadOnlyList<(string Bangla, string English)> Options, bool IsFilter);

/// <summary>A group of trades, as the first page shows them.</summary>
public sealed record TradeGroup(string Code, string NameBn, string NameEn, string Icon, IReadOnlyList<Trade> Trades);

/// <summary>A trade that people offer (seeds 002 and 003).</summary>
/// <param name="Unit">What its price usually is for: দিন, কাজ, যাত্রা.</param>
/// <param name="Aliases">Other names, found and never shown.</param>
/// <param name="IsRental">What is let: the listing itself comes with the haat.</param>
public sealed record Trade(string Code, string NameBn, string NameEn, string Group, string Unit, string Aliases, bool IsRental, IReadOnlyList<Trait> Traits);
