using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Offices.Outdated;

/// <summary>What both pages ask on which somebody tells that an entry is out of date.</summary>
public abstract class TellPage : ActPage
{
    [BindProperty] public OutdatedWhat? What { get; set; }
    [BindProperty] public string Words { get; set; } = "";

    public IEnumerable<SelectListItem> Whats => Enum.GetValues<OutdatedWhat>().Select(w => new SelectListItem(T[OutdatedWords.Of(w)], $"{w}"));

    protected OutdatedNews News(Post post, string mobile, string by)
        => new(post, What ?? throw new RuleBroken("কী পুরোনো, তালিকা থেকে বাছুন", at: nameof(What)), Words, mobile, by, Time.Now);
}
