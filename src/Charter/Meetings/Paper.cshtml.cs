using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>
/// The notice, or the minutes with attendance sheet and forwarding page, as paper: as issued, or a draft before that. Only the button
/// sends it to the printer and counts, so that the second copy says that it is one.
/// </summary>
[Needs(May.Meet)]
public sealed class Paper(MeetingDraft draft, Profiles profiles, Site site) : MeetingPage
{
    private const string JustPrinted = "Printed";
    private static readonly MemoBlock NoNumber = new("………", "………", "………");

    /// <summary>notice or minutes.</summary>
    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";

    public NoticePaper? Notice { get; private set; }
    public MinutesPaper? Minutes { get; private set; }

    /// <summary>Null for a draft.</summary>
    public MeetingPaper? Issued { get; private set; }
    public Letter? Letter { get; private set; }
    public string? Emblem { get; private set; }
    public bool MayPrint => Issued is not null && IsOwn && Caller.May(May.SendPapers);
    public LetterView View { get; private set; } = null!;

    protected override bool IsReading => true;

    public override async Task<IActionResult?> Load()
    {
        if (Kind is not ("notice" or "minutes")) return NotFound();
        if (await base.Load() is { } other) return other;
        var kind = Kind == "notice" ? PaperKind.Notice : PaperKind.Minutes;
        Issued = await Db.Set<MeetingPaper>().SingleOrDefaultAsync(p => p.MeetingId == Id && p.Kind == kind && p.Stands, Cancel);
        if (Issued is not null) Letter = await Db.Set<Letter>().Include(l => l.Served.OrderBy(s => s.At)).SingleAsync(l => l.Id == Issued.LetterId, Cancel);
        if (kind == PaperKind.Notice) Notice = Issued?.Notice ?? await draft.Notice(Db, Meeting, NoNumber, null, [], [], Cancel);
        else Minutes = Issued?.Minutes ?? await draft.Minutes(Db, Meeting, NoNumber, null, [], Cancel);
        Emblem = (await profiles.Of(Db, Meeting.OfficePath, Cancel)).Emblem;
        string[] marks = [.. Issued is null ? (string[])["খসড়া: জারি হয়নি"] : [], .. Issued is { IsWhole: false } ? (string[])["সাবধান: এই কাগজের লেখা পরে বদলানো হয়েছে"] : []];
        View = new LetterView(Request.Method == "GET" && TempData[JustPrinted] is int copy ? copy : null, site.Demo, marks);
        return null;
    }

    /// <summary>Counts one more copy and opens the printer's dialog on the page that follows.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!MayPrint || Letter is null) return Forbid();
        Letter.Print(Time.Now);
        TempData[JustPrinted] = Letter.Printed;
        return await Once.Save(Db, $"{Address}/papers/{Kind}", Cancel);
    }
}
