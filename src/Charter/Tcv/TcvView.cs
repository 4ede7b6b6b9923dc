using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Tcv;

/// <summary>A service's burden before, as promised and in fact, side by side.</summary>
/// <param name="Kept">Null while nothing of it was written.</param>
/// <param name="Measured">Of the last twelve months.</param>
public sealed record TcvView(PublicService Service, ServiceTcv? Kept, PromiseFigures Measured, int Given)
{
    private const int Months = 12;

    public Burden Before => Kept?.Before ?? default;
    public Burden Promised => new(Service.Promise is { Unit: WithinUnit.WorkingDays, N: var n } ? n : null, Kept?.PromisedCost, Kept?.PromisedVisits);

    /// <summary>Time as measured, cost and journeys as citizens said who were asked.</summary>
    public Burden Actual => new(Measured.Lasting is { Unit: WithinUnit.WorkingDays } l ? l.Median : null, Kept?.AskedCost, Kept?.AskedVisits);

    /// <summary>What one citizen is spared against before; null where one of both is not known.</summary>
    public Burden Saved => new(Before.Days - Actual.Days, Before.Cost - Actual.Cost, Before.Visits - Actual.Visits);

    public static async Task<IReadOnlyList<TcvView>> Of(AppDb db, Guid office, string? code, CancellationToken cancel = default)
    {
        var services = await db.Set<PublicService>().AsNoTracking().Where(s => s.OfficeId == office && s.RetiredAt == null && (code == null || s.Code == code)).ToListAsync(cancel);
        var kept = await db.Set<ServiceTcv>().AsNoTracking().Include(t => t.Rows).Where(t => t.OfficeId == office).ToDictionaryAsync(t => t.ServiceId, cancel);
        var span = (Dhaka.Utc(db.Time.Today.AddMonths(-Months), default), Dhaka.Utc(db.Time.Today.AddDays(1), default));
        var facts = (await PromiseReader.Facts(db.Set<ServicePromise>().AsNoTracking().Where(p => p.OfficeId == office && (code == null || p.Code == code)), span, db.Time.Now, cancel)).ToLookup(f => f.Code);
        return [.. services.OrderBy(s => s.Facts.Category).ThenBy(s => s.Order).Select(s => new TcvView(s, kept.GetValueOrDefault(s.Id), PromiseFigures.Of([.. facts[s.Code]]), facts[s.Code].Count(f => f.Ended)))];
    }
}

/// <summary>Words of TCV and SPS.</summary>
public static class TcvWords
{
    public static string Bangla(SpsItem item) => item switch
    {
        SpsItem.Form => "আবেদনপত্র/ফরম/রেজিস্টার",
        SpsItem.Papers => "দাখিলীয় কাগজপত্রাদি",
        SpsItem.Steps => "সেবার ধাপ",
        SpsItem.People => "সম্পৃক্ত জনবল",
        SpsItem.Signers => "স্বাক্ষরকারী/অনুমোদনকারীর সংখ্যা ও পদবি",
        SpsItem.OtherOffices => "আন্তঃঅফিস নির্ভরশীলতা",
        SpsItem.Law => "আইন/বিধি/প্রজ্ঞাপন",
        SpsItem.Place => "অবকাঠামো/হার্ডওয়্যার",
        SpsItem.Records => "রেকর্ড/তথ্য সংরক্ষণ",
        _ => "প্রযুক্তির ব্যবহার",
    };

    /// <summary>"৭ কার্যদিবস" on paper; a dash where it is not known.</summary>
    public static string Days(int? days) => days is { } n ? $"{Digits.ToBangla(n)} কার্যদিবস" : "–";

    public static string Cost(long? poisha) => poisha is { } p ? p == 0 ? "বিনা খরচে" : Money.Slash(p) : "–";

    public static string Visits(int? visits) => visits is { } n ? $"{Digits.ToBangla(n)} বার" : "–";
}
