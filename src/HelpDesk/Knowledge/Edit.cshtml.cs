using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Mends an article; what was there before stays in its history.</summary>
[Needs(May.WriteArticles)]
public sealed class Edit(People people) : ArticleFormPage(people)
{
    [FromRoute] public Guid Id { get; init; }

    public Article Article { get; private set; } = null!;
    public override bool IsMethod => Article.Kind == ArticleKind.Method;

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Article>().SingleOrDefaultAsync(a => a.Id == Id, HttpContext.RequestAborted) is not { } found) return NotFound();
        Article = found;
        Seen ??= found.Version;
        await LoadOwners(found.OfficePath);
        if (HttpMethods.IsPost(Request.Method)) return null;
        (Category, TitleBn, BodyBn, Keywords) = (found.Category, found.TitleBn, found.BodyBn, found.Keywords);
        (Owner, ReviewOn, Audience) = ($"{found.OwnerPostId}", found.ReviewOn > Time.Today ? found.ReviewOn : null, found.Audience);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Expect(Article, Seen!.Value);
        Article.Rewrite(Form(Article.Kind), Caller.Actor, Time.Now);
        TempData["Said"] = T["বদলে রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/desk/articles/{Id}", cancel);
    }
}
