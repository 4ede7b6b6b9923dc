using Dorgora.Charter.Meetings;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Box;

/// <summary>The minutes of one meeting as they were issued, for everybody.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Minutes(Site site) : BoxPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public MinutesPaper Words { get; private set; } = null!;
    public LetterView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find()) return NotFound();
        await using var db = Open();
        var paper = await db.Set<MeetingPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == Id && p.OfficeId == Office.Id && p.Kind == PaperKind.Minutes && p.Stands, cancel);
        if (paper is null) return NotFound();
        (Words, View) = (paper.Minutes, new LetterView(null, site.Demo, []));
        return Page();
    }
}
