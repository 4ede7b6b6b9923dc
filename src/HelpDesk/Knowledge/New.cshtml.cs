using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>A new article of one's own office or one below it; a draft until it is published.</summary>
[Needs(May.WriteArticles)]
public sealed class New(People people) : ArticleFormPage(people)
{
    /// <summary>"method": how an office works.</summary>
    [FromQuery(Name = "kind")] public string? Asked { get; set; }

    /// <summary>The slug of the office it is of.</summary>
    [BindProperty] public string Of { get; set; } = "";

    public override bool IsMethod => Asked == "method";
    public IReadOnlyList<Office> Offices { get; private set; } = [];
    public IEnumerable<SelectListItem> OfficeItems => Offices.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Slug));

    public override async Task<IActionResult?> Load()
    {
        if (Asked is not (null or "" or "method")) return NotFound();
        Offices = await Db.Set<Office>().AsNoTracking().Within(Caller.Scope).OrderBy(o => o.Path).ToListAsync(HttpContext.RequestAborted);
        if (Of == "" && Request.Method == "GET") Of = Offices.FirstOrDefault(o => o.Id == Caller.OfficeId)?.Slug ?? "";
        await LoadOwners(Caller.OfficePath);
        if (Request.Method == "GET" && Caller.PostId is { } post && Owners.Any(o => o.Value == $"{post}")) Owner = $"{post}";
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var office = Offices.FirstOrDefault(o => o.Slug == Of) ?? throw new RuleBroken("অফিসটি তালিকা থেকে বাছুন", at: "Of");
        var article = new Article(office, Form(IsMethod ? ArticleKind.Method : ArticleKind.Ordinary), Caller.Actor, Time.Now);
        if (IsMethod && await Db.Set<Article>().AnyAsync(a => a.OfficeId == office.Id && a.Kind == ArticleKind.Method, cancel))
            throw new RuleBroken("{0} কীভাবে কাজ করে, তা আগেই লেখা আছে। সেটি বদলান", at: "Of", values: office.NameBn);
        Db.Add(article);
        TempData["Said"] = T["খসড়া রাখা হয়েছে। পড়ে দেখে প্রকাশ করুন"].ToString();
        return await Once.Save(Db, $"/desk/articles/{article.Id}", cancel);
    }
}
