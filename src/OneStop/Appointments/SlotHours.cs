using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Appointments;

/// <summary>Bookable hours as an office writes them.</summary>
/// <param name="Weekdays">At least one.</param>
/// <param name="Minutes">Length of a slot, 5 to 240.</param>
/// <param name="Capacity">People in a slot, 1 to 50.</param>
/// <param name="Overbook">Per cent of the capacity that may be booked beyond it where so many do not come, 0 to <see cref="MostOverbook"/>.</param>
/// <param name="ValidFrom">The first day; null: at once.</param>
/// <param name="ValidUntil">The last day; null: no end.</param>
/// <param name="DaysAhead">So many days before it a time can be booked, 1 to <see cref="MostDaysAhead"/>.</param>
public sealed record SlotHours(IReadOnlyCollection<DayOfWeek> Weekdays, TimeOnly From, TimeOnly To, int Minutes, int Capacity, int Overbook = 0, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null, int DaysAhead = SlotHours.UsualDaysAhead)
{
    /// <summary>More is never overbooked, whatever was measured.</summary>
    public const int MostOverbook = 30;

    public const int UsualDaysAhead = 30, MostDaysAhead = 90;

    /// <summary>Refuses, in words, what cannot be.</summary>
    public void Check()
    {
        if (Weekdays.Count == 0) throw new RuleBroken("অন্তত একটি বার বাছুন", at: "Days");
        if (Minutes is < 5 or > 240) throw new RuleBroken("প্রতিটির সময় ৫ থেকে ২৪০ মিনিটের মধ্যে দিন", at: "Minutes");
        if (To <= From || (To - From).TotalMinutes < Minutes) throw new RuleBroken("শেষের সময় শুরুর পরে হবে", at: "To");
        if (Capacity is < 1 or > 50) throw new RuleBroken("একসঙ্গে ১ থেকে ৫০ জন", at: "Capacity");
        if (Overbook is < 0 or > MostOverbook) throw new RuleBroken("বাড়তি ০ থেকে {0} শতাংশের মধ্যে দিন", at: "Overbook", values: MostOverbook);
        if (ValidUntil < ValidFrom) throw new RuleBroken("শেষ দিন শুরুর দিনের পরে হবে", at: "ValidUntil");
        if (DaysAhead is < 1 or > MostDaysAhead) throw new RuleBroken("১ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: "DaysAhead", values: MostDaysAhead);
    }

    public bool IsWithin(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    /// <summary>Beginnings on that day, Dhaka time.</summary>
    public IEnumerable<TimeOnly> Times(DateOnly day)
    {
        if (Minutes < 1 || !IsWithin(day) || !Weekdays.Contains(day.DayOfWeek)) yield break;
        for (var minute = From.Hour * 60 + From.Minute; minute + Minutes <= To.Hour * 60 + To.Minute; minute += Minutes) yield return new TimeOnly(minute / 60, minute % 60);
    }

    /// <param name="start">UTC.</param>
    public bool Begins(DateTime start) => Times(Dhaka.DateOf(start)).Contains(Dhaka.TimeOf(start));
}
