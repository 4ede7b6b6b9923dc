using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Telephone;

namespace Dorgora.HelpDesk.Calls;

/// <summary>
/// The filters of the list of calls, the same in the address of the page, of its table for a spreadsheet and of the API. What is not understood
/// filters to nothing rather than to everything.
/// </summary>
/// <param name="Day">A day in Dhaka, in any form and script; with <paramref name="Until"/> the first of several.</param>
/// <param name="Line">The id of one of the office's lines.</param>
/// <param name="Who">The account of the operator.</param>
/// <param name="What">A disposition: case, follow-up, information, missed, blank, prank, wrong, open.</param>
/// <param name="Number">The caller's number in any form. A sealed number is nowhere, so it is not found.</param>
public sealed record CallQuery(string? Day = null, string? Until = null, string? Line = null, string? Who = null, string? What = null, string? Number = null)
{
    public IQueryable<Call> Apply(IQueryable<Call> calls)
    {
        calls = Days(calls);
        if (Given(Line)) calls = Guid.TryParse(Line, out var line) ? calls.Where(c => c.LineId == line) : calls.Where(c => false);
        if (Given(Who)) calls = Guid.TryParse(Who, out var who) ? calls.Where(c => c.OperatorId == who) : calls.Where(c => false);
        if (Given(What)) calls = TryDisposition(What, out var what) ? calls.Where(c => c.Disposition == what) : calls.Where(c => false);
        if (Given(Number)) calls = PhoneNumber.TryParse(Number, out var number) ? calls.Where(c => c.From == number) : calls.Where(c => false);
        return calls;
    }

    private IQueryable<Call> Days(IQueryable<Call> calls)
    {
        if (!Given(Day) && !Given(Until)) return calls;
        var (first, last) = (DateOnly.MinValue, DateOnly.MaxValue);
        if ((Given(Day) && !Dates.TryParse(Day, out first)) || (Given(Until) && !Dates.TryParse(Until, out last))) return calls.Where(c => false);
        if (!Given(Until)) last = first;
        if (first.Year > 1) { var from = Dhaka.Utc(first, default); calls = calls.Where(c => c.RangAt >= from); }
        if (last.Year < 9999) { var to = Dhaka.Utc(last.AddDays(1), default); calls = calls.Where(c => c.RangAt < to); }
        return calls;
    }

    /// <summary>Reads "follow-up", "FollowUp", also the short names that telephone systems use: info, abandoned.</summary>
    public static bool TryDisposition(string? text, out Disposition disposition)
    {
        var name = text?.Trim().ToLowerInvariant() switch { "info" => nameof(Disposition.Information), "abandoned" => nameof(Disposition.Missed), var other => other?.Replace("-", "", StringComparison.Ordinal) };
        disposition = default;
        return name is { Length: > 0 } && name.All(char.IsAsciiLetter) && Enum.TryParse(name, true, out disposition) && Enum.IsDefined(disposition);
    }

    private static bool Given(string? text) => Clean.Line(text) != "";
}
