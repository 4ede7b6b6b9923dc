using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk;

/// <summary>One post responsible for one case, from here until it ends. An active owned case has exactly one that is open (a partial unique index).</summary>
public sealed class Assignment : Entity
{
    private Assignment() { }

    internal Assignment(Case of, Guid post, Deadline deadline, string basis, string decision, DateTime now)
        => (CaseId, PostId, N, Unit, Due, Basis, Decision, AssignedAt) = (of.Id, post, deadline.Within.N, deadline.Within.Unit, deadline.Due, basis, decision, now);

    public Guid CaseId { get; private init; }
    public Guid PostId { get; private init; }
    public int N { get; private init; }
    public WithinUnit Unit { get; private init; }

    /// <summary>As first decided, UTC; what holds now is <see cref="Case.Due"/>.</summary>
    public DateTime Due { get; private init; }
    public string Basis { get; private init; } = "";

    /// <summary>What was decided on the line, as the order quotes it.</summary>
    public string Decision { get; private init; } = "";
    public DateTime AssignedAt { get; private init; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? EndReason { get; private set; }
    public string? EndText { get; private set; }

    public Within Within => new(N, Unit);

    internal void Accept(DateTime now) => AcceptedAt = now;

    internal void End(string why, DateTime now, string? text = null) => (EndedAt, EndReason, EndText) = (now, why, text);
}

/// <summary>Who was on the line when it was decided: name and post as of then, and from when to when.</summary>
public sealed class Participant
{
    private Participant() { }

    public Participant(Guid assignment, int seat, Guid post, string name, string title, DateTime? joined, DateTime? left, bool spokeForDecision)
        => (AssignmentId, Seat, PostId, Name, Title, JoinedAt, LeftAt, SpokeForDecision) = (assignment, seat, post, name, title, joined, left, spokeForDecision);

    public Guid AssignmentId { get; private init; }

    /// <summary>1 to 7.</summary>
    public int Seat { get; private init; }
    public Guid PostId { get; private init; }
    public string Name { get; private init; } = "";
    public string Title { get; private init; } = "";
    public DateTime? JoinedAt { get; private init; }
    public DateTime? LeftAt { get; private init; }
    public bool SpokeForDecision { get; private init; }
}

/// <summary>
/// What the citizen said and who they are: a table of its own, so that nothing of it is ever on the way of a list, and sealing later moves nothing.
/// For a sensitive case only the desk, the owner's post and the UNO read it, and each reading is an event.
/// </summary>
public sealed class CaseWords
{
    private CaseWords() { }

    public CaseWords(Guid caseId) => CaseId = caseId;

    public Guid CaseId { get; private init; }
    public string Text { get; set; } = "";
    public string CallerName { get; set; } = "";

    /// <summary>E.164, or null for the anonymous.</summary>
    public string? Mobile { get; set; }

    /// <summary>Village, ward, how to find the house.</summary>
    public string Address { get; set; } = "";

    /// <summary>On whose behalf, when not their own: who and what relation.</summary>
    public string OnBehalfOf { get; set; } = "";

    /// <summary>They asked that their name be kept secret.</summary>
    public bool KeepSecret { get; set; }

    /// <summary>SHA-256 of code and PIN: how the anonymous follow their case.</summary>
    public string? PinHash { get; set; }

    /// <summary>The first line, short enough for a list.</summary>
    public string Subject => Text.Split('\n', 2)[0] is { Length: > 90 } first ? first[..90] + "…" : Text.Split('\n', 2)[0];
}

/// <summary>News, a reason, a need: what was written about the case after it was logged.</summary>
public sealed class CaseNote : Entity
{
    private CaseNote() { }

    /// <summary>What was told on the call.</summary>
    internal static CaseNote Answer(Case of, string said, Actor by, DateTime now) => new(of, "answer", said, by, now);

    internal CaseNote(Case of, string kind, string text, Actor by, DateTime now) => (CaseId, Kind, Text, ByName, ByPost, At) = (of.Id, kind, text, by.Name, by.Post, now);

    public Guid CaseId { get; private init; }

    /// <summary>answer, news, waiting, reopened, rejected, referred, withdrawn.</summary>
    public string Kind { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public Guid? ByPost { get; private init; }
    public DateTime At { get; private init; }
}

/// <summary>More time asked for. Only a decision of somebody else moves the date.</summary>
public sealed class Extension : Entity
{
    private Extension() { }

    internal Extension(Case of, int days, string reason, Actor by, DateTime now) => (CaseId, AskedDays, Reason, AskedBy, AskedAt) = (of.Id, days, reason, by.Name, now);

    public Guid CaseId { get; private init; }

    /// <summary>Working days after the date that holds now.</summary>
    public int AskedDays { get; private init; }
    public string Reason { get; private init; } = "";
    public string AskedBy { get; private init; } = "";
    public DateTime AskedAt { get; private init; }
    public bool? Granted { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    internal void Decide(bool granted, Actor by, DateTime now)
    {
        if (Granted is not null) throw new RuleBroken("এই আবেদনের সিদ্ধান্ত আগেই হয়েছে", RuleBroken.IllegalTransition);
        (Granted, DecidedBy, DecidedAt) = (granted, by.Name, now);
    }
}

/// <summary>How a case was solved, why it arose and what would keep it from coming back (register গ-২ of the GRS guideline asks both).</summary>
public sealed class Resolution : Entity
{
    private Resolution() { }

    internal Resolution(Case of, string outcome, string text, string rootCause, string advice, Actor by, DateTime now)
        => (CaseId, Outcome, Text, RootCause, Advice, ByName, ByPost, At) = (of.Id, outcome, text, rootCause, advice, by.Name, by.Post, now);

    public Guid CaseId { get; private init; }
    public string Outcome { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string RootCause { get; private init; } = "";
    public string Advice { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public Guid? ByPost { get; private init; }
    public DateTime At { get; private init; }
}

/// <summary>The desk's call to ask whether the citizen is satisfied.</summary>
public sealed class CallBack : Entity
{
    public const string Satisfied = "satisfied", NotSatisfied = "not-satisfied", Unreachable = "unreachable";

    /// <summary>After so many tries without an answer the case may be closed.</summary>
    public const int MostTries = 3;

    private CallBack() { }

    internal CallBack(Case of, string result, string text, Actor by, DateTime now) => (CaseId, Result, Text, ByName, At) = (of.Id, result, text, by.Name, now);

    public Guid CaseId { get; private init; }
    public string Result { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}
