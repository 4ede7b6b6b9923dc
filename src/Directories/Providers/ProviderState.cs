namespace Dorgora.Directories.Providers;

/// <summary>Where an entry stands: <c>Waiting</c> for the office's look, <c>Shown</c>, <c>Hidden</c> by the office with a reason, <c>Gone</c> at its owner's wish.</summary>
public enum ProviderState { Waiting, Shown, Hidden, Gone }

/// <summary>What may be done to an entry.</summary>
public enum ProviderAct { Show, Hide, Leave }

/// <summary>The legal moves of an entry.</summary>
public static class ProviderMoves
{
    private static readonly Dictionary<(ProviderState, ProviderAct), ProviderState> To = new()
    {
        [(ProviderState.Waiting, ProviderAct.Show)] = ProviderState.Shown,
        [(ProviderState.Waiting, ProviderAct.Hide)] = ProviderState.Hidden,
        [(ProviderState.Waiting, ProviderAct.Leave)] = ProviderState.Gone,
        [(ProviderState.Shown, ProviderAct.Hide)] = ProviderState.Hidden,
        [(ProviderState.Shown, ProviderAct.Leave)] = ProviderState.Gone,
        [(ProviderState.Hidden, ProviderAct.Show)] = ProviderState.Shown,
        [(ProviderState.Hidden, ProviderAct.Leave)] = ProviderState.Gone,
    };

    private static readonly Dictionary<ProviderState, (string Bangla, string Look)> Words = new()
    {
        [ProviderState.Waiting] = ("দেখার অপেক্ষায়", "wait"), [ProviderState.Shown] = ("দেখা যাচ্ছে", "done"), [ProviderState.Hidden] = ("আড়ালে", "closed"), [ProviderState.Gone] = ("চলে গেছেন", "closed"),
    };

    /// <summary>Null when it may not be done now.</summary>
    public static ProviderState? After(ProviderState from, ProviderAct act) => To.TryGetValue((from, act), out var to) ? to : null;

    public static string Bangla(ProviderState state) => Words[state].Bangla;

    /// <summary>The look of its tag.</summary>
    public static string Look(ProviderState state) => Words[state].Look;
}
