namespace Dorgora.OneStop;

/// <summary>Where one service of a visit stands. Planned: asked for at the counter, begins when the one before it ends.</summary>
public enum LegState { Planned, Waiting, Called, Serving, Parked, Missed, Done, Left, Transferred, Carried, Closed }

/// <summary>What may be done with it.</summary>
public enum LegAct { Call, Recall, Start, NoShow, Release, Finish, Park, Resume, Transfer, AddService, Return, Delay, Leave, Close }

/// <summary>Why somebody may be called before their turn; the lists of the office's order and of the paper.</summary>
public enum Priority { None, Disabled, Elderly, Pregnant, FreedomFighter }

/// <summary>The state machine of a leg as a table: which act is open in which state. The only place where it stands.</summary>
public static class LegMoves
{
    /// <summary>The visitor is still in the room for it: one at a time for each token.</summary>
    public static readonly IReadOnlyList<LegState> Open = [LegState.Waiting, LegState.Called, LegState.Serving, LegState.Parked, LegState.Missed];

    /// <summary>The counter is taken by it: one at a time for each counter.</summary>
    public static readonly IReadOnlyList<LegState> AtCounter = [LegState.Called, LegState.Serving];

    private static readonly Dictionary<LegAct, LegState[]> From = new()
    {
        [LegAct.Call] = [LegState.Waiting],
        [LegAct.Recall] = [LegState.Called],
        [LegAct.Start] = [LegState.Called],
        [LegAct.NoShow] = [LegState.Called],
        [LegAct.Release] = [LegState.Called],
        [LegAct.Finish] = [LegState.Serving],
        [LegAct.Park] = [LegState.Serving],
        [LegAct.Resume] = [LegState.Parked],
        [LegAct.Transfer] = [LegState.Serving, LegState.Waiting],
        [LegAct.AddService] = [LegState.Serving],
        [LegAct.Return] = [LegState.Missed],
        [LegAct.Delay] = [LegState.Waiting],
        [LegAct.Leave] = [LegState.Waiting, LegState.Called, LegState.Parked, LegState.Missed],
        [LegAct.Close] = [.. Open],
    };

    public static bool May(LegState state, LegAct act) => From[act].Contains(state);

    /// <summary>The state's name as the visitor and the clerk read it.</summary>
    public static string Bangla(LegState state) => state switch
    {
        LegState.Planned => "এর পরে হবে",
        LegState.Waiting => "অপেক্ষায়",
        LegState.Called => "ডাকা হয়েছে",
        LegState.Serving => "সেবা চলছে",
        LegState.Parked => "একটু পরে আসবেন",
        LegState.Missed => "ডাকে সাড়া মেলেনি",
        LegState.Done => "সেবা শেষ",
        LegState.Left => "চলে গেছেন",
        LegState.Transferred => "অন্য জায়গায় পাঠানো হয়েছে",
        LegState.Carried => "পরের দিনে নেওয়া হয়েছে",
        _ => "দিন শেষে বন্ধ",
    };

    /// <summary>The reason's name, as on the token and in the ledger.</summary>
    public static string Bangla(Priority priority) => priority switch
    {
        Priority.Disabled => "প্রতিবন্ধী ব্যক্তি",
        Priority.Elderly => "বয়োজ্যেষ্ঠ",
        Priority.Pregnant => "গর্ভবতী বা শিশুসহ মা",
        Priority.FreedomFighter => "বীর মুক্তিযোদ্ধা",
        _ => "",
    };
}
