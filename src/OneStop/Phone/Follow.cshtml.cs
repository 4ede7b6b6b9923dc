using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.OneStop.Visitors;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Phone;

/// <summary>
/// Where a token stands, on the visitor's own phone: the address is in the QR code of the paper. Whoever has its secret may also ask for more
/// time or give the token up. It never shows a name or a number of a person, and works without script.
/// </summary>
[Public]
public sealed class Follow(Hall hall, TokenViews views, Portals portals) : ActPage
{
    /// <summary>Seconds after which the page asks again.</summary>
    public const int Every = 20;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The secret.</summary>
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";
    public TokenView View { get; private set; } = null!;
    public string Place { get; private set; } = "";

    /// <summary>What the official answered, where one is to be seen.</summary>
    public MeetingRequest? Meeting { get; private set; }

    /// <summary>When the page was read.</summary>
    public DateTime Now => Time.Now;
    public Token Token => View.Token;
    public LegState State => Token.Current.State;
    public string Address => TokenApi.Link(Token);
    public bool MayDelay => Meeting is null && State == LegState.Waiting && Token.Delays < Token.MostDelays;
    public bool MayLeave => LegMoves.May(State, LegAct.Leave);

    /// <summary>Until when somebody who missed the call may come back.</summary>
    public DateTime? Until => Token.Current is { State: LegState.Missed, EndedAt: { } at } ? at + Token.ReturnsWithin : null;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Db.Scope = Scope.All;                               // whoever has the secret may see this one token
        if (await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == Id, cancel) is not { } token || !token.OpensWith(S)) return NotFound();
        View = await views.Of(Db, token, cancel);
        if (token.Current is { OfficialPostId: not null, Id: var leg }) Meeting = await Db.Set<MeetingRequest>().AsNoTracking().SingleOrDefaultAsync(m => m.LegId == leg, cancel);
        var office = await OfficeFrame.Show(HttpContext, Db, portals, T, token.OfficeId);
        Place = T.Name(office.NameBn, office.NameEn);
        return null;
    }

    /// <summary>"More time": steps behind three others.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
        => await Do(async (unit, token) => token.Delay(await Hall.PlaceBehind(unit, token, Token.BehindOnDelay, cancel), unit.Time.Now), "ঠিক আছে, আপনার আগে আরও কয়েকজনকে ডাকা হবে", cancel);

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
        => await Do((unit, token) => { token.Leave(null, unit.Time.Now); return Task.CompletedTask; }, "টোকেন ছেড়ে দেওয়া হলো", cancel);

    private async Task<IActionResult> Do(Func<AppDb, Token, Task> act, string said, CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        await hall.OfVisitor(Id, async (unit, token) =>
        {
            await act(unit, token);
            await Once.Keep(unit, Address);
        }, cancel);
        TempData["Said"] = T[said];
        return new SeeOther(Address);
    }
}
