using System.Globalization;
using System.Net;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts;

/// <summary>A screen in the hall types its code and is the office's from then on. Each key of the pad sends the form, so it works without script.</summary>
[Public]
public sealed class Pair(Tries tries, Func<AppDb> databases, IEnumerable<Room> rooms) : ActPage
{
    /// <summary>Wrong codes of all networks together before everybody waits: with ten million wrong ones to each right one, far from a hit.</summary>
    private const int FreeForAll = 300;

    [BindProperty] public string Code { get; set; } = "";

    /// <summary>The key of the pad: a digit, "back" or "go"; "" when the form was sent from a keyboard.</summary>
    [BindProperty] public string Do { get; set; } = "";

    /// <summary>A browser keeps a kiosk's screens for the time without network only where it trusts the address: https, or the machine itself.</summary>
    public bool GoesOn => Request.IsHttps || Request.Host.Host == "localhost" || (IPAddress.TryParse(Request.Host.Host, out var ip) && IPAddress.IsLoopback(ip));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Code = Digits.ToLatin(Code);
        if (Do is [>= '0' and <= '9'] digit) Code += digit;
        if (Do == "back") Code = Code.Length > 0 ? Code[..^1] : "";
        if (Do is not ("" or "go")) return Shown();
        if (tries.Take($"pair {Network.Of(HttpContext)}") is { Ticks: > 0 } wait) return TooOften(wait);
        if (tries.Take("pair", FreeForAll) is { Ticks: > 0 } crowd) return TooOften(crowd);
        await using var db = databases().For(Scope.All, Actor.Citizen, Time);      // the screen has no office yet
        var (hash, now) = (PairingCode.Hash(Code), Time.Now);
        var pairing = await db.Set<PairingCode>().Where(c => c.CodeHash == hash && c.UsedAt == null && c.ExpiresAt > now).OrderByDescending(c => c.ExpiresAt).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken(PairingCode.DoesNotFit, at: nameof(Code));
        return await Enter(db, pairing, cancel);
    }

    private async Task<IActionResult> Enter(AppDb db, PairingCode pairing, CancellationToken cancel)
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Id == pairing.OfficeId, cancel);
        var secret = Secret.New();
        var key = pairing.Use(office, secret, Time.Now);
        db.For(Scope.All, new Actor(ActorKind.Key, key.Id, null, key.Name), Time).Add(key);
        await db.SaveChangesAsync(cancel);              // of two screens with one code, one fails here
        tries.Worked($"pair {Network.Of(HttpContext)}");
        tries.Worked("pair");
        DeviceCookie.Give(HttpContext, secret);
        return new SeeOther(rooms.Select(r => r.DeviceHome(key.Kind, office.Slug)).OfType<string>().FirstOrDefault() ?? "/");
    }

    private PageResult Shown()
    {
        ModelState.Clear();
        return Page();
    }

    private PageResult TooOften(TimeSpan wait)
    {
        Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError(nameof(Code), T["অনেকবার মেলেনি। {0} মিনিট পরে আবার চেষ্টা করুন", (int)Math.Ceiling(wait.TotalMinutes)]);
        return Page();
    }
}
