using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Desk;

/// <summary>Mends an entry or adds a trade to it.</summary>
[Needs(May.Write)]
public sealed class Edit(Areas areas) : ProviderFormPage(areas)
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>A trade to be added.</summary>
    [FromQuery(Name = "add")] public string? Added { get; set; }
    [BindProperty] public string Mobile { get; set; } = "";

    public Provider Provider { get; private set; } = null!;
    public IEnumerable<Trade> Others => TradeBook.All.Where(t => Works.All(w => w.Trade != t.Code));

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Provider>().Include(p => p.Works).Include(p => p.Areas).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == Id && p.State != ProviderState.Gone, HttpContext.RequestAborted) is not { } found) return NotFound();
        Provider = found;
        Seen ??= found.Version;
        await LoadUnions(found.OfficePath);
        if (HttpMethods.IsPost(Request.Method)) return null;
        Take(found);
        Mobile = Dorgora.Offices.Phones.Show(found.Mobile);
        if (TradeBook.Find(Added) is { } trade && Works.TrueForAll(w => w.Trade != trade.Code)) Works.Add(new WorkInput { Trade = trade.Code, Unit = trade.Unit });
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Expect(Provider, Seen!.Value);
        var before = Provider.Mobile;
        Provider.Rewrite(Form(Mobile), Time.Now);
        if (Provider.Mobile != before && await Db.Set<Provider>().AnyAsync(p => p.OfficeId == Provider.OfficeId && p.Mobile == Provider.Mobile && p.Id != Id, cancel))
            throw new RuleBroken("এই নম্বরে অন্য একজনের নাম আছে", at: "Mobile");
        TempData["Said"] = T["বদলে রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/desk/providers/{Id}", cancel);
    }
}
