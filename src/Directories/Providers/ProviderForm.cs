namespace Dorgora.Directories.Providers;

/// <summary>A person, or a firm with a name and workers.</summary>
public enum ProviderKind { Person, Firm }

/// <summary>Ways in which a provider may be reached; none of them tells the number on a page that everybody reads.</summary>
[Flags]
public enum ProviderWays { None = 0, Call = 1, Sms = 2, WhatsApp = 4 }

/// <summary>How the entry came.</summary>
public enum ProviderOrigin { Self, Desk, Import }

/// <summary>What is written about a provider, by themselves or on their behalf. Texts as typed; the entity checks.</summary>
/// <param name="Mobile">In any form.</param>
public sealed record ProviderForm(ProviderKind Kind, string NameBn, string NameEn, string Mobile, string HeadlineBn)
{
    public string AboutBn { get; init; } = "";

    /// <summary>Of a firm; "" for none.</summary>
    public string TradeLicence { get; init; } = "";

    /// <summary>Of a firm, with its owner.</summary>
    public int? Workers { get; init; }
    public ProviderWays Ways { get; init; } = ProviderWays.Call | ProviderWays.Sms;

    /// <summary>Answers to <c>খুঁজি</c> by SMS may name them with number and price.</summary>
    public bool BySmsSearch { get; init; }
    public string HoursBn { get; init; } = "";

    /// <summary>Where they come to work: ids of unions, pourashavas or wards; empty for the whole upazila.</summary>
    public IReadOnlyList<Guid> Areas { get; init; } = [];
    public IReadOnlyList<WorkForm> Works { get; init; } = [];
}

/// <summary>One trade of a provider with its price. Amounts in poisha; both null where it is agreed each time.</summary>
/// <param name="Years">Of experience.</param>
/// <param name="Traits">Answers by key of the trade's questions.</param>
public sealed record WorkForm(string Trade, int? Years, long? PriceFrom, long? PriceTo, string Unit, long? VisitFee, IReadOnlyDictionary<string, string>? Traits = null);
