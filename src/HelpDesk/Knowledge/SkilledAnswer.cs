using Dorgora.Directories.Contact;
using Dorgora.Directories.Providers;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>By whom looks at numbers are counted: the caller's number, else the call itself.</summary>
/// <param name="Visitor">32 hexadecimal digits; "" when the number is known.</param>
/// <param name="Mobile">E.164; "" when it is withheld or must stay secret.</param>
public readonly record struct NumberSeer(string Visitor, string Mobile);

/// <summary>The search for skilled people by voice: trade, price and union are read out, the number after a look that is counted as on its own page.</summary>
public sealed class SkilledAnswer(Areas areas, Translator t, TimeProvider time)
{
    public async Task<OpenAnswer?> Open(AppDb at, OpenAnswer answer, Office office, NumberSeer who, CancellationToken cancel)
    {
        if (await Find(at, office, answer.Key, cancel) is not { } p) return null;
        var trades = string.Join(", ", p.Works.Select(w => w.Book.NameBn));
        var price = string.Join("; ", p.Works.Select(ProviderWords.Price).Where(w => w != "")) is { Length: > 0 } asked ? asked : "আলোচনা করে";
        var places = p.Areas.Count == 0 ? "পুরো উপজেলায়" : string.Join(", ", await Names(at, p, cancel));
        var open = await Reveals.Seen(at, p, who.Visitor, cancel) || await Reveals.SeenBy(at, p, who.Mobile, cancel);
        var number = open ? Phones.Show(p.Mobile) : "";
        var away = p.IsAway(time.Today) ? t["{0} পর্যন্ত নেই", t.Date(p.AwayUntil!.Value)] : "";
        return answer with
        {
            Under = trades, HasNumber = p.Ways != ProviderWays.None, Number = number,
            Facts = [.. new[] { ("কী করেন", p.HeadlineBn), ("কখন", p.HoursBn), ("এখন", away) }.Where(f => f.Item2 != "")],
            ReadOut = [$"{p.NameBn}, {trades}।", $"মজুরি {price}।", $"কাজ করেন {places}।", .. number == "" ? Array.Empty<string>() : [$"নম্বর {Bangla.Digits.ToBangla(number)}।"]],
            Sms = number == "" ? "" : SmsTexts.Say("answer.provider", false, "", ("title", p.NameBn), ("trade", trades), ("phone", number), ("price", price)) ?? "",
        };
    }

    /// <summary>Counts a look at the number and lets it be shown; a second look of a day is the first.</summary>
    /// <exception cref="RuleBroken">Enough for today.</exception>
    public static async Task Reveal(HttpContext http, AppDb db, string code, NumberSeer who)
    {
        var cancel = http.RequestAborted;
        var path = await db.Set<Provider>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => p.Code == code && p.State == ProviderState.Shown && p.Ways != ProviderWays.None).Select(p => p.OfficePath).SingleOrDefaultAsync(cancel);
        if (path is null) return;
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Path == path, cancel);
        await using var at = http.OpenAt(office);
        await at.Write(tries: 3, async unit =>
        {
            if (await Find(unit, office, code, cancel) is { } provider) await Reveals.Count(unit, provider, who.Visitor, who.Mobile, cancel);
            return await unit.SaveChangesAsync(cancel);
        }, cancel);
    }

    private static Task<Provider?> Find(AppDb at, Office office, string code, CancellationToken cancel) => at.Set<Provider>().AsNoTracking().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery()
        .SingleOrDefaultAsync(p => p.OfficeId == office.Id && p.Code == code && p.State == ProviderState.Shown, cancel);

    private async Task<IEnumerable<string>> Names(AppDb at, Provider p, CancellationToken cancel)
    {
        var atlas = await areas.Now(at, cancel);
        return p.Areas.Select(a => atlas[a.AreaId]?.NameBn).OfType<string>();
    }
}
