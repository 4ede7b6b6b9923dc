using Dorgora.Offices;

namespace Dorgora.HelpDesk.Api;

public sealed record CallerPart(string? Mobile, string? Name, string? Address, bool Anonymous = false, string? OnBehalfOf = null, bool KeepSecret = false);

/// <param name="Office">Slug.</param>
/// <param name="Category">A code of the category list.</param>
/// <param name="Area">Slug of a union or pourashava.</param>
/// <param name="Service">The charter's code of the service that is asked for.</param>
/// <param name="Channel">call, 333, web, front-desk, post, hearing, suo-motu, app, sms, open311.</param>
public sealed record PostCase(string? Office, string? Category, CaseKind? Kind, string? Text, CallerPart? Caller, string? Area, string? Channel, string? Service = null);

/// <param name="Unit">working-days, days (the same), hours or minutes.</param>
public sealed record WithinPart(int N, string? Unit)
{
    public Within ToWithin() => new(N, Unit switch { "hours" => WithinUnit.Hours, "minutes" => WithinUnit.Minutes, null or "days" or "working-days" => WithinUnit.WorkingDays, _ => throw new Platform.Data.RuleBroken("সময়ের একক working-days, days, hours বা minutes দিন", at: "within") });
}

/// <param name="Participants">Post ids of those who were on the line, at most seven.</param>
public sealed record AssignCase(Guid Post, WithinPart? Within, IReadOnlyList<Guid>? Participants, string? Decision, Guid? By);

/// <summary>The body of the smaller acts; each reads only what it needs. <c>by</c> is the post in whose name a desk key acts.</summary>
public sealed record ActOnCase(string? By, string? Reason, string? Text, int? Days, string? Outcome, string? RootCause, string? Advice, bool? Satisfied, Guid? Into, string? Result, string? To)
{
    /// <summary>The post named in <c>by</c>; words such as "desk" or "citizen" name none.</summary>
    public Guid? ByPost => Guid.TryParse(By, out var post) ? post : null;

    public string? Why => Reason ?? Text ?? To;
}
