using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Track;

/// <summary>How the citizen's case goes: the thresholds it has crossed, who has it, until when, what happened. Its address is the same for every case.</summary>
[Public]
public sealed class Show(Tracking tracking, Deadlines deadlines, Portals portals, Areas areas) : ActPage
{
    public static readonly IReadOnlyList<string> Thresholds = ["লেখা হয়েছে", "দায়িত্ব দেওয়া", "কাজ চলছে", "সমাধান", "আপনি খুশি?"];

    public Tracked Case { get; private set; } = null!;
    public Area? Area { get; private set; }

    /// <summary>Working days to the last day; null when it is over, or the promise counts hours.</summary>
    public int? Left { get; private set; }

    /// <summary>Days since it was written down, by Dhaka's calendar.</summary>
    public int Days { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        if (OpenedCase.Of(HttpContext) is not { } id || await tracking.Show(id, HttpContext.RequestAborted) is not { } found) return Redirect("/track");
        Case = found;
        Area = found.Area is { } area ? (await areas.Now(Db, HttpContext.RequestAborted))[area] : null;
        Days = Dhaka.DateOf(Time.Now).DayNumber - Dhaka.DateOf(found.LoggedAt).DayNumber;
        if (found is { IsActive: true, Unit: WithinUnit.WorkingDays }) Left = await deadlines.WorkingDaysLeft(Db, found.Office.Path, Time.Now, found.Due, HttpContext.RequestAborted);
        if (await portals.Of(Db, found.Office.Slug, HttpContext.RequestAborted) is { } portal)
        {
            Portals.Is(HttpContext, portal);
            var frame = await Frame.Of(HttpContext);
            if (frame.Home != portal.Address) PortalFrame.Show(T, frame, portal);
        }
        return null;
    }

    /// <summary>"Done looking": the browser forgets the case.</summary>
    public IActionResult OnPostShut()
    {
        OpenedCase.Shut(HttpContext);
        return new SeeOther("/track");
    }

    /// <summary>The threshold it stands on, counted from 0; all five are crossed when it is closed. Null: it ended some other way.</summary>
    public int? Step => Case.State switch
    {
        CaseState.Logged or CaseState.Reopened => 0,
        CaseState.Assigned => 1,
        CaseState.Accepted or CaseState.InProgress or CaseState.WaitingCitizen => 2,
        CaseState.Resolved => 4,
        CaseState.Closed => Thresholds.Count,
        _ => null,
    };
}
