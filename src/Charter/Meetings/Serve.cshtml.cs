using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>To whom the letter was handed, how and when; every addressee on a line of his own.</summary>
[Needs(May.SendPapers)]
public sealed class Serve : MeetingPage
{
    private static readonly IReadOnlyList<string> Ways = ["হাতে হাতে", "বাহকের মাধ্যমে", "ডাকে", "ইমেইলে"];

    /// <summary>notice or minutes.</summary>
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";
    [BindProperty] public string To { get; set; } = "";
    [BindProperty] public string How { get; set; } = Ways[0];
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? At { get; set; }

    public Letter Letter { get; private set; } = null!;
    public IEnumerable<SelectListItem> WayItems => Ways.Select(w => new SelectListItem(T[w], w));

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var kind = Kind == "notice" ? PaperKind.Notice : PaperKind.Minutes;
        if (await Db.Set<MeetingPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == Id && p.Kind == kind && p.Stands, Cancel) is not { } paper) return NotFound();
        Letter = await Db.Set<Letter>().Include(l => l.Copies.OrderBy(c => c.N)).Include(l => l.Served.OrderBy(s => s.At)).SingleAsync(l => l.Id == paper.LetterId, Cancel);
        if (Request.Method == "GET") (Day, At) = (Time.Today, Dhaka.TimeOf(Time.Now));
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Day is not { } day) throw new RuleBroken("কোন দিন দেওয়া হয়েছে, লিখুন", at: nameof(Day));
        if (At is not { } clock) throw new RuleBroken("কয়টায় দেওয়া হয়েছে, লিখুন", at: nameof(At));
        if (!Ways.Contains(How)) throw new RuleBroken("কীভাবে দেওয়া হয়েছে, বাছুন", at: nameof(How));
        var at = Dhaka.Utc(day, clock);
        if (at > Time.Now || day < Letter.Date) throw new RuleBroken("সময়টি চিঠির তারিখের পরে ও এখনের আগে হবে", at: nameof(Day));
        Letter.Serve(null, Written.Line(To, 200, nameof(To)), How, Caller.Actor, at);
        TempData["Said"] = T["বুঝিয়ে দেওয়ার কথা লেখা হয়েছে"];
        return await Once.Save(Db, $"{Address}/papers/{Kind}/serve", Cancel);
    }
}
