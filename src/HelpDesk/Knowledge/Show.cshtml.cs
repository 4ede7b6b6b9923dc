using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>One article with its owner and its earlier texts; it is published, withdrawn, looked at again and put back here.</summary>
[Needs(May.SeeArticles)]
public sealed class Show(People people, Portals portals) : ActPage
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public string Reason { get; set; } = "";

    /// <summary>The next day to look at it.</summary>
    [BindProperty] public DateOnly? ReviewOn { get; set; }

    public Article Article { get; private set; } = null!;
    public Office Office { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ArticleVersion> Versions { get; private set; } = [];
    public Official? Owner { get; private set; }
    public DateOnly Today => Time.Today;
    public bool MayWrite => Caller.May(May.WriteArticles);

    /// <summary>Where everybody reads it; null while they do not.</summary>
    public string? Public { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<Article>().SingleOrDefaultAsync(a => a.Id == Id, cancel) is not { } found) return NotFound();
        Article = found;
        Seen ??= found.Version;
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == found.OfficeId, cancel);
        Versions = await Db.Set<ArticleVersion>().AsNoTracking().Where(v => v.ArticleId == Id).OrderByDescending(v => v.Number).ToListAsync(cancel);
        Owner = (await people.Of(Db, found.OfficePath, cancel))[found.OwnerPostId];
        if (found is { IsPublished: true, Audience: ArticleAudience.Public } && ArticleDoor.PortalOf(await portals.All(Db, cancel), found.OfficePath) is { } portal) Public = ArticleDoor.Address(portal, found);
        return null;
    }

    public Task<IActionResult> OnPostPublishAsync() => Act(now => Article.Publish(now), "প্রকাশ করা হয়েছে");

    public Task<IActionResult> OnPostWithdrawAsync() => Act(now => Article.Withdraw(Reason, now), "নিবন্ধটি তুলে নেওয়া হয়েছে");

    public Task<IActionResult> OnPostReviewAsync() => Act(now => Article.Review(ReviewOn, now), "দেখা হয়েছে বলে লেখা হলো");

    /// <param name="number">Of the earlier text.</param>
    public async Task<IActionResult> OnPostRestoreAsync(int number)
    {
        if (!await Db.Set<ArticleVersion>().AnyAsync(v => v.ArticleId == Id && v.Number == number, HttpContext.RequestAborted)) return NotFound();
        return await Act(now => Article.Restore(Versions.Single(v => v.Number == number), Caller.Actor, now), "আগের লেখাটি ফিরেছে");
    }

    private async Task<IActionResult> Act(Action<DateTime> act, string said)
    {
        if (!MayWrite) return Forbid();
        if (await Load() is { } other) return other;
        Db.Expect(Article, Seen!.Value);
        act(Time.Now);
        TempData["Said"] = T[said];
        return await Once.Save(Db, $"/desk/articles/{Id}", HttpContext.RequestAborted);
    }
}
