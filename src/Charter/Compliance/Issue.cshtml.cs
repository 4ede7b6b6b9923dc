using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Charter.Rules;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>The letter to an office goes out under a memo number: who signs, on which day, who gets copies.</summary>
[Needs(May.SendPapers)]
public sealed class Issue(People people, Profiles profiles) : ActPage
{
    [BindProperty(SupportsGet = true)] public string Quarter { get; set; } = "";
    [BindProperty] public Guid? Signs { get; set; }
    [BindProperty] public DateOnly? Date { get; set; }
    [BindProperty] public string Copies { get; set; } = "";

    public Office Office { get; private set; } = null!;
    public MatrixRow Row { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];
    public bool HasFile { get; private set; }
    public string Back => $"/desk/compliance/{Office.Slug}?quarter={Quarter}";
    private CancellationToken Cancel => HttpContext.RequestAborted;

    public override async Task<IActionResult?> Load()
    {
        if (!Caller.May(May.Mark) || !FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var slug = RouteData.Values["office"] as string;
        if ((await Matrix.Offices(Db, Caller.OfficePath, Cancel)).SingleOrDefault(o => o.Slug == slug && o.Id != Caller.OfficeId) is not { } office) return NotFound();
        (Office, Row) = (office, (await Matrix.Of(Db, [office], office.Path, Quarter, Cancel))[0]);
        Officers = await New.Officers(people, Db, Caller, Cancel);
        HasFile = (await profiles.Of(Db, Caller.OfficePath, Cancel)).MemoFile != "";
        if (Request.Method == "GET") (Date, Signs) = (Time.Today, Guid.TryParse(Officers.LastOrDefault(o => o.Text.Contains("অতিরিক্ত", StringComparison.Ordinal))?.Value ?? Officers.FirstOrDefault()?.Value, out var post) ? post : null);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!HasFile) throw new RuleBroken("অফিসের নথি নম্বর লেখা নেই। ‘অফিসের কথা’ পাতায় লিখলে চিঠি যাবে", "no-letter");
        if (Date is not { } day) throw new RuleBroken("চিঠির তারিখ লিখুন", at: nameof(Date));
        if (Signs is not { } post || Officers.All(o => o.Value != $"{post}") || (await people.Of(Db, Caller.OfficePath, Cancel))[post] is not { Holder: { } holder } signs) throw new RuleBroken("কে সই করবেন, তালিকা থেকে বাছুন", at: nameof(Signs));
        var address = await Db.Write(async unit =>
        {
            var own = await unit.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, Cancel);
            var memo = await unit.NextMemo(own.Id, MemoFile.Parse((await profiles.Of(unit, own.Path, Cancel)).MemoFile), day, Cancel);
            var letter = new Letter(own, memo, day, Subject(Quarter), signs.Id, holder.NameBn, signs.Signs, Written.Lines(Copies).Take(30));
            var sent = new ComplianceLetter(letter, Office, Quarter, Words(own), unit.Time.Now);
            unit.AddRange(letter, sent);
            var to = $"/desk/compliance/letters/{sent.Id}";
            await Once.Keep(unit, to);
            await unit.SaveChangesAsync(Cancel);
            return to;
        }, Cancel);
        TempData["Said"] = T["চিঠিটি স্মারক নম্বরসহ তৈরি। এবার ছাপুন"];
        return new SeeOther(address);
    }

    internal static string Subject(string quarter) => $"{Editions.Quarters.Bangla(quarter)}-এর সেবা প্রদান প্রতিশ্রুতি পরিবীক্ষণের ফল ও করণীয়";

    private LetterWords Words(Office own)
    {
        var faults = RuleBook.All.Index().Where(r => Row.Cells[r.Index].State is RuleState.Fail or RuleState.Warn)
            .Select(r => new LetterFault(r.Index + 1, r.Item.TitleBn, Row.Cells[r.Index].State == RuleState.Warn, Row.Cells[r.Index].Evidence, r.Item.FixBn));
        return new LetterWords(Office.NameBn, Editions.Quarters.Bangla(Quarter), RuleBook.All.Count, Row.Score, [.. faults], MeetingWords.Place(own.Kind, own.NameBn));
    }
}
