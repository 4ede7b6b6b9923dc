namespace Dorgora.Charter.Promises;

/// <summary>Where a promise stands. Paused: papers are missing, the citizen has to bring something. Dropped: withdrawn, referred, joined to another; it counts nowhere.</summary>
public enum PromiseState { Running, Paused, Given, Refused, Dropped }

/// <summary>What became of a service: given, or refused with a reason.</summary>
public enum Outcome { Given, Refused }

/// <summary>Words for it.</summary>
public static class PromiseWords
{
    public static string Bangla(PromiseState state) => state switch
    {
        PromiseState.Running => "চলছে",
        PromiseState.Paused => "কাগজের অপেক্ষায়",
        PromiseState.Given => "দেওয়া হয়েছে",
        PromiseState.Refused => "দেওয়া যায়নি",
        _ => "গোনার বাইরে",
    };
}
