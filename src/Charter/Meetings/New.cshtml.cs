using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>A new meeting, with the words of the last one already there.</summary>
[Needs(May.Meet)]
public sealed class New(People people) : ActPage
{
    private const string UsualSubject = "সেবা প্রদান প্রতিশ্রুতি বিষয়ে আওতাধীন দপ্তর/সংস্থার সমন্বয়ে", UsualActivity = "1.3";

    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public string Activity { get; set; } = "";
    [BindProperty] public Guid? Chair { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public TimeOnly? At { get; set; }
    [BindProperty] public string Place { get; set; } = "";

    public IReadOnlyList<SelectListItem> Chairs { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        Chairs = await Officers(people, Db, Caller, HttpContext.RequestAborted);
        if (Request.Method != "GET") return null;
        var last = await Db.Set<Meeting>().AsNoTracking().Where(m => m.OfficeId == Caller.OfficeId).OrderByDescending(m => m.Date).FirstOrDefaultAsync(HttpContext.RequestAborted);
        (Subject, Activity, At) = (last?.SubjectBn ?? UsualSubject, Bangla.Digits.ToBangla(last?.Activity ?? UsualActivity), last?.Time ?? new TimeOnly(10, 0));
        (Place, Chair) = (last?.PlaceBn ?? "", last?.ChairPostId ?? (Guid.TryParse(Chairs.FirstOrDefault()?.Value, out var first) ? first : null));
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        CheckChair(Chairs, Chair);
        var meeting = new Meeting(office, new MeetingForm(Subject, Activity, Chair, Date, At, Place), Time.Now);
        Db.Add(meeting);
        TempData["Said"] = T["সভাটি লেখা হয়েছে। এবার আলোচ্যসূচি লিখুন"];
        return await Once.Save(Db, $"/desk/charter/meetings/{meeting.Id}", cancel);
    }

    /// <summary>The posts of the caller's own office that somebody holds, its head first.</summary>
    internal static async Task<IReadOnlyList<SelectListItem>> Officers(People people, AppDb db, Caller caller, CancellationToken cancel)
        => [.. (await people.Of(db, caller.OfficePath, cancel)).Officials.Where(o => o.Post.OfficeId == caller.OfficeId && !o.IsVacant && o.Post.Kind == PostKind.Officer).OrderBy(o => o.Post.Order).Select(o => new SelectListItem(o.Text, $"{o.Id}"))];

    /// <exception cref="RuleBroken">when somebody else's post was sent</exception>
    internal static void CheckChair(IEnumerable<SelectListItem> chairs, Guid? chair)
    {
        if (chair is { } post && chairs.All(c => c.Value != $"{post}")) throw new RuleBroken("কে সভাপতিত্ব করবেন, বাছুন", at: "Chair");
    }
}
