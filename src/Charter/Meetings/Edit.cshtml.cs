using Dorgora.Offices;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Charter.Meetings;

/// <summary>Day, place and chair while no notice has gone out; the words of the minutes until they are issued.</summary>
[Needs(May.Meet)]
public sealed class Edit(People people) : MeetingPage
{
    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public string Activity { get; set; } = "";
    [BindProperty] public Guid? Chair { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public TimeOnly? At { get; set; }
    [BindProperty] public string Place { get; set; } = "";
    [BindProperty] public string Opening { get; set; } = "";
    [BindProperty] public string Closing { get; set; } = "";

    public IReadOnlyList<SelectListItem> Chairs { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Chairs = await New.Officers(people, Db, Caller, Cancel);
        if (Request.Method != "GET") return null;
        (Subject, Activity, Chair, Date, At, Place) = (Meeting.SubjectBn, Bangla.Digits.ToBangla(Meeting.Activity), Meeting.ChairPostId, Meeting.Date, Meeting.Time, Meeting.PlaceBn);
        (Opening, Closing) = (Meeting.OpeningBn, Meeting.ClosingBn);
        return null;
    }

    public Task<IActionResult> OnPostPlanAsync() => Do("রাখা হয়েছে", Address, now =>
    {
        New.CheckChair(Chairs, Chair);
        Meeting.Plan(new MeetingForm(Subject, Activity, Chair, Date, At, Place), now);
    });

    public Task<IActionResult> OnPostWordsAsync() => Do("রাখা হয়েছে", Address, now => Meeting.Write(Opening, Closing, now));
}
