using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>What the charter's address gave: a page, a bare PDF or picture, or nothing.</summary>
public enum PageContent { Page, BarePdf, Picture, Nothing }

/// <param name="Opened">It answered 200.</param>
/// <param name="Address">For the evidence.</param>
public sealed record PageFacts(bool Opened, PageContent Content, string Address);

/// <summary>A focal officer as the page shows him or her; "" and false for what is missing.</summary>
public sealed record FocalFacts(string NameBn, bool HasPhoto, string Telephone, bool HasOrder);

/// <summary>Both focal officers; null for one who is not named.</summary>
public sealed record FocalsFacts(FocalFacts? Focal, FocalFacts? Alternate);

/// <summary>
/// What the rules judge: a charter as it was read, and what else is known of the office in a quarter. null means that nobody has looked, which
/// is never a pass; an empty list means that somebody looked and found nothing.
/// </summary>
/// <param name="Reading">null when no charter was seen.</param>
/// <param name="Expected">The form that this kind of office must use.</param>
/// <param name="Quarter">"2022-23-Q2".</param>
public sealed record Exhibit(CharterReading? Reading, CharterForm Expected, string Quarter)
{
    public PageFacts? Page { get; init; }

    /// <summary>The day of the last renewal where something else than the page tells it; else the page's own date counts.</summary>
    public DateOnly? Renewed { get; init; }

    public FocalsFacts? Focals { get; init; }

    /// <summary>Dates of the orders that formed the monitoring committee.</summary>
    public IReadOnlyList<DateOnly>? CommitteeOrders { get; init; }

    /// <summary>Dates of the meetings whose minutes are published.</summary>
    public IReadOnlyList<DateOnly>? Minutes { get; init; }

    /// <summary>Names that no longer hold a post of the grievance table.</summary>
    public IReadOnlyList<string> FormerOfficers { get; init; } = [];

    /// <summary>Domains of official mail.</summary>
    public IReadOnlyList<string> Domains { get; init; } = GovernmentDomains;

    public static readonly IReadOnlyList<string> GovernmentDomains = ["gov.bd"];

    /// <summary>Our own edition, judged by the same rules.</summary>
    public static Exhibit Of(CharterDocument edition, CharterForm expected, string quarter) => new(OwnReading.Of(edition), expected, quarter);
}
