using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.OneStop.Phone;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Opinions;

/// <summary>One tap after the service, from the phone page of the token; then, for who wants, some words. Whoever has the token's secret gives it, once.</summary>
[Public]
public sealed class Give(Portals portals) : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>The secret of the token.</summary>
    [BindProperty(SupportsGet = true)] public string S { get; set; } = "";
    [BindProperty] public int Stars { get; set; }
    [BindProperty] public string Words { get; set; } = "";

    /// <summary>What was given; null before.</summary>
    public Opinion? Given { get; private set; }
    public Token Token { get; private set; } = null!;
    public string Address => Of(Token);

    public static string Of(Token token) => $"/t/{token.Id}/opinion?s={token.Secret}";

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Db.Scope = Scope.All;                               // whoever has the secret may see this one token
        if (await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).SingleOrDefaultAsync(t => t.Id == Id, HttpContext.RequestAborted) is not { } token || !token.OpensWith(S)) return NotFound();
        Token = token;
        Given = await Db.Set<Opinion>().SingleOrDefaultAsync(o => o.TokenId == Id, HttpContext.RequestAborted);
        await OfficeFrame.Show(HttpContext, Db, portals, T, token.OfficeId);
        return null;
    }

    public override async Task<IActionResult> OnGetAsync() => await Load() is { } other ? other : Given is null && Opinion.Done(Token) is null ? Redirect(TokenApi.Link(Token)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Actor = Actor.Citizen;
        if (Given is not null) return new SeeOther(Address);
        Db.Add(new Opinion(Token, Stars, Time.Now));
        Db.Record(Token.OfficeId, Token.OfficePath, new OpinionGiven(Token.Id, Stars));
        try { return await Once.Save(Db, Address, cancel); }
        catch (DbUpdateException e) when (e.IsDuplicate) { return new SeeOther(Address); }      // two taps at once
    }

    public async Task<IActionResult> OnPostWordsAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Given is not { } given) return new SeeOther(Address);
        Db.Actor = Actor.Citizen;
        given.Say(Words);
        return await Once.Save(Db, Address, cancel);
    }
}
