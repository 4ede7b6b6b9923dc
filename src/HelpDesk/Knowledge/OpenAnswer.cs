namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Something the search found, opened beside a running call: what the operator sees, reads out and may send. Bangla, as it is said to the caller.</summary>
/// <param name="Address">Its own page.</param>
public sealed record OpenAnswer(string Kind, string Key, string Title, string Under, string Address)
{
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Short sentences, one after the other.</summary>
    public IReadOnlyList<string> ReadOut { get; init; } = [];

    /// <summary>What goes to the caller by SMS; "" where nothing may.</summary>
    public string Sms { get; init; } = "";
    public int SmsParts => Sms == "" ? 0 : Bangla.Sms.Count(Bangla.Sms.Compose(Sms)).Parts;

    /// <summary>Of somebody skilled: the number can be asked for. <see cref="Number"/> is "" until it was.</summary>
    public bool HasNumber { get; init; }
    public string Number { get; init; } = "";
}
