using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Offices;

namespace Dorgora.Charter.Editions;

/// <summary>Whether a change is for the citizen's good: a shorter time, fewer papers.</summary>
public enum Turn { Neither, Better, Worse }

/// <summary>One cell that is not as it was. <paramref name="Column"/> is a head's name, such as সর্বোচ্চ সময়.</summary>
public sealed record CellChange(string Column, string Before, string After, Turn Turn);

/// <summary>A service that came, went or changed between two editions.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it went.</param>
public sealed record RowChange(CharterRow? Before, CharterRow? After, IReadOnlyList<CellChange> Cells)
{
    public CharterRow Row => After ?? Before!;
}

/// <summary>What is different between two editions, cell by cell. Rows are the same by their code.</summary>
public static class Differences
{
    private static readonly (string Column, Func<CharterRow, string> Of)[] Columns =
    [
        ("সেবার নাম", r => r.NameBn), ("সর্বোচ্চ সময়", r => r.TimeBn), ("প্রয়োজনীয় কাগজপত্র", r => r.PapersBn), ("কাগজ ও ফরম কোথায় পাবেন", r => r.SourceBn), ("সেবামূল্য ও পরিশোধ", r => r.FeeBn),
        ("দায়িত্বপ্রাপ্ত কর্মকর্তা", r => r.OfficerBn), ("ঊর্ধ্বতন কর্মকর্তা", r => r.SeniorBn), ("কার জন্য", r => r.AudienceBn), ("কীভাবে দেওয়া হয়", r => r.MethodBn), ("শর্ত", r => r.ConditionsBn),
        ("কোথায় দেওয়া হয়", r => r.PlaceBn), ("শেষে কী পাবেন", r => r.ResultBn), ("আইন ও বিধি", r => r.LawBn),
    ];

    /// <summary>In the order of the newer edition; those that went come last.</summary>
    public static IReadOnlyList<RowChange> Between(CharterDocument before, CharterDocument after)
    {
        var old = before.Rows.ToDictionary(r => r.Code);
        var now = after.Rows.Select(r => r.Code).ToHashSet();
        return [.. after.Rows.Select(r => old.TryGetValue(r.Code, out var was) ? Changed(was, r) : new RowChange(null, r, [])).OfType<RowChange>(), .. before.Rows.Where(r => !now.Contains(r.Code)).Select(r => new RowChange(r, null, []))];
    }

    private static RowChange? Changed(CharterRow before, CharterRow after)
    {
        List<CellChange> cells = [.. Columns.Where(c => c.Of(before) != c.Of(after)).Select(c => new CellChange(c.Column, c.Of(before), c.Of(after), Turned(c.Column, before, after)))];
        return cells.Count == 0 ? null : new RowChange(before, after, cells);
    }

    private static Turn Turned(string column, CharterRow before, CharterRow after) => column switch
    {
        "সর্বোচ্চ সময়" when before.Promise is { } was && after.Promise is { } now && was.Unit == now.Unit => Less(was.N, now.N),
        "সর্বোচ্চ সময়" when Hours(before.Promise) is { } was && Hours(after.Promise) is { } now => Less(was, now),
        "প্রয়োজনীয় কাগজপত্র" => Less(Lines(before.PapersBn), Lines(after.PapersBn)),
        _ => Turn.Neither,
    };

    /// <summary>Working days count as days of 24 hours here: only which is longer matters.</summary>
    private static int? Hours(Within? within) => within switch { { Unit: WithinUnit.WorkingDays, N: var n } => n * 24, { Unit: WithinUnit.Hours, N: var n } => n, { Unit: WithinUnit.Minutes, N: var n } => n / 60, _ => null };

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static Turn Less(int was, int now) => now < was ? Turn.Better : now > was ? Turn.Worse : Turn.Neither;

    /// <summary>"৭ → ৫ কার্যদিবস", or null where clocks cannot be compared.</summary>
    public static string? Clock(RowChange change) => change is { Before.Promise: { } was, After.Promise: { } now } && was.Unit == now.Unit && was.N != now.N
        ? $"{Digits.ToBangla(was.N)} → {Digits.ToBangla(now.N)} {(now.Unit == WithinUnit.WorkingDays ? "কার্যদিবস" : now.Unit == WithinUnit.Hours ? "ঘণ্টা" : "মিনিট")}" : null;
}
