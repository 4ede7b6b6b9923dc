using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>
/// The official's own screen: how many want to see me, how many wait for an answer, and one key each. What nobody else answered in time
/// stands here too. It renews itself when something happens (data-live-topic) and works without script.
/// </summary>
[Needs(May.AnswerVisitors)]
public sealed class List(Visits visits, People people, HelpDesk.Desk desk, Slots slots) : ActPage
{
    private const int Shown = 80, DaysOffered = 7, SlotsOffered = 6, SlotDays = 3;

    [BindProperty] public Guid Id { get; set; }

    /// <summary>How often it had been answered when the page was shown.</summary>
    [BindProperty] public int Answers { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? Clock { get; set; }

    /// <summary>Id of a free visiting slot.</summary>
    [BindProperty] public string Slot { get; set; } = "";
    [BindProperty] public Guid? To { get; set; }
    [BindProperty] public string Reason { get; set; } = "";

    public Guid Post { get; private set; }
    public Office Office { get; private set; } = null!;
    public DateTime Now { get; private set; }
    public IReadOnlyList<VisitorRow> Rows { get; private set; } = [];

    /// <summary>Given a time for today or later and not met yet.</summary>
    public IReadOnlyList<MeetingRequest> Given { get; private set; } = [];

    /// <summary>Of today: answered by this post, and in how many minutes the middle one.</summary>
    public int Answered { get; private set; }
    public int? Middle { get; private set; }

    /// <summary>Yesterday's and older of this week that nobody answered.</summary>
    public int Unanswered { get; private set; }
    public IReadOnlyList<Official> Colleagues { get; private set; } = [];

    /// <summary>The next free slots of this official's visiting hours.</summary>
    public IReadOnlyList<Slot> FreeSlots { get; private set; } = [];

    /// <summary>All who want to see this official today: who waits for an answer and who has a time.</summary>
    public int Want => Rows.Count + Given.Count(m => Dhaka.DateOf(m.At!.Value) == Time.Today);

    public string Topic => $"{Office.Slug}.visitors";

    public override async Task<IActionResult?> Load()
    {
        if (Caller.PostId is not { } post) return NotFound();
        var cancel = HttpContext.RequestAborted;
        (Post, Now) = (post, Time.Now);
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        var mine = Db.Set<MeetingRequest>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();             // one's own post, in whatever office it was asked
        var open = await mine.Where(m => (m.PostId == post || m.EscalatedToId == post) && (m.State == MeetingState.Proposed || m.State == MeetingState.Delegated)).OrderBy(m => m.Since).Take(Shown).ToListAsync(cancel);
        Rows = await VisitorRows.Of(Db, desk, post, open, cancel);
        var midnight = Dhaka.Utc(Time.Today, default);
        Given = await mine.Where(m => m.PostId == post && m.State == MeetingState.Booked && m.At >= midnight && m.MetAt == null).OrderBy(m => m.At).Take(Shown).ToListAsync(cancel);
        var answered = await mine.Where(m => m.PostId == post && m.AnsweredAt >= midnight).Select(m => new { m.AskedAt, At = m.AnsweredAt!.Value }).ToListAsync(cancel);
        Answered = answered.Count;
        Middle = answered.Count == 0 ? null : (int)Math.Ceiling(answered.Select(a => (a.At - a.AskedAt).TotalMinutes).Order().ElementAt(answered.Count / 2));
        var week = Time.Today.AddDays(-DaysOffered);
        Unanswered = await mine.CountAsync(m => m.PostId == post && m.State == MeetingState.Expired && m.Day >= week, cancel);
        Colleagues = [.. (await people.Of(Db, Office.Path, cancel)).Around(Office.Path).Where(o => o.Id != post && o.Post.Kind == PostKind.Officer && !o.IsVacant).OrderByDescending(o => o.Post.OfficeId == Office.Id).Take(60)];
        if (Rows.Count > 0 && await Db.Set<Errand>().Where(s => s.OfficeId == Office.Id && s.OfficialPostId == post).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancel) is { } visiting)
            FreeSlots = [.. (await slots.Next(Db, Office, visiting, SlotDays, cancel)).SelectMany(d => d.Slots).Where(s => s.Free > 0).Take(SlotsOffered)];
        return null;
    }

    public Task<IActionResult> OnPostNowAsync() => Do(new MeetingAnswer(MeetingAct.Now, Caller.PostId, Seen: Answers), "{0}: ডাকা হলো, এসএমএস গেছে");
    public Task<IActionResult> OnPostLaterAsync(int minutes) => Do(new MeetingAnswer(MeetingAct.Time, Caller.PostId, Round(minutes), Seen: Answers), "{0}: সময় দেওয়া হলো, এসএমএস গেছে");

    public Task<IActionResult> OnPostTimeAsync()
        => Do(new MeetingAnswer(MeetingAct.Time, Caller.PostId, Day is { } day && Clock is { } clock ? Dhaka.Utc(day, clock) : throw new RuleBroken("কখন আসবেন, সময় দিন", at: nameof(Clock)), Seen: Answers), "{0}: সময় দেওয়া হলো, এসএমএস গেছে");

    /// <summary>One of one's own visiting slots, which nobody else can book then.</summary>
    public Task<IActionResult> OnPostSlotAsync()
        => Do(new MeetingAnswer(MeetingAct.Time, Caller.PostId, Appointments.Slot.TryParse(Slot, out _, out var start) ? start : throw new RuleBroken("সময়টি তালিকা থেকে বাছুন", at: nameof(Slot)), Seen: Answers, Slot: Slot), "{0}: সময় দেওয়া হলো, এসএমএস গেছে");

    public Task<IActionResult> OnPostDelegateAsync() => Do(new MeetingAnswer(MeetingAct.Delegate, Caller.PostId, To: To, Seen: Answers), "{0}: অন্য কর্মকর্তার কাছে পাঠানো হলো, এসএমএস গেছে");
    public Task<IActionResult> OnPostDeclineAsync() => Do(new MeetingAnswer(MeetingAct.Decline, Caller.PostId, Reason: Reason, Seen: Answers), "{0}: কারণসহ জানানো হলো");

    public async Task<IActionResult> OnPostMetAsync()
        => await visits.Met(Id, (unit, _) => Keep(unit), HttpContext.RequestAborted) is null ? NotFound() : new SeeOther(Here);

    private const string Here = "/desk/visitors";

    private async Task<IActionResult> Do(MeetingAnswer answer, string said)
    {
        if (await visits.Answer(Id, answer, (unit, _) => Keep(unit), HttpContext.RequestAborted) is not { } request) return NotFound();
        TempData["Said"] = T[said, T.IsEnglish ? request.ShownLatin : request.Shown];
        return new SeeOther(Here);
    }

    private Task Keep(AppDb unit) => Once.Keep(unit, Here);

    /// <summary>So many minutes from now, up to the next five: a time one can say.</summary>
    private DateTime Round(int minutes)
    {
        var at = Time.Now.AddMinutes(Math.Clamp(minutes, 1, 24 * 60));
        var five = TimeSpan.FromMinutes(5).Ticks;
        return new DateTime((at.Ticks + five - 1) / five * five, DateTimeKind.Utc);
    }

    public IEnumerable<SelectListItem> Days => Enumerable.Range(0, DaysOffered).Select(n => Time.Today.AddDays(n)).Select((d, n) => new SelectListItem(n == 0 ? T["আজ"] : n == 1 ? T["আগামীকাল"] : T.FullDate(d)[..^5], d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>"আজ", "২৪ নভেম্বর".</summary>
    public string DayOf(DateOnly day) => day == Time.Today ? T["আজ"] : T.Date(day)[..^5];

    public string Masked(MeetingRequest m) => Mobile.TryParse(m.Mobile, out var mobile) ? T.Digits(mobile.Masked) : "";
    public string Number(MeetingRequest m) => T.IsEnglish ? m.ShownLatin : m.Shown;

    /// <summary>"একা", "৩ জন".</summary>
    public string Persons(MeetingRequest m) => m.Persons == 1 ? T["একা"] : T["{0} জন", m.Persons];
}
