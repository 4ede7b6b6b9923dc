using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Demo;

/// <summary>
/// A telephone drawn on the page, with the SMS that a number would have got, newest first. Only in a demo: all its people and numbers are
/// invented. In a real installation there is no such page.
/// </summary>
[Public]
public sealed class Phone(Func<AppDb> databases, Site site, TimeProvider time) : PageModel
{
    private const int MostMessages = 40, MostNumbers = 12;

    /// <summary>Whose telephone; any form of a mobile number.</summary>
    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";

    public Mobile Mobile { get; private set; }

    /// <summary>What was typed is no mobile number.</summary>
    public bool Wrong { get; private set; }
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>Numbers that got something lately, to pick from.</summary>
    public IReadOnlyList<(Mobile Mobile, int Messages)> Lately { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!site.Demo) return NotFound();
        Response.Headers.CacheControl = "no-store";
        // A demo's telephones belong to nobody's office: this page reads them all.
        await using var db = databases().For(Scope.All, Actor.System, time);
        Wrong = Number.Trim() != "" && !Mobile.TryParse(Number, out _);
        Mobile = Mobile.TryParse(Number, out var mobile) ? mobile : default;
        if (Mobile.HasValue)
        {
            var to = Mobile.E164;
            Messages = await db.Set<Message>().AsNoTracking().Where(m => m.To == to).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(MostMessages).ToListAsync(cancel);
        }
        var lately = await db.Set<Message>().AsNoTracking().OrderByDescending(m => m.CreatedAt).Take(400).Select(m => m.To).ToListAsync(cancel);
        Lately = [.. lately.GroupBy(to => to).Select(g => (Known(g.Key), g.Count())).Where(n => n.Item1.HasValue).Take(MostNumbers)];
        return Page();
    }

    private static Mobile Known(string to) => Mobile.TryParse(to, out var mobile) ? mobile : default;
}
