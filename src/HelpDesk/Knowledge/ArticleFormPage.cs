using Dorgora.HelpDesk.Calls;
using Dorgora.Offices;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>The form of an article.</summary>
public abstract class ArticleFormPage(People people) : ActPage
{
    [BindProperty] public string Category { get; set; } = "";
    [BindProperty] public string TitleBn { get; set; } = "";
    [BindProperty] public string BodyBn { get; set; } = "";
    [BindProperty] public string Keywords { get; set; } = "";
    [BindProperty] public string Owner { get; set; } = "";
    [BindProperty] public DateOnly? ReviewOn { get; set; }
    [BindProperty] public ArticleAudience Audience { get; set; }

    /// <summary>How an office works has no subject of the help desk.</summary>
    public abstract bool IsMethod { get; }

    /// <summary>Posts that may keep it right.</summary>
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IEnumerable<SelectListItem> SubjectItems => Subjects(T);

    public IReadOnlyList<SelectListItem> Audiences => [.. Enum.GetValues<ArticleAudience>().Select(a => new SelectListItem(T[ArticleWords.Of(a)], $"{a}"))];

    internal static IEnumerable<SelectListItem> Subjects(Translator t) => Talk.Subjects(t);

    /// <summary>The officers of an office, of those below and of those above it up to the district.</summary>
    protected async Task LoadOwners(string officePath)
        => Owners = [.. (await people.Of(Db, officePath, HttpContext.RequestAborted)).Around(officePath).Where(o => o.Post.Kind is PostKind.Officer or PostKind.Staff)
            .Select(o => new SelectListItem($"{T.Name(o.Post.TitleBn, o.Post.TitleEn)}, {T.Name(o.OfficeBn, o.OfficeEn)}", $"{o.Id}"))];

    /// <summary>What was typed; an owner that is not in the list is none.</summary>
    protected ArticleForm Form(ArticleKind kind) => new(kind, Category, TitleBn, BodyBn, Owners.Any(o => o.Value == Owner) ? Guid.Parse(Owner) : null, ReviewOn, Audience, Keywords);
}
