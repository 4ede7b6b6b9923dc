using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>Seats, water, toilet, the way: what the room's public page tells.</summary>
[Needs(May.Arrange)]
public sealed class Facts : ActPage
{
    private const int MostSeats = 2_000, MostText = 300;

    [BindProperty] public int? Seats { get; set; }
    [BindProperty] public bool Water { get; set; }
    [BindProperty] public bool Toilet { get; set; }
    [BindProperty] public bool Ramp { get; set; }
    [BindProperty] public bool FeedingCorner { get; set; }
    [BindProperty] public bool SpeaksTokens { get; set; }
    [BindProperty] public bool CarriesOver { get; set; }
    [BindProperty] public string WayBn { get; set; } = "";
    [BindProperty] public string WayEn { get; set; } = "";

    public override async Task<IActionResult?> Load()
    {
        if (!HttpMethods.IsGet(Request.Method)) return null;
        SpeaksTokens = true;
        if (await Find() is { } facts)
            (Seats, Water, Toilet, Ramp, FeedingCorner, WayBn, WayEn, SpeaksTokens, CarriesOver) = (facts.Seats, facts.Water, facts.Toilet, facts.Ramp, facts.FeedingCorner, facts.WayBn, facts.WayEn, !facts.SilentKiosk, facts.CarriesOver);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Seats is < 0 or > MostSeats) throw new RuleBroken("০ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: nameof(Seats), values: MostSeats);
        foreach (var (text, at) in new[] { (WayBn, nameof(WayBn)), (WayEn, nameof(WayEn)) })
            if (Clean.TooLong(text, MostText)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: at, values: MostText);
        if (await Find() is not { } facts) Db.Add(facts = new RoomFacts(await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId)));
        (facts.Seats, facts.Water, facts.Toilet, facts.Ramp, facts.FeedingCorner, facts.WayBn, facts.WayEn) = (Seats ?? 0, Water, Toilet, Ramp, FeedingCorner, WayBn.Trim(), WayEn.Trim());
        (facts.SilentKiosk, facts.CarriesOver) = (!SpeaksTokens, CarriesOver);
        Db.Record(Caller.OfficeId, Caller.OfficePath, new RoomArranged(facts.Id, "room"));
        return await Once.Save(Db, "/admin/services");
    }

    private Task<RoomFacts?> Find() => Db.Set<RoomFacts>().SingleOrDefaultAsync(f => f.OfficeId == Caller.OfficeId);
}
