using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Outdated;

/// <summary>One piece of news: somebody of the office looks, mends the entry on its own pages and says what came of it. The teller gets one SMS.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class Decide(People people) : ActPage
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public OutdatedOutcome? Outcome { get; set; }
    [BindProperty] public string Why { get; set; } = "";

    public OutdatedNews News { get; private set; } = null!;
    public Post Post { get; private set; } = null!;
    public Official? Official { get; private set; }
    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<OutdatedOutcome>().Select(o => new SelectListItem(T[OutdatedWords.Of(o)], $"{o}"));

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<OutdatedNews>().SingleOrDefaultAsync(n => n.Id == Id, cancel) is not { } found) return NotFound();
        (News, Post) = (found, await Db.Set<Post>().SingleAsync(p => p.Id == found.PostId, cancel));
        Official = (await people.Of(Db, Post.OfficePath, cancel))[Post.Id];
        Seen ??= found.Version;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Outcome is not { } outcome) throw new RuleBroken("কী দেখলেন, তালিকা থেকে বাছুন", at: nameof(Outcome));
        Db.Expect(News, Seen!.Value);
        var (teller, now) = (News.Mobile, Time.Now);
        News.Decide(outcome, Why, Caller.Actor, now);
        if (teller != "") await Db.Send(new Message(News.OfficeId, News.OfficePath, teller, $"{Post.TitleBn}: আপনার দেওয়া খবর দেখা হয়েছে। {OutdatedWords.Of(outcome)}। ধন্যবাদ।", "directory.outdated", $"directory-outdated:{News.Id:N}", now), cancel);
        TempData["Said"] = T["সিদ্ধান্ত রাখা হয়েছে"].ToString();
        return await Once.Save(Db, "/desk/directory/outdated", cancel);
    }
}
