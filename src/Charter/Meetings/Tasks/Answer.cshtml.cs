using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Meetings.Tasks;

/// <summary>The office that decided looks at the report: done, or back with a reason.</summary>
[Needs(May.Judge)]
public sealed class Answer : TaskPage
{
    [BindProperty] public string Note { get; set; } = "";

    public override async Task<IActionResult?> Load() => await base.Load() ?? (Task.FromOfficeId == Caller.OfficeId ? null : NotFound());

    public Task<IActionResult> OnPostAcceptAsync() => Do("কাজটি বাস্তবায়িত হিসেবে গ্রহণ করা হলো", now => Task.Accept(Caller.Actor, now));

    public Task<IActionResult> OnPostReturnAsync() => Do("কাজটি কারণসহ ফেরত গেল", now => Task.Return(Note, Caller.Actor, now));

    private async Task<IActionResult> Do(string said, Action<DateTime> act)
    {
        if (await Load() is { } other) return other;
        Db.Expect(Task, Seen!.Value);
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, "/desk/charter/tasks?which=reported", Cancel);
    }
}
