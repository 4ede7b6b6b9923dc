using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The owner asks for more days, with a reason; the UNO decides.</summary>
[Needs(May.Solve)]
public sealed class Extend : CasePage
{
    public override Door Act => Cases.Doors.Extend;

    public Task<IActionResult> OnPostAsync() => Do("আবেদন ইউএনওর কাছে গেছে। সিদ্ধান্ত না আসা পর্যন্ত আগের দিনই থাকছে", (of, by) =>
        Desk.Extend(of, Days ?? throw new RuleBroken("কত কার্যদিবস লাগবে, লিখুন", at: nameof(Days)), Reason, by, HttpContext.RequestAborted));

    /// <summary>The new date while the days are typed.</summary>
    public async Task<IActionResult> OnGetDueAsync(string? days)
    {
        if (await Desk.ToChange(Id) is not { } of) return NotFound();
        if (!Dorgora.Bangla.Digits.TryParseInt(days, out var n) || n is < 1 or > 60) return Partial("_Due", new DueLine(null, "১ থেকে ৬০ কার্যদিবসের মধ্যে একটি সংখ্যা দিন"));
        return Partial("_Due", new DueLine(await Desk.Later(of, n), ""));
    }
}

/// <summary>A date that is shown while one types, or the sentence why there is none.</summary>
public sealed record DueLine(Deadline? Deadline, string Wrong);
