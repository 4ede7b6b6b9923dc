using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Layout;
using Dorgora.Platform.Web.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What the help desk shows to everybody: its doors on an office's home page, its entries of the public menu, counts without anybody's name.</summary>
public static class PublicFigures
{
    /// <summary>Days over which the public pages count what was closed.</summary>
    public const int Days = 90;

    /// <summary>Fewer cases than this are never shown as a share or a middle value: they would speak of single people.</summary>
    public const int Least = 10;

    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    /// <summary>Reads in a context of its own that sees this office alone.</summary>
    public static async Task<T> In<T>(HttpContext http, OfficePortal portal, Func<IQueryable<Case>, Task<T>> count)
    {
        await using var db = http.OpenAt(portal.Office);
        var office = portal.Office.Id;
        return await count(db.Set<Case>().AsNoTracking().Where(c => c.OfficeId == office));
    }

    internal static Task<EndedFigures> Ended(HttpContext http, OfficePortal portal)
        => In(http, portal, cases => http.RequestServices.GetRequiredService<Ended>().Of(portal.Office.Slug, cases, Days, Keep));

    internal static async Task FillPortal(HttpContext http, OfficePortal portal, PortalParts parts)
    {
        var t = http.RequestServices.GetRequiredService<Translator>();
        (parts.Write, parts.Ask) = ($"{portal.Address}/complaint", $"{portal.Address}/track");
        parts.Doors.Add(new Door("phone-call", "কল ও অভিযোগ", "সমস্যা জানান, লিখে বা ফোনে", parts.Write, 10));
        parts.Doors.Add(new Door("search", "কেসের খবর", "কার কাছে, কত দিন, দেখুন", parts.Ask, 20));
        parts.Doors.Add(new Door("file-check", "কাজের হিসাব", "কত কাজ, কত দিনে হয়েছে", $"{portal.Address}/performance", 90));
        var (open, late) = await OpenNow(http, portal);
        parts.Now.Add(new NowFigure("hourglass", t["এখন কাজ চলছে"], t.Count(open), open == 0 ? t["কিছু জমে নেই"] : late == 0 ? t["কোনোটির সময় পার হয়নি"] : t["এর {0} সময় পার হয়েছে", t.Count(late)], $"{portal.Address}/performance"));
        var ended = await Ended(http, portal);
        if (ended.Closed < Least) return;
        parts.Now.Add(new NowFigure("badge-check", t["গত তিন মাসে"], t.Digits($"{ended.InTimePercent}%"), t["কাজ কথামতো সময়ে হয়েছে"], $"{portal.Address}/performance"));
        parts.Now.Add(new NowFigure("calendar-clock", t["অর্ধেক কাজ হয়েছে"], t["{0} দিনে", t.Digits(Whole(ended.MedianDays))], t["বা তার আগে"], $"{portal.Address}/performance"));
    }

    /// <summary>Half days round up: nobody is promised less than it took.</summary>
    internal static string Whole(double? days) => Math.Max(1, Math.Ceiling(days ?? 0)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static Task<(int Open, int Late)> OpenNow(HttpContext http, OfficePortal portal) => In(http, portal, async cases =>
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now;
        var counted = await cases.Open.GroupBy(_ => 1).Select(g => new { N = g.Count(), Late = g.Sum(c => !CaseMoves.OffTheClock.Contains(c.State) && (c.Due < now || c.TriageBy < now) ? 1 : 0) }).SingleOrDefaultAsync(http.RequestAborted);
        return (counted?.N ?? 0, counted?.Late ?? 0);
    });

    internal static async Task FillFrame(HttpContext http, Frame frame)
    {
        if (await Portals.Of(http) is { } portal)
            frame.Menu.InsertRange(1, [new FrameLink("সমস্যা জানান", $"{portal.Address}/complaint"), new FrameLink("কেসের খবর", $"{portal.Address}/track"), new FrameLink("কাজের হিসাব", $"{portal.Address}/performance")]);
        else frame.Menu.Insert(1, new FrameLink("কেসের খবর", "/track"));
    }
}
