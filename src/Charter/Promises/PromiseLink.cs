namespace Dorgora.Charter.Promises;

/// <summary>Where the row stands that tells of a promise; registered by the rooms above for those who may open it.</summary>
/// <param name="Kind">As in <see cref="PromiseSource"/>.</param>
/// <param name="NameBn">What such a row is called.</param>
/// <param name="Permission">Who may open it; "" when it has no page.</param>
public sealed record PromiseLink(string Kind, string NameBn, string Permission, Func<Guid, string> Href);
