using Dorgora.Bangla;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>A letter of the monitor as it went out. Only the button counts a print, so that the second copy says that it is one.</summary>
[Needs(May.Monitor)]
public sealed class Sent(Profiles profiles, Site site) : ActPage
{
    private const string JustPrinted = "Printed";

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public ComplianceLetter Paper { get; private set; } = null!;
    public Letter Letter { get; private set; } = null!;
    public LetterWords Words { get; private set; } = null!;
    public Letterhead Head { get; private set; } = null!;
    public LetterView View { get; private set; } = null!;
    public MemoBlock Memo { get; private set; } = null!;
    public string Back { get; private set; } = "";
    public bool MayPrint => Paper.OfficeId == Caller.OfficeId && Caller.May(May.Mark);

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<ComplianceLetter>().SingleOrDefaultAsync(l => l.Id == Id, cancel) is not { } found) return NotFound();
        (Paper, Words) = (found, found.Words);
        Letter = await Db.Set<Letter>().Include(l => l.Copies.OrderBy(c => c.N)).SingleAsync(l => l.Id == found.LetterId, cancel);
        var settings = await profiles.Of(Db, found.OfficePath, cancel);
        var (bangla, date) = Dates.TwoLine(Letter.Date);
        (Head, Memo) = (settings.Letterhead(), new MemoBlock(Letter.Memo.ToString(), bangla, date));
        Back = $"/desk/compliance/{await Db.Set<Office>().Where(o => o.Id == found.AboutId).Select(o => o.Slug).SingleAsync(cancel)}?quarter={found.Quarter}";
        View = new LetterView(Request.Method == "GET" && TempData[JustPrinted] is int copy ? copy : null, site.Demo, found.IsWhole ? [] : ["সাবধান: এই কাগজের লেখা পরে বদলানো হয়েছে"]);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!MayPrint) return NotFound();
        Letter.Print(Time.Now);
        TempData[JustPrinted] = Letter.Printed;
        return await Once.Save(Db, $"/desk/compliance/letters/{Id}", HttpContext.RequestAborted);
    }
}
