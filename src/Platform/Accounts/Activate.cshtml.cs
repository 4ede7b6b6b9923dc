using System.Globalization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>The first or a new password, with the one-use code that the office handed over.</summary>
[Public]
public sealed class Activate(Credentials credentials, Tries tries, Func<AppDb> databases) : ActPage
{
    [BindProperty] public string UserName { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string Repeated { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Password != Repeated) throw new RuleBroken("দুই জায়গায় একই পাসওয়ার্ড দিন", at: nameof(Repeated));
        var typed = Account.Typed(UserName);
        var key = $"activate {Secret.Hash(typed)} {Network.Of(HttpContext)}";
        if (tries.Take(key) is { Ticks: > 0 } wait)
        {
            Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            ModelState.AddModelError("", T["অনেকবার মেলেনি। {0} মিনিট পরে আবার চেষ্টা করুন", (int)Math.Ceiling(wait.TotalMinutes)]);
            return await Again(StatusCodes.Status429TooManyRequests);
        }
        await using var db = databases().For(Scope.All, Actor.Citizen, Time);      // who activates has no office yet
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.User == typed || a.Mobile == typed, cancel);
        if (account is null) throw new RuleBroken(Account.CodeDoesNotFit);
        var office = await db.Set<Office>().SingleAsync(o => o.Id == account.OfficeId, cancel);
        db.For(Scope.All, new Actor(ActorKind.Staff, account.Id, account.PostId, account.Name), Time);
        account.Activate(Code, Password, Time.Now, office.NameEn, office.NameBn, office.Slug);
        await db.SaveChangesAsync(cancel);
        tries.Worked(key);
        await credentials.End(db, account, cancel: cancel);
        return new SeeOther("/signin");
    }
}
