using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Own;

/// <summary>Changing one's own password needs the old one, and ends every other session.</summary>
[Needs(PlatformRoom.Self)]
public sealed class ChangePassword(Credentials credentials, Tries tries) : ActPage
{
    [BindProperty] public string Old { get; set; } = "";
    [BindProperty] public string Password { get; set; } = "";
    [BindProperty] public string Repeated { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await Db.Accounts.SingleAsync(a => a.Id == Caller.AccountId, cancel);
        var key = $"password {account.Id:N}";
        if (tries.Take(key) > TimeSpan.Zero) throw new RuleBroken("অনেকবার মেলেনি। কয়েক মিনিট পরে আবার চেষ্টা করুন", at: nameof(Old));
        if (!await Accounts.Password.Fits(account.PasswordHash, Old, cancel)) throw new RuleBroken("এখনকার পাসওয়ার্ড মেলেনি", at: nameof(Old));
        tries.Worked(key);
        if (Password != Repeated) throw new RuleBroken("দুই জায়গায় একই পাসওয়ার্ড দিন", at: nameof(Repeated));
        if (Password == Old) throw new RuleBroken("আগেরটির চেয়ে আলাদা একটি পাসওয়ার্ড দিন", at: nameof(Password));
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == account.OfficeId, cancel);
        account.ChangePassword(Password, Time.Now, office.NameEn, office.NameBn, office.Slug);
        await Db.SaveChangesAsync(cancel);
        await credentials.End(Db, account, except: Caller.SessionId, cancel: cancel);
        return new SeeOther("/account");
    }
}
