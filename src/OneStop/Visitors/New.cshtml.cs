using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>A clerk asks for a visitor who stands at the desk: with a token where the official has visiting tokens, else with a code.</summary>
[Needs(May.AskToMeet)]
public sealed class New(Visits visits, Hall hall) : ActPage
{
    [BindProperty] public Guid? Official { get; set; }
    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public int? Persons { get; set; } = 1;
    [BindProperty] public string Mobile { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public IReadOnlyList<Official> Officials { get; private set; } = [];
    public IEnumerable<SelectListItem> Items => Officials.Select(o => new SelectListItem(T.Name(o.Post.TitleBn, o.Post.TitleEn), $"{o.Id}"));

    public override async Task<IActionResult?> Load()
    {
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, HttpContext.RequestAborted);
        Officials = await visits.Officials(Office, HttpContext.RequestAborted);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        if (Officials.All(o => o.Id != Official)) throw new RuleBroken("কার সঙ্গে দেখা করবেন, তালিকা থেকে বাছুন", at: nameof(Official));
        var service = await Db.Set<Errand>().AsNoTracking().FirstOrDefaultAsync(s => s.OfficeId == Office.Id && s.OfficialPostId == Official && !s.Closed, cancel);
        if (service is null)
        {
            var asked = await visits.Ask(Office, new MeetingForm(Official, Subject, Mobile, Persons, "desk"), (unit, _) => Once.Keep(unit, "/desk/visitors/new"), cancel);
            TempData["Said"] = T["অনুরোধ পৌঁছেছে, নম্বর {0}। উত্তর এলে এসএমএস যাবে", T.IsEnglish ? asked.ShownLatin : asked.Shown];
            return new SeeOther("/desk/visitors/new");
        }
        if (string.IsNullOrWhiteSpace(Subject)) throw new RuleBroken("কী নিয়ে দেখা করতে চান, এক লাইনে লিখুন", at: nameof(Subject));
        var token = await hall.Give(Office, new TokenForm(service.Code, Mobile, Priority.None, "desk", null, Subject, Persons ?? 1), (unit, given) => Once.Keep(unit, $"/tokens/{given.Id}/paper"), cancel);
        return new SeeOther($"/tokens/{token.Id}/paper");
    }
}
