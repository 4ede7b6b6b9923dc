using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The desk makes somebody responsible, or hands the case on; the order may be written in the same step.</summary>
[Needs(May.Decide)]
public sealed class Assign : CasePage
{
    public override Door Act => Shown is null || Shown.Case.May(CaseAct.Assign) ? Cases.Doors.Assign : Cases.Doors.Reassign;

    public Task<IActionResult> OnPostAsync() => Do("দায়িত্ব দেওয়া হয়েছে। তাঁর কাছে খবর গেছে", (of, _) => Give(Desk, of));

    /// <summary>With the order: one unit, because its memo number must not be lost.</summary>
    public Task<IActionResult> OnPostOrderAsync() => Desk.Together<IActionResult>(async (unit, desk) =>
    {
        if (await desk.ToChange(Id, HttpContext.RequestAborted) is not { } of) return NotFound();
        if (Seen is { } seen) unit.Expect(of, seen);
        await Give(desk, of);
        var order = await desk.WriteOrder(of, new OrderForm(), HttpContext.RequestAborted);
        ForgetDraft();
        return await Once.Save(unit, $"/orders/{order.Id}", HttpContext.RequestAborted);
    }, HttpContext.RequestAborted);

    private async Task Give(Desk desk, Case of)
        => await desk.Assign(of, Post ?? throw new RuleBroken("কাকে দায়িত্ব দেবেন, বাছুন", at: nameof(Post)), Promise(), [], Decision, again: !of.May(CaseAct.Assign), HttpContext.RequestAborted);

    /// <summary>The date while the promise is typed.</summary>
    public async Task<IActionResult> OnGetDueAsync(string? within, string? unit)
    {
        if (await Desk.ToChange(Id) is not { } of) return NotFound();
        try
        {
            (Within, Unit) = (Digits.TryParseInt(within, out var n) ? n : null, unit ?? "");
            return Partial("_Due", new DueLine(await HttpContext.RequestServices.GetRequiredService<Deadlines>().Count(Db, of.OfficeId, of.OfficePath, Now, Promise()), ""));
        }
        catch (RuleBroken wrong)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Partial("_Due", new DueLine(null, T[wrong.Sentence, [.. wrong.Values]]));
        }
    }
}
