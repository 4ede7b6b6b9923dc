using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>Who asks for a code.</summary>
/// <param name="To">Where it goes.</param>
/// <param name="Request">What only the asker has: <see cref="CitizenCookies.Request"/> of a browser, the unguessable id of an API's checkout.</param>
/// <param name="Office">Whose budget pays the SMS.</param>
/// <param name="Network">As <see cref="Web.Network.Of"/>.</param>
/// <param name="Known">This number signed in from this browser before (<see cref="CitizenCookies.Knows"/>).</param>
/// <param name="Again">"Send again": refused within the minute. Otherwise somebody who pressed twice gets the code that just went.</param>
public sealed record CodeAsk(Mobile To, string Request, Office Office, string Network, bool Known = false, bool Again = false);

/// <summary>A code that was typed rightly, to be used up by <see cref="Spend"/> in the unit that does what it was for.</summary>
public sealed class ProvenCode(OneTimeCode code, DateTime now)
{
    /// <summary>E.164: whose telephone it was.</summary>
    public string Mobile => code.Mobile;
    public Guid OfficeId => code.OfficeId;
    public string OfficePath => code.OfficePath;

    /// <summary>Uses it up, once: of two units with the same code one is refused. Undone with its unit.</summary>
    /// <param name="unit">The context inside <see cref="AppDb.Write{T}"/>.</param>
    /// <exception cref="RuleBroken">It was used meanwhile.</exception>
    public async Task Spend(AppDb unit, CancellationToken cancel = default)
    {
        if (!unit.InUnit) throw new InvalidOperationException("A code is used up in the unit that it opens.");
        var id = code.Id;
        var used = await unit.Set<OneTimeCode>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(c => c.Id == id && c.PassedAt != null && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), cancel);
        if (used != 1) throw new RuleBroken(OneTimeCodes.Over, at: "Code");
    }
}

/// <summary>
/// One-time codes for the acts of all rooms. <see cref="Send"/> inside the room's unit: what is rolled back sends nothing. <see cref="Prove"/> before
/// the unit and never inside it: a wrong try must count although the act is refused. Then <see cref="ProvenCode.Spend"/> inside it.
/// </summary>
public sealed class OneTimeCodes(Func<AppDb> databases, CodeGate gate, IDataProtectionProvider protection, TimeProvider time, ILogger<OneTimeCodes> log)
{
    internal const string Over = "কোডটি আর চলে না: পাঁচ মিনিট পার হয়েছে, পাঁচবার মেলেনি, বা অন্য ফোনে চাওয়া হয়েছিল। নতুন কোড চান";

    private static readonly Guid Turn = new("6f1d4c1e-07c5-4b6a-9d0e-0c0de0c0de01");
    private readonly IDataProtector protector = protection.CreateProtector("one-time code");

    /// <summary>Sends a code, in the unit of <paramref name="db"/> or in one of its own.</summary>
    /// <exception cref="RuleBroken">A limit, with what to do; at no field.</exception>
    public async Task<OneTimeCode> Send(AppDb db, CodeFor what, CodeAsk ask, CancellationToken cancel = default)
    {
        var (digits, key) = (OneTimeCode.NewDigits(), RandomNumberGenerator.GetBytes(32));
        var (@sealed, source) = (Convert.ToBase64String(protector.Protect(key)), Secret.Hash(ask.Network)[..16]);
        return await db.Write(async unit =>
        {
            await unit.InTurn(Turn, cancel);
            var now = time.Now;
            if (!ask.Again && await Latest(unit, what, ask.Request, cancel) is { } same && same.Mobile == ask.To.E164 && same.IsOpen(now) && now - same.SentAt < CodeLimits.Pause) return same;
            var code = new OneTimeCode(ask.Office, what, ask.To, ask.Request, source, await gate.Slot(unit, ask, source, now, cancel), digits, key, @sealed, now);
            unit.Add(code);
            await unit.Send(new Message(code.OfficeId, code.OfficePath, code.Mobile, Sms(what, digits), $"code.{what.Purpose}", MessageKey(code.Id), now, goodFor: CodeLimits.Life), cancel);
            await unit.SaveChangesAsync(cancel);
            return code;
        }, cancel);
    }

    /// <summary>The last code that this browser or request asked for; its state, never its digits. Null when none is kept.</summary>
    public Task<OneTimeCode?> Latest(AppDb db, CodeFor what, string request, CancellationToken cancel = default)
    {
        var hash = Secret.Hash(request);
        return db.Set<OneTimeCode>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(c => c.RequestHash == hash && c.Purpose == what.Purpose && c.Subject == what.Subject)
            .OrderByDescending(c => c.SentAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Takes one try, durably and before it is judged. Never call it inside a unit.</summary>
    /// <param name="typed">Digits of either script; blanks and hyphens do not matter.</param>
    /// <exception cref="RuleBroken">It does not fit, or is over; at "Code".</exception>
    public async Task<ProvenCode> Prove(CodeFor what, string request, string typed, CancellationToken cancel = default)
    {
        var digits = string.Concat(Digits.ToLatin(typed).Where(char.IsAsciiDigit));
        if (digits.Length != CodeLimits.Digits) throw new RuleBroken("এসএমএসে আসা ছয়টি অঙ্ক লিখুন", at: "Code");
        await using var db = databases().For(Scope.All, Actor.Citizen, time);       // a code is looked up by its secret
        var now = time.Now;
        if (await Latest(db, what, request, cancel) is not { } code || !await Take(db, code, now, cancel)) throw Wrong(what, new RuleBroken(Over, at: "Code"));
        if (!code.Fits(protector.Unprotect(Convert.FromBase64String(code.SealedKey)), digits))
            throw Wrong(what, code.Tries + 1 >= CodeLimits.Tries ? new RuleBroken(Over, at: "Code") : new RuleBroken("কোডটি মেলেনি। এসএমএস দেখে আবার লিখুন, আর {0} বার চেষ্টা করা যাবে", at: "Code", values: [CodeLimits.Tries - 1 - code.Tries]));
        await db.Write(unit => Rows(unit, code).ExecuteUpdateAsync(s => s.SetProperty(c => c.PassedAt, now), cancel), cancel);
        return new ProvenCode(code, now);
    }

    private static Task<bool> Take(AppDb db, OneTimeCode code, DateTime now, CancellationToken cancel)
        => db.Write(async unit => await Rows(unit, code).Where(OneTimeCode.OpenAt(now)).ExecuteUpdateAsync(s => s.SetProperty(c => c.Tries, c => c.Tries + 1), cancel) == 1, cancel);

    private static IQueryable<OneTimeCode> Rows(AppDb unit, OneTimeCode code)
    {
        var id = code.Id;
        return unit.Set<OneTimeCode>().Where(c => c.Id == id);
    }

    /// <summary>The dedupe key of the SMS of a code.</summary>
    internal static string MessageKey(Guid code) => $"code:{code:N}";

    private RuleBroken Wrong(CodeFor what, RuleBroken rule)
    {
        log.LogWarning("A one-time code was refused for {Purpose}", what.Purpose);
        return rule;
    }

    /// <summary>One part. The digits stand early, where a telephone's notice shows them.</summary>
    private static string Sms(CodeFor what, string digits) => $"দোরগোড়া: {what.Words} {Digits.ToBangla(digits)}। ৫ মিনিট চলবে। কাউকে বলবেন না।";
}
