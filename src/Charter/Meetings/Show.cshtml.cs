using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>One meeting on the screen: where it stands and what is next, its agenda and decisions, what each office has done of them.</summary>
[Needs(May.Meet)]
public sealed class Show(People people) : MeetingPage
{
    public string Chair { get; private set; } = "";
    public LastMeetingRow? Last { get; private set; }
    public IReadOnlyDictionary<Guid, DecisionCount> Counts { get; private set; } = new Dictionary<Guid, DecisionCount>();
    public IReadOnlyList<DecisionTask> Tasks { get; private set; } = [];
    public IReadOnlyList<(Office Office, IReadOnlyList<DecisionTask> Tasks)> ByOffice { get; private set; } = [];
    public IReadOnlyList<(MeetingPaper Paper, Letter Letter)> Papers { get; private set; } = [];
    public bool MaySend => IsOwn && Caller.May(May.SendPapers);
    public DateOnly Today => Time.Today;

    public MeetingCount Count => new(Counts.Count, Counts.Values.Count(c => c.Done == c.Tasks), Tasks.Count, Tasks.Count(t => t.State == TaskState.Accepted));

    protected override bool IsReading => true;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Chair = (await people.Of(Db, Meeting.OfficePath, Cancel))[Meeting.ChairPostId] is { } chair ? chair.Text : "";
        Last = await MeetingDraft.Last(Db, Meeting, Cancel);
        Counts = await MeetingDraft.Decisions(Db, Id, Cancel);
        Tasks = await Db.Set<DecisionTask>().AsNoTracking().Where(t => t.MeetingId == Id).OrderBy(t => t.ItemN).ThenBy(t => t.N).ThenByDescending(t => t.Round).ToListAsync(Cancel);
        var offices = Tasks.Select(t => t.OfficeId).Distinct().ToList();
        var named = await Db.Set<Office>().AsNoTracking().Where(o => offices.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(Cancel);
        ByOffice = [.. named.Select(o => (o, (IReadOnlyList<DecisionTask>)[.. Tasks.Where(t => t.OfficeId == o.Id)]))];
        Papers = [.. (await Db.Set<MeetingPaper>().AsNoTracking().Where(p => p.MeetingId == Id).OrderBy(p => p.WrittenAt)
            .Join(Db.Set<Letter>(), p => p.LetterId, l => l.Id, (p, l) => new { p, l }).ToListAsync(Cancel)).Select(x => (x.p, x.l))];
        return null;
    }

    public Task<IActionResult> OnPostHoldAsync() => Do("সভা হয়েছে বলে লেখা হলো। এবার কার্যবিবরণী জারি করুন", Address, now => Meeting.Hold(now));

    [BindProperty] public Guid Decision { get; set; }
    [BindProperty] public string Why { get; set; } = "";

    /// <summary>A decision of each quarter gives no further tasks; who issues minutes says so.</summary>
    public Task<IActionResult> OnPostEndAsync() => Caller.May(May.SendPapers) ? Do("সিদ্ধান্তটি আর পরের ত্রৈমাসিকে চলবে না", Address, now => Meeting.End(Decision, Why, now)) : Task.FromResult<IActionResult>(NotFound());

    public Task<IActionResult> OnPostCancelAsync() => Do("সভাটি বাতিল হলো", Address, now => Meeting.Cancel(now));

    /// <summary>The notice falls; day and place can be set anew.</summary>
    public async Task<IActionResult> OnPostPostponeAsync()
    {
        if (await Load() is { } other) return other;
        if (!IsOwn) return NotFound();
        Db.Expect(Meeting, Seen!.Value);
        await MeetingDesk.Postpone(Db, Meeting, Time.Now, Cancel);
        TempData["Said"] = T["আগের নোটিশ আর চলবে না। নতুন দিন দিন"];
        return await Once.Save(Db, $"{Address}/edit", Cancel);
    }}
