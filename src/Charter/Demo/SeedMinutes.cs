using System.Text.Json;

namespace Dorgora.Charter.Demo;

/// <summary>The seed's meeting of 28 December 2022 as the content pack has it (minutes-joypurhat.json); names are invented.</summary>
internal sealed record SeedMinutes(string TitleBn, string WorkPlanActivity, SeedPost Chair, DateOnly Date, TimeOnly Time, string PlaceBn, string OpeningBn, IReadOnlyList<SeedItem> Agenda, string ClosingBn,
    SeedForwarding Forwarding, IReadOnlyList<SeedFinding> Monitoring)
{
    private const string Held = " অনুষ্ঠিত ";

    /// <summary>About what and with whom: the title up to its quarter.</summary>
    public string Subject => TitleBn[..TitleBn.IndexOf(Held, StringComparison.Ordinal)];

    public static SeedMinutes Read()
    {
        using var stream = typeof(SeedMinutes).Assembly.GetManifestResourceStream("Charter/minutes-joypurhat.json") ?? throw new InvalidOperationException("minutes-joypurhat.json is not in the program.");
        return JsonSerializer.Deserialize<SeedMinutes>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record SeedPost(string Post);

internal sealed record SeedItem(string TitleBn, IReadOnlyList<string> DiscussionBn, IReadOnlyList<SeedDecision> Decisions);

internal sealed record SeedDecision(string TextBn, string ImplementerBn, SeedDeadline Deadline);

/// <param name="Kind">recurring, days, until, none.</param>
internal sealed record SeedDeadline(string Kind, int? Days, string? DayKind, DateOnly? Until, string? Recurring);

internal sealed record SeedForwarding(DateOnly Date, int IssueSerial, IReadOnlyList<string> CopyTo, SeedPost Signatory);

/// <summary>What the district's monitoring found of one upazila before the meeting.</summary>
internal sealed record SeedFinding(string Office, bool Focal, bool Alternate);
