using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Demo;

/// <summary><c>fill --providers N</c>: invented people in all trades of the upazilas that have some, for measuring. The same for the same seed.</summary>
public static class FillProviders
{
    private const int Batch = 500;

    /// <summary>Numbers from 016 on, which no demo account or list uses.</summary>
    private const long FirstNumber = 8801600000000;

    public static async Task Run(AppDb db, Areas areas, int count, int seed, TextWriter to, CancellationToken cancel = default)
    {
        var dice = new Random(seed);
        var (rows, trades) = (TradeBook.Rows("providers.csv"), TradeBook.All.ToList());
        var offices = await db.Set<Office>().AsNoTracking().Where(o => db.Set<Provider>().Any(p => p.OfficeId == o.Id)).OrderBy(o => o.Path).ToListAsync(cancel);
        if (offices.Count == 0) throw new ArgumentException("No upazila has skilled people yet; start the demo first.");
        var atlas = await areas.Now(db, cancel);
        var unions = offices.ToDictionary(o => o.Id, o => atlas.Of(o.Path) is { } place ? atlas.Below(place) : []);
        var known = await db.Set<Provider>().CountAsync(p => p.Mobile.StartsWith("+88016"), cancel);
        for (var n = 0; n < count; n += Batch)
        {
            var (from, many) = (n, Math.Min(Batch, count - n));
            await db.Write(async unit =>
            {
                for (var i = from; i < from + many; i++)
                {
                    var (office, trade, name, work) = (offices[dice.Next(offices.Count)], trades[dice.Next(trades.Count)], rows[dice.Next(rows.Count)], rows[dice.Next(rows.Count)]);
                    var price = 100L * dice.Next(100, 2_000);
                    unit.Add(new Provider(office, new ProviderForm(ProviderKind.Person, name["name_bn"], name["name_en"], $"+{FirstNumber + known + i}", work["headline_bn"])
                    {
                        Works = [new(trade.Code, dice.Next(30), price, price + 100L * dice.Next(1_000), "", 0)], BySmsSearch = true,
                        Areas = unions[office.Id] is { Count: > 0 } places && dice.Next(5) > 0 ? [.. Enumerable.Range(0, dice.Next(1, 4)).Select(_ => places[dice.Next(places.Count)].Id).Distinct()] : [],
                    }, ProviderOrigin.Import, "", unit.Time.Now));
                }
                return await unit.SaveChangesAsync(cancel);
            }, cancel);
        }
        await to.WriteLineAsync($"{count} skilled people in {offices.Count} upazilas.");
    }
}
