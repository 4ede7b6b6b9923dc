using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The information was given; nothing is left to do.</summary>
[Needs(May.Decide)]
public sealed class Answer : CasePage
{
    public override Door Act => Cases.Doors.Answer;

    public Task<IActionResult> OnPostAsync() => Do("তথ্য দিয়ে কেসটি শেষ হয়েছে", (of, by) => Desk.Answer(of, Text, by));
}
