using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <summary>Tokens of today that a kiosk gave and whose paper, as far as it said, never came out: the desk prints them again with the same number.</summary>
[Needs(May.Serve)]
public sealed class Unprinted(Hall hall) : ActPage
{
    private const int Shown = 100;

    public IReadOnlyList<(Token Token, string Service)> Tokens { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        var tokens = await Hall.Unprinted(Db, Caller.OfficeId, Time.Today).AsNoTracking().Include(t => t.Legs).Take(Shown).ToListAsync();
        var services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Caller.OfficeId).ToDictionaryAsync(s => s.Id);
        Tokens = [.. tokens.Select(t => (t, T.Name(services[t.Current.ServiceId].NameBn, services[t.Current.ServiceId].NameEn)))];
        return null;
    }

    /// <summary>Off the list, and to its paper.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await Db.Set<Token>().AnyAsync(t => t.Id == id && t.OfficeId == Caller.OfficeId, cancel)) return NotFound();
        await hall.OfVisitor(id, (unit, token) =>
        {
            token.Print(unit.Time.Now);
            return Once.Keep(unit, $"/tokens/{id}/paper");
        }, cancel);
        return new SeeOther($"/tokens/{id}/paper");
    }
}
