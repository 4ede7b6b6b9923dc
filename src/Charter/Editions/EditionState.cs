namespace Dorgora.Charter.Editions;

/// <summary>Where an edition of the charter stands.</summary>
public enum EditionState { Draft, Review, Approved, Published, Archived }

/// <summary>What may be done with it. Confirm and Write are done to a row or the head of a draft.</summary>
public enum EditionAct { Confirm, Write, Submit, SendBack, Approve, Publish, Archive }

/// <summary>What the quarterly review found of a service.</summary>
public enum Verdict { Open, Unchanged, Changed, Added, Removed }

/// <summary>The state machine of an edition as a table; the only place where it stands.</summary>
public static class EditionMoves
{
    private static readonly Dictionary<EditionAct, (EditionState[] From, EditionState? To)> Table = new()
    {
        [EditionAct.Confirm] = ([EditionState.Draft], null),
        [EditionAct.Write] = ([EditionState.Draft], null),
        [EditionAct.Submit] = ([EditionState.Draft], EditionState.Review),
        [EditionAct.SendBack] = ([EditionState.Review, EditionState.Approved], EditionState.Draft),
        [EditionAct.Approve] = ([EditionState.Review], EditionState.Approved),
        [EditionAct.Publish] = ([EditionState.Approved], EditionState.Published),
        [EditionAct.Archive] = ([EditionState.Published], EditionState.Archived),
    };

    /// <summary>Editions that are being worked on; an office has one at most.</summary>
    public static readonly IReadOnlyList<EditionState> InWork = [EditionState.Draft, EditionState.Review, EditionState.Approved];

    /// <summary>Editions that everybody may read.</summary>
    public static readonly IReadOnlyList<EditionState> Public = [EditionState.Published, EditionState.Archived];

    public static bool May(EditionState state, EditionAct act) => Table[act].From.Contains(state);

    /// <summary>The state after the act.</summary>
    public static EditionState After(EditionState state, EditionAct act) => Table[act].To ?? state;

    public static string Bangla(EditionState state) => state switch
    {
        EditionState.Draft => "খসড়া",
        EditionState.Review => "অনুমোদনের অপেক্ষায়",
        EditionState.Approved => "অনুমোদিত, প্রকাশ বাকি",
        EditionState.Published => "প্রকাশিত",
        _ => "আগের সংস্করণ",
    };

    public static string Bangla(Verdict verdict) => verdict switch
    {
        Verdict.Open => "দেখা বাকি",
        Verdict.Unchanged => "অপরিবর্তিত",
        Verdict.Changed => "বদলেছে",
        Verdict.Added => "নতুন",
        _ => "বাদ",
    };
}
