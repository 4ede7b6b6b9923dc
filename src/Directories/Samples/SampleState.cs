namespace Dorgora.Directories.Samples;

/// <summary>Where a photograph stands: <c>Waiting</c> for the office's look, <c>Shown</c> to everybody, <c>Refused</c> with a reason.</summary>
public enum SampleState { Waiting, Shown, Refused }

public enum SampleAct { Show, Refuse }

/// <summary>The legal moves of a photograph.</summary>
public static class SampleMoves
{
    private static readonly Dictionary<(SampleState, SampleAct), SampleState> To = new()
    {
        [(SampleState.Waiting, SampleAct.Show)] = SampleState.Shown,
        [(SampleState.Waiting, SampleAct.Refuse)] = SampleState.Refused,
        [(SampleState.Shown, SampleAct.Refuse)] = SampleState.Refused,
        [(SampleState.Refused, SampleAct.Show)] = SampleState.Shown,
    };

    private static readonly Dictionary<SampleState, (string Bangla, string Look)> Words = new()
    {
        [SampleState.Waiting] = ("দেখার অপেক্ষায়", "wait"), [SampleState.Shown] = ("দেখা যাচ্ছে", "done"), [SampleState.Refused] = ("ফেরত এসেছে", "closed"),
    };

    /// <summary>Null when it may not be done now.</summary>
    public static SampleState? After(SampleState from, SampleAct act) => To.TryGetValue((from, act), out var to) ? to : null;

    public static string Bangla(SampleState state) => Words[state].Bangla;

    /// <summary>The look of its tag.</summary>
    public static string Look(SampleState state) => Words[state].Look;
}
