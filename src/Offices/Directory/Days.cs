using Dorgora.Bangla;

namespace Dorgora.Offices.Directory;

/// <summary>A day from an address, in either script; null when there is none.</summary>
public static class Days
{
    public static DateOnly? Of(string? text) => Dates.TryParse(text, out var day) ? day : null;
}
