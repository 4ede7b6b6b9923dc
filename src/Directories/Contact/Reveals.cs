using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Contact;

/// <summary>
/// Shows a number against being counted. Nobody has to sign in to reach a mason; so that nobody carries the whole directory away, what
/// unknown visitors see has an end for each browser, each entry and each office a day, from however many addresses they come.
/// </summary>
public static class Reveals
{
    /// <summary>Numbers a day for one browser, for one citizen who signed in.</summary>
    public const int MostForBrowser = 5, MostForCitizen = 20;

    /// <summary>Times a day that unknown visitors see one entry's number, and the numbers of one office.</summary>
    public const int MostOfProvider = 30, MostOfOffice = 150;

    /// <summary>Whether this visitor has been shown it today.</summary>
    public static Task<bool> Seen(AppDb db, Provider provider, string visitor, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        return db.Set<Reveal>().AnyAsync(r => r.ProviderId == provider.Id && r.Day == today && r.Visitor == visitor && visitor != "", cancel);
    }

    /// <summary>Whether this number has been shown it today, on the page or by SMS.</summary>
    public static Task<bool> SeenBy(AppDb db, Provider provider, string mobile, CancellationToken cancel = default)
    {
        var today = db.Time.Today;
        return db.Set<Reveal>().AnyAsync(r => r.ProviderId == provider.Id && r.Day == today && r.Mobile == mobile && mobile != "", cancel);
    }

    /// <summary>Counts it, within a unit that has begun; a second look of a day counts as the first.</summary>
    /// <param name="visitor">The browser; "" for an SMS.</param>
    /// <param name="mobile">E.164 of who is known; "" for nobody.</param>
    /// <exception cref="RuleBroken">Enough for today; the sentence says how to go on.</exception>
    public static async Task Count(AppDb unit, Provider provider, string visitor, string mobile, CancellationToken cancel = default)
    {
        if (await Seen(unit, provider, visitor, cancel) || await SeenBy(unit, provider, mobile, cancel)) return;
        await unit.InTurn(provider.OfficeId, cancel);
        var today = unit.Time.Today;
        var all = unit.Set<Reveal>().Where(r => r.Day == today);
        if (mobile != "" && await all.CountAsync(r => r.Mobile == mobile, cancel) >= MostForCitizen) throw new RuleBroken("আজ {0}টি নম্বর দেখা হয়েছে। কাল আবার দেখা যাবে, অথবা কল সেন্টারে ফোন করুন", "limit", null, MostForCitizen);
        if (mobile == "" && (await all.CountAsync(r => r.Visitor == visitor, cancel) >= MostForBrowser || await all.CountAsync(r => r.ProviderId == provider.Id && r.Mobile == "", cancel) >= MostOfProvider
            || await all.CountAsync(r => r.OfficeId == provider.OfficeId && r.Mobile == "", cancel) >= MostOfOffice))
            throw new RuleBroken("আজ অনেক নম্বর দেখা হয়েছে। নিজের মোবাইল নম্বর দিয়ে প্রবেশ করলে আরও দেখা যাবে", "limit");
        unit.Add(new Reveal(provider, visitor, mobile, unit.Time.Now));
        unit.Record(provider.OfficeId, provider.OfficePath, new ProviderRevealed(provider.Id));
    }
}
