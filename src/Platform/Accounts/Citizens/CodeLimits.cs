namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>How many one-time codes there may be, and how long they live. Each number stands here once; what each is for, ADR 0019.</summary>
public static class CodeLimits
{
    public const int Digits = 6;

    /// <summary>Wrong or right: at the sixth the code is dead.</summary>
    public const int Tries = 5;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>Between two codes to one number.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    /// <summary>To one number, whatever they are for. With <see cref="Tries"/> a number is guessed with at most 25 in a million a day.</summary>
    public const int AnHour = 3, ADay = 5;

    /// <summary>Asked for from one address for numbers that never signed in from that browser: thousands of telephones share one, so the known pass.</summary>
    public const int AnHourFromOneAddress = 30;

    /// <summary>Of so many codes that are over, sent within an hour, this share must have been typed; less is the sign of somebody who has SMS sent to numbers for money or for spite.</summary>
    public const int Looked = 50, TypedPerCent = 30;

    /// <summary>Part of each budget, per cent, that only numbers known to their browser may use: an attack does not shut out who was there before.</summary>
    public const int ReservePerCent = 20;

    /// <summary>Then rows and SMS are gone.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
}
