using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>The notice or the minutes go out: who signs the letter, on which day, who gets copies. Its number is taken with it.</summary>
[Needs(May.SendPapers)]
public sealed class Send(People people, MeetingDesk desk) : MeetingPage
{
    /// <summary>notice or minutes.</summary>
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";
    [BindProperty] public Guid? Signs { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string To { get; set; } = "";
    [BindProperty] public string Copies { get; set; } = "";

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];
    public string? WhyNot { get; private set; }
    public bool IsNotice => Kind == "notice";

    public override async Task<IActionResult?> Load()
    {
        if (Kind is not ("notice" or "minutes")) return NotFound();
        if (await base.Load() is { } other) return other;
        Officers = await New.Officers(people, Db, Caller, Cancel);
        WhyNot = await desk.WhyNoLetter(Db, Meeting.OfficePath, Cancel);
        if (Request.Method != "GET") return null;
        // The chair signs the minutes themselves; the letter around them is usually another officer's.
        Signs = Guid.TryParse(Officers.FirstOrDefault(o => o.Value != $"{Meeting.ChairPostId}")?.Value ?? Officers.FirstOrDefault()?.Value, out var post) ? post : null;
        Date = Time.Today;
        (To, Copies) = await Usual();
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var form = new SendForm(Signs, Date, Written.Lines(Copies), Written.Lines(To));
        var address = $"{Address}/papers/{Kind}";
        await Db.Write(async unit =>
        {
            var meeting = await MeetingDesk.Whole(unit).SingleAsync(m => m.Id == Id, Cancel);
            unit.Expect(meeting, Seen!.Value);
            _ = IsNotice ? await desk.SendNotice(unit, meeting, form, unit.Time.Now, Cancel) : await desk.IssueMinutes(unit, meeting, form, unit.Time.Now, Cancel);
            await Once.Keep(unit, address);
            await unit.SaveChangesAsync(Cancel);
        }, Cancel);
        TempData["Said"] = T[IsNotice ? "নোটিশ তৈরি। এবার ছাপুন" : "কার্যবিবরণী জারি হলো, প্রতিটি অফিস তার কাজ পেয়েছে"];
        return new SeeOther(address);
    }

    /// <summary>The last letter's copies; the first time the division and all offices below.</summary>
    private async Task<(string To, string Copies)> Usual()
    {
        var kind = IsNotice ? PaperKind.Notice : PaperKind.Minutes;
        var last = await Db.Set<MeetingPaper>().AsNoTracking().Where(p => p.OfficeId == Meeting.OfficeId && p.Kind == kind).OrderByDescending(p => p.WrittenAt).FirstOrDefaultAsync(Cancel);
        if (last is not null) return kind == PaperKind.Notice ? (Joined(last.Notice.To), Joined(last.Notice.Letter.Copies)) : ("", Joined(last.Minutes.Forward.Copies));
        var office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Meeting.OfficeId, Cancel);
        var above = office.ParentId is { } id ? await Db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, Cancel) : null;
        var place = MeetingWords.ShortPlace(office.Kind, office.NameBn);
        var below = office.Kind switch { OfficeKind.District => $"উপজেলা নির্বাহী অফিসার (সকল), {place}।", OfficeKind.Upazila => $"উপজেলা পর্যায়ের দপ্তরপ্রধান (সকল), {place}।\nচেয়ারম্যান (সকল), ইউনিয়ন পরিষদ, {place}।", _ => "" };
        var up = above is null ? "" : above.Kind == OfficeKind.Division ? MeetingWords.Commissioner(above) : $"{above.NameBn}।";
        return IsNotice ? (below, up) : ("", $"{up}\n{below}".Trim());
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);
}
