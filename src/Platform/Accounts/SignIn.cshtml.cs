using System.Globalization;
using System.Security.Cryptography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>Signing in: password first, then the code of the authenticator app where there is one. What was wrong is not told.</summary>
[Public]
public sealed class SignIn(Credentials credentials, SecondFactor factor, Tries tries, Func<AppDb> databases, IDataProtectionProvider protection, IEnumerable<Room> rooms, Access access) : ActPage
{
    private const string Wrong = "ব্যবহারকারী নাম বা পাসওয়ার্ড মেলেনি। আবার দেখে দিন", WrongCode = "কোডটি মেলেনি। অ্যাপে এখনকার ছয় অঙ্ক দেখে দিন";
    private readonly ITimeLimitedDataProtector tickets = protection.CreateProtector("sign-in ticket").ToTimeLimitedDataProtector();

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)] public string To { get; set; } = "";
    [BindProperty] public string UserName { get; set; } = "";
    [BindProperty] public string Secret { get; set; } = "";
    [BindProperty] public bool Shared { get; set; }

    /// <summary>Says that the password was right, five minutes long: account and whether the computer is shared.</summary>
    [BindProperty] public string Ticket { get; set; } = "";
    [BindProperty] public string Code { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Ticket = "";
        if (string.IsNullOrWhiteSpace(UserName)) throw new RuleBroken("মোবাইল নম্বর বা ব্যবহারকারী নাম লিখুন", at: nameof(UserName));
        if (Secret == "") throw new RuleBroken("পাসওয়ার্ড লিখুন", at: nameof(Secret));
        var tried = await credentials.Judge(HttpContext, UserName, Secret, cancel);
        if (tried.Wait > TimeSpan.Zero) return await TooOften(tried.Wait);
        if (tried.Account is not { } account) throw new RuleBroken(Wrong);
        if (account.FactorSecret is null) return await Enter(account, Shared, cancel);
        Ticket = tickets.Protect($"{account.Id:N} {Shared}", TimeSpan.FromMinutes(5));
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        if (Opened(Ticket) is not { } ticket)
        {
            Ticket = "";
            throw new RuleBroken("পাঁচ মিনিট পার হয়েছে। আবার শুরু থেকে প্রবেশ করুন");
        }
        var key = $"code {ticket.Account:N}";
        if (tries.Take(key) is { Ticks: > 0 } wait) return await TooOften(wait);
        await using var db = databases().For(Scope.All, Actor.System, Time);       // the caller has no office yet
        var account = await db.Accounts.SingleAsync(a => a.Id == ticket.Account, cancel);
        if (account.IsDisabled || !factor.Passes(account, Code, Time.Now)) throw new RuleBroken(WrongCode, at: nameof(Code));
        await db.SaveChangesAsync(cancel);          // the step is stored before the door opens: of two at once, one fails here
        tries.Worked(key);
        return await Enter(account, ticket.Shared, cancel);
    }

    private async Task<IActionResult> Enter(Account account, bool shared, CancellationToken cancel)
    {
        await credentials.Begin(HttpContext, account, shared, cancel);
        return new SeeOther(Local.IsLocal(To) ? To : MenuEntry.Home(rooms, access, account.Role));
    }

    private (Guid Account, bool Shared)? Opened(string ticket)
    {
        try
        {
            var parts = tickets.Unprotect(ticket).Split(' ');
            return (Guid.Parse(parts[0]), bool.Parse(parts[1]));
        }
        catch (Exception e) when (e is CryptographicException or FormatException) { return null; }
    }

    private Task<IActionResult> TooOften(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ModelState.AddModelError("", seconds <= 90 ? T["অনেকবার মেলেনি। {0} সেকেন্ড পরে আবার চেষ্টা করুন", seconds] : T["অনেকবার মেলেনি। {0} মিনিট পরে আবার চেষ্টা করুন", (seconds + 59) / 60]);
        return Again(StatusCodes.Status429TooManyRequests);
    }
}
