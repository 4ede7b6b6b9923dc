using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>The desk at rest and when it rings: a number, a line, and the call is open; or one key and it is written off.</summary>
[Needs(May.TakeCalls)]
public sealed class PickUp(Ringing ringing) : ActPage
{
    /// <summary>What can be said of a call without opening it, with its key.</summary>
    public static readonly IReadOnlyList<(Disposition What, string Key, string Icon)> Quick =
        [(Disposition.Blank, "Alt+1", "phone-off"), (Disposition.Prank, "Alt+2", "mic-off"), (Disposition.Wrong, "Alt+3", "x"), (Disposition.Missed, "Alt+4", "phone-missed")];

    private const int MostOfToday = 25;

    /// <summary>A word that fits a narrow key. A running call that breaks off is "cut off" rather than missed.</summary>
    public static string Short(Disposition what) => what switch
    {
        Disposition.Blank => "ফাঁকা",
        Disposition.Prank => "উত্ত্যক্ত",
        Disposition.Wrong => "ভুল নম্বর",
        _ => "কেটেছে",
    };

    /// <summary>The number in any form; empty when it was withheld.</summary>
    [BindProperty] public string From { get; set; } = "";
    [BindProperty] public Guid? Line { get; set; }

    /// <summary>The call that was just written off: for half a minute it can be taken back.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Ended { get; set; }

    public IReadOnlyList<OfficeLine> Lines { get; private set; } = [];
    public IReadOnlyList<Call> Running { get; private set; } = [];
    public IReadOnlyList<Call> Today { get; private set; } = [];
    public Call? JustEnded { get; private set; }
    public string Slug { get; private set; } = "";
    public int CallsToday { get; private set; }
    public int CasesToday { get; private set; }
    public int ToRingBack { get; private set; }
    public int ToAsk { get; private set; }
    public DateTime Now { get; private set; }
    public bool OutsideHours { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Now = Time.Now;
        var day = Dhaka.Utc(Dhaka.DateOf(Now), default);
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        var calls = Db.Set<Call>().AsNoTracking().Where(c => c.OfficeId == office.Id);
        (Slug, Lines, OutsideHours) = (office.Slug, await ringing.Lines(office.Path), await ringing.Outside(office, Now));
        Running = await calls.Where(c => c.EndedAt == null).Include(c => c.Legs).OrderBy(c => c.RangAt).ToListAsync();
        Today = await calls.Where(c => c.RangAt >= day && c.EndedAt != null).OrderByDescending(c => c.RangAt).Take(MostOfToday).ToListAsync();
        CallsToday = await calls.CountAsync(c => c.RangAt >= day);
        CasesToday = await calls.CountAsync(c => c.RangAt >= day && c.Disposition == Disposition.Case);
        ToRingBack = await calls.CountAsync(c => c.CallBackSince != null);
        ToAsk = await Db.Set<Case>().ToAsk.CountAsync(c => c.OfficeId == office.Id);
        JustEnded = Ended is { } id && await calls.SingleOrDefaultAsync(c => c.Id == id) is { } ended && ended.MayTakeBack(Now) ? ended : null;
        Line ??= await LastLine(calls) ?? (Lines.Count > 0 ? Lines[0].Id : null);
        return null;
    }

    /// <summary>The telephone rings: writes the call down and opens it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var call = await ringing.Take(await Office(), From, Line);
        return await Once.Save(Db, $"/desk/calls/{call.Id}");
    }

    /// <summary>Nothing in it: written down and ended with one key.</summary>
    public async Task<IActionResult> OnPostEndAsync(Disposition what)
    {
        if (Quick.All(q => q.What != what)) return BadRequest();
        var call = what == Disposition.Missed ? await ringing.Missed(await Office(), From, Line) : await ringing.Take(await Office(), From, Line);
        if (what != Disposition.Missed) call.End(what, null, Time.Now);
        return await Once.Save(Db, $"/desk?ended={call.Id}");
    }

    /// <summary>The wrong key: the call goes on.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid call)
    {
        if (await Db.Set<Call>().SingleOrDefaultAsync(c => c.Id == call && c.OfficeId == Caller.OfficeId) is not { } ended) return NotFound();
        ended.TakeBack(Time.Now);
        return await Once.Save(Db, $"/desk/calls/{ended.Id}");
    }

    private Task<Office> Office() => Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);

    /// <summary>The line this operator answered last: most desks have one telephone a person.</summary>
    private async Task<Guid?> LastLine(IQueryable<Call> calls)
        => await calls.Where(c => c.OperatorId == Caller.AccountId && c.LineId != null).OrderByDescending(c => c.RangAt).Select(c => c.LineId).FirstOrDefaultAsync();

    public string LineName(Guid? line) => Lines.FirstOrDefault(l => l.Id == line)?.NameBn ?? "";
}
