using Dorgora.Bangla;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>One number that waits to be rung back, however often it rang.</summary>
/// <param name="Call">The oldest of its missed calls.</param>
public sealed record Waiting(Call Call, int Times, string Line);

/// <summary>A solved case whose citizen must be asked. The number of a sensitive one is only on the case's own page.</summary>
/// <param name="Mobile">E.164, null when it is sealed or was never given.</param>
public sealed record ToAsk(EarlierCase Of, string? Mobile, string Name, string What, int Tries, DateTime? LastTry);

/// <summary>Whom the desk must ring: those it missed, oldest first, and those whose case is said to be solved.</summary>
[Needs(May.CallBack)]
public sealed class RingBack(Ringing ringing, Desk desk) : ActPage
{
    private const int Most = 100;

    [BindProperty] public string From { get; set; } = "";
    [BindProperty] public Guid? Line { get; set; }
    [BindProperty] public string RangAt { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";

    public IReadOnlyList<Waiting> Missed { get; private set; } = [];
    public IReadOnlyList<ToAsk> Solved { get; private set; } = [];
    public IReadOnlyList<OfficeLine> Lines { get; private set; } = [];
    public DateTime Now { get; private set; }
    public string Slug { get; private set; } = "";

    /// <summary>The case whose answer was refused, so that its reason stands beside it.</summary>
    public Guid? Asked { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Now = Time.Now;
        Slug = await Db.Set<Office>().Where(o => o.Id == Caller.OfficeId).Select(o => o.Slug).SingleAsync();
        Lines = await ringing.Lines(Caller.OfficePath);
        var calls = await Db.Set<Call>().AsNoTracking().Where(c => c.OfficeId == Caller.OfficeId && c.CallBackSince != null).OrderBy(c => c.CallBackSince).Take(Most).ToListAsync();
        Missed = [.. calls.GroupBy(c => c.From).Select(g => new Waiting(g.First(), g.Count(), Lines.FirstOrDefault(l => l.Id == g.First().LineId)?.NameBn ?? ""))];
        Solved = await LoadSolved();
        return null;
    }

    private async Task<IReadOnlyList<ToAsk>> LoadSolved()
    {
        var cases = await desk.Visible.AsNoTracking().ToAsk.Where(c => c.OfficeId == Caller.OfficeId).OrderBy(c => c.ResolvedAt).Take(Most).ToListAsync();
        var ids = cases.Select(c => c.Id).ToList();
        var open = cases.Where(c => !c.IsSensitive).Select(c => c.Id).ToList();
        var words = await Db.Set<CaseWords>().Where(w => open.Contains(w.CaseId)).Select(w => new { w.CaseId, w.Mobile, w.CallerName }).ToDictionaryAsync(w => w.CaseId);
        var said = (await Db.Set<Resolution>().Where(r => open.Contains(r.CaseId)).Select(r => new { r.CaseId, r.Text, r.At }).ToListAsync()).GroupBy(r => r.CaseId).ToDictionary(g => g.Key, g => g.MaxBy(r => r.At)!.Text);
        var tries = (await Db.Set<CallBack>().Where(b => ids.Contains(b.CaseId) && b.Result == CallBack.Unreachable).Select(b => new { b.CaseId, b.At }).ToListAsync()).ToLookup(b => b.CaseId, b => b.At);
        var shown = await EarlierCase.With(desk, cases, HttpContext.RequestAborted);
        return [.. shown.Select(e =>
        {
            var since = tries[e.Case.Id].Where(at => at > e.Case.ResolvedAt).ToList();
            var known = words.GetValueOrDefault(e.Case.Id);
            return new ToAsk(e, known?.Mobile, known?.CallerName ?? "", said.GetValueOrDefault(e.Case.Id, ""), since.Count, since.Count == 0 ? null : since.Max());
        })];
    }

    /// <summary>A number that rang while nobody was there: the operator reads it off the telephone.</summary>
    public async Task<IActionResult> OnPostAddAsync()
    {
        if (Clean.Line(From) == "") throw new RuleBroken("কোন নম্বর থেকে ফোন এসেছিল, লিখুন", at: nameof(From));
        DateTime? rang = null;
        if (Clean.Line(RangAt) != "")
        {
            if (!Dates.TryParseTime(RangAt, out var time)) throw new RuleBroken("সময়টি এভাবে লিখুন: ১১:২০ বা বিকাল ৪টা", at: nameof(RangAt));
            var today = Dhaka.Utc(Time.Today, time);
            rang = today > Time.Now ? today.AddDays(-1) : today;
        }
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        await ringing.Missed(office, From, Line, rang);
        return await Once.Save(Db, "/desk/callbacks");
    }

    /// <summary>"ফোন করেছি": everything this number waited for is done.</summary>
    public Task<IActionResult> OnPostDoneAsync(Guid call) => Ring(call, c => c.CalledBack(Time.Now), "/desk/callbacks");

    /// <summary>"ধরেননি": again later, three times.</summary>
    public Task<IActionResult> OnPostNoAnswerAsync(Guid call) => Ring(call, c => c.NotReached(Time.Now), "/desk/callbacks");

    /// <summary>They answered and have something to say: a call of its own, ready to be written down.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid call)
    {
        if (await Find(call) is not { } missed) return NotFound();
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        var talk = await ringing.Take(office, missed.From, missed.LineId);
        return await Once.Save(Db, $"/desk/calls/{talk.Id}");
    }

    /// <summary>What the citizen said about a solved case: satisfied, not satisfied (with what is missing), not reached.</summary>
    public async Task<IActionResult> OnPostAskedAsync(Guid of, string result)
    {
        if (await desk.ToChange(of) is not { } solved || solved.OfficeId != Caller.OfficeId) return NotFound();
        Asked = of;
        if (solved.State != CaseState.Resolved) solved.Close(null, Caller.Actor, Time.Now);        // somebody was quicker: refuses in words
        if (Clean.TooLong(Reason, 500)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: nameof(Reason), values: 500);
        if (result == CallBack.NotSatisfied && Clean.Line(Reason) == "") throw new RuleBroken("কী বাকি আছে, এক লাইনে লিখুন", at: nameof(Reason));
        await desk.CallBack(solved, result, Reason, await desk.ActingAs(solved, null, false));
        return await Once.Save(Db, "/desk/callbacks#ask");
    }

    private async Task<IActionResult> Ring(Guid call, Action<Call> act, string then)
    {
        if (await Find(call) is not { } missed) return NotFound();
        act(missed);
        foreach (var other in (await ringing.Waiting(missed.From)).Where(o => o.Id != missed.Id)) act(other);
        return await Once.Save(Db, then);
    }

    private Task<Call?> Find(Guid call) => Db.Set<Call>().SingleOrDefaultAsync(c => c.Id == call && c.OfficeId == Caller.OfficeId);
}
