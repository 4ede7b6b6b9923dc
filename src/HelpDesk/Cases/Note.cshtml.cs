using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>News about the case, from whoever sees it; the owner's first shows that work has begun.</summary>
[Needs(May.SeeCases)]
public sealed class Note : CasePage
{
    public override Door Act => Cases.Doors.Note;

    public Task<IActionResult> OnPostAsync() => Do("খবর রাখা হয়েছে", (of, by) => Desk.Note(of, Text, by));
}
