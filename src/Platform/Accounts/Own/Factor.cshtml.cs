using System.Security.Cryptography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Own;

/// <summary>Sets the second factor up: the app shows that it has the secret before anything is stored.</summary>
[Needs(PlatformRoom.Self), WithoutFactor]
public sealed class Factor(SecondFactor factor, Callers callers) : ActPage
{
    /// <summary>The new secret while it is being tried, encrypted; it travels with the form.</summary>
    [BindProperty] public string Kept { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";

    public bool HasOne { get; private set; }
    public string Address { get; private set; } = "";
    public string Words { get; private set; } = "";

    public override async Task<IActionResult?> Load()
    {
        var account = await Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == Caller.AccountId);
        HasOne = account.FactorSecret is not null;
        if (HasOne) return null;
        var secret = Secret() ?? Totp.NewSecret();
        (Kept, Address, Words) = (factor.Encrypt(secret), Totp.Address(secret, account.User), Totp.Words(secret));
        ModelState.Remove(nameof(Kept));
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var account = await Db.Accounts.SingleAsync(a => a.Id == Caller.AccountId, cancel);
        if (account.FactorSecret is not null) return new SeeOther(SecondFactor.Address);
        if (Secret() is not { } secret || Totp.Step(secret, Code, Time.Now, lastStep: 0) is not { } step)
            throw new RuleBroken("কোডটি মেলেনি। ফোনের ঘড়ি ঠিক আছে কি না দেখে এখনকার ছয় অঙ্ক দিন", at: nameof(Code));
        account.AddFactor(factor.Encrypt(secret), step, Time.Now);
        await Db.SaveChangesAsync(cancel);
        callers.Forget(account.Id);
        return new SeeOther("/account");
    }

    private byte[]? Secret()
    {
        try { return Kept == "" ? null : factor.Decrypt(Kept); }
        catch (Exception e) when (e is CryptographicException or FormatException) { return null; }
    }
}
