using Dorgora.Bangla;
using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Bringing;

/// <summary>
/// <c>import providers</c>: rows of <c>name_bn,name_en,category,headline_bn,mobile,area,price_from,price_to,unit,visit_fee</c> (area: slugs or BBS
/// codes, several by ";"; taka; <c>years</c> is read too). Whoever is there with that number gets the trade or its new price; nothing is taken away.
/// </summary>
public sealed class ProvidersImport(Areas areas)
{
    private sealed record Known(Atlas Atlas, Dictionary<string, Office> Offices, Dictionary<(Guid, string), Provider> Providers);

    /// <param name="fallback">The office of rows whose area names none.</param>
    public Task<ImportReport> Run(AppDb db, Stream csv, Office? fallback, CancellationToken cancel = default)
    {
        var rows = Table.Read(csv).ToList();
        return db.Write(unit => Take(unit, rows, fallback, cancel), cancel);
    }

    /// <summary>The same within a unit that has begun.</summary>
    public async Task<ImportReport> Take(AppDb unit, IReadOnlyList<Row> rows, Office? fallback, CancellationToken cancel = default)
    {
        var offices = await unit.Set<Office>().Where(o => o.Kind == OfficeKind.Upazila).Within(unit.Scope).ToDictionaryAsync(o => o.Slug, cancel);
        var there = await unit.Set<Provider>().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().Where(p => p.Mobile != "").ToListAsync(cancel);
        var known = new Known(await areas.Now(unit, cancel), offices, there.ToDictionary(p => (p.OfficeId, p.Mobile)));
        var (accepted, unchanged, refused) = (0, 0, new List<Refused>());
        foreach (var row in rows)
            try { if (Apply(unit, row, known, fallback)) accepted++; else unchanged++; }
            catch (RuleBroken rule) { refused.Add(new(row.Line, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.Sentence, [.. rule.Values]))); }
        await unit.SaveChangesAsync(cancel);
        return new(accepted, unchanged, refused);
    }

    /// <summary>False when the row says what is there already.</summary>
    private static bool Apply(AppDb unit, Row row, Known known, Office? fallback)
    {
        var places = row.List("area").Select(a => known.Atlas.Find(a) ?? throw new RuleBroken("‘{0}’ নামে কোনো এলাকা নেই", values: a)).ToList();
        var office = OfficeOf(places, known) ?? fallback ?? throw new RuleBroken("এলাকা নেই, কোন উপজেলা বোঝা গেল না");
        if (TradeBook.Find(row["category"]) is not { } trade) throw new RuleBroken("‘{0}’ নামে কোনো পেশা নেই", values: row["category"]);
        if (!Mobile.TryParse(row["mobile"], out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭");
        var work = new WorkForm(trade.Code, Number(row["years"]), Taka(row["price_from"]), Taka(row["price_to"]), row["unit"], Taka(row["visit_fee"]));
        var form = new ProviderForm(ProviderKind.Person, row["name_bn"], row["name_en"], mobile.E164, row["headline_bn"])
        {
            Works = [work], Areas = [.. places.Where(p => p.Kind > AreaKind.Upazila).Select(p => p.Id)], BySmsSearch = true,
        };
        if (!known.Providers.TryGetValue((office.Id, mobile.E164), out var there))
        {
            var made = new Provider(office, form, ProviderOrigin.Import, "", unit.Time.Now);
            unit.Add(known.Providers[(office.Id, mobile.E164)] = made);
            return true;
        }
        if (SearchKeys.Norm(there.NameBn) != SearchKeys.Norm(form.NameBn)) throw new RuleBroken("এই মোবাইল নম্বরে আগে থেকে অন্য নাম আছে");
        return More(there, form, unit.Time.Now);
    }

    /// <summary>Adds what the row says to what is there.</summary>
    private static bool More(Provider there, ProviderForm row, DateTime now)
    {
        var (work, before) = (row.Works[0], there.Works.FirstOrDefault(w => w.Trade == row.Works[0].Trade));
        var areas = there.Areas.Select(a => a.AreaId).Concat(row.Areas).Distinct().ToList();
        if (before is not null && (before.PriceFrom, before.PriceTo, before.VisitFee) == (work.PriceFrom, work.PriceTo, work.VisitFee) && areas.Count == there.Areas.Count) return false;
        var kept = there.Works.Where(w => w.Trade != work.Trade).Select(w => new WorkForm(w.Trade, w.YearsOn(Dhaka.DateOf(now)), w.PriceFrom, w.PriceTo, w.Unit, w.VisitFee, w.Traits));
        there.Rewrite(new ProviderForm(there.Kind, there.NameBn, there.NameEn, there.Mobile, there.HeadlineBn)
        {
            AboutBn = there.AboutBn, TradeLicence = there.TradeLicence, Workers = there.Workers, Ways = there.Ways, BySmsSearch = there.BySmsSearch, HoursBn = there.HoursBn,
            Areas = there.Areas.Count == 0 ? [] : areas, Works = [.. kept, before is null ? work : work with { Traits = before.Traits }],
        }, now);
        return true;
    }

    private static Office? OfficeOf(List<Area> places, Known known)
    {
        var upazilas = places.Select(p => known.Atlas.Chain(p).FirstOrDefault(a => a.Kind == AreaKind.Upazila)).OfType<Area>().Distinct().ToList();
        if (upazilas.Count > 1) throw new RuleBroken("এলাকাগুলো একাধিক উপজেলার");
        return upazilas.Count == 0 ? null : known.Offices.GetValueOrDefault(upazilas[0].Slug) ?? throw new RuleBroken("‘{0}’ নামে কোনো অফিস আপনার আওতায় নেই", values: upazilas[0].Slug);
    }

    private static int? Number(string text) => text == "" ? null : Digits.TryParseInt(text, out var n) ? n : throw new RuleBroken("‘{0}’ সংখ্যা নয়", values: text);

    /// <summary>Poisha from whole taka; null for an empty cell, and 0 where a price of nothing means that none was said.</summary>
    private static long? Taka(string text) => text == "" ? null : Money.TryParse(text, out var poisha) ? poisha : throw new RuleBroken("‘{0}’ টাকার অঙ্ক নয়", values: text);
}
