using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Citizens;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Tags;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>
/// One call from the answer to the end: who it is, what is wrong, who is on the line, who solves it by when. Everything is one form, so that
/// each press, with or without script, brings along all that was typed. Its other parts: TalkActs (the line), TalkAnswers (what is asked), TalkSave (the case), TalkChoices (lists).
/// </summary>
[Needs(May.TakeCalls)]
public sealed partial class Talk(Desk desk, Deadlines deadlines, Areas areas, IEnumerable<ICitizenPart> parts, Knowledge.AnswerReader reader) : ActPage
{
    /// <summary>The parts of the page that a press without reloading brings new.</summary>
    public const string Parts = "#errors,#advice,#questions,#similar,#seats:innerHTML,#joined,#groups,#owner,#due,#proposed,#answers";

    private const int MostEarlier = 5;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    // What is typed stays text until it is saved: a half-written number must not keep anybody from pressing "joined".
    [BindProperty] public string Category { get; set; } = "";

    /// <summary>The charter's code of the service that is asked for; "" for none.</summary>
    [BindProperty] public string Service { get; set; } = "";
    [BindProperty] public string Kind { get; set; } = nameof(CaseKind.Complaint);
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string CallerName { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Area { get; set; } = "";
    [BindProperty] public string Address { get; set; } = "";
    [BindProperty] public string OnBehalfOf { get; set; } = "";
    [BindProperty] public bool KeepSecret { get; set; }
    [BindProperty] public bool Anonymous { get; set; }
    [BindProperty] public string Party { get; set; } = "";
    [BindProperty] public string Decision { get; set; } = "";
    [BindProperty] public string Post { get; set; } = "";
    [BindProperty] public string Within { get; set; } = "";
    [BindProperty] public string Unit { get; set; } = nameof(WithinUnit.WorkingDays);
    [BindProperty] public string Told { get; set; } = "";

    /// <summary>The subject whose owner and days were proposed last: what the operator has not changed follows the subject.</summary>
    [BindProperty] public string ProposedFor { get; set; } = "";

    public Call Call { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public Roster Roster { get; private set; } = null!;
    public string LineName { get; private set; } = "";
    public DateTime Now { get; private set; }
    public Category? Subject => Categories.Find(Category);
    public bool Posted => HttpMethods.IsPost(Request.Method);

    /// <summary>The operator who took the call, when it is not the one who reads this.</summary>
    public string? TakenBy => Call.OperatorId == Caller.AccountId ? null : Call.OperatorName;

    /// <summary>The case of an ended call.</summary>
    public Case? About { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Now = Time.Now;
        if (await Db.Set<Call>().AsNoTracking().Include(c => c.Legs).SingleOrDefaultAsync(c => c.Id == Id && c.OfficeId == Caller.OfficeId) is not { } call) return NotFound();
        Call = call;
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == call.OfficeId);
        LineName = await Db.Set<OfficeLine>().Where(l => l.Id == call.LineId).Select(l => l.NameBn).FirstOrDefaultAsync() ?? "";
        Roster = await desk.Roster(Office.Path);
        if (call.EndedAt is not null)
        {
            About = call.About is { } about ? await Db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == about) : null;
            return null;
        }
        await LoadPlaces();
        await LoadServices();
        await LoadCaller();
        await LoadSimilar();
        Propose();
        Due = await CountDue();
        await LoadAnswers();
        return null;
    }

    public Citizen? Citizen { get; private set; }
    public IReadOnlyList<CitizenNote> Notes { get; private set; } = [];
    public IReadOnlyList<EarlierCase> Open { get; private set; } = [];
    public IReadOnlyList<(string Title, IReadOnlyList<CitizenLine> Lines)> Earlier { get; private set; } = [];

    /// <summary>Whether this office knows the caller: what others wrote down about a number is not shown here.</summary>
    public bool IsKnown => Open.Count > 0 || Earlier.Count > 0;

    /// <summary>Who has this number: open cases first, then what every room knows.</summary>
    private async Task LoadCaller()
    {
        if (!Dorgora.Bangla.Mobile.TryParse(Call.From, out var number)) return;
        Citizen = await Db.CitizenWith(number, HttpContext.RequestAborted) ?? new Citizen(number);
        Open = await EarlierCase.Open(Db, desk, Office.Id, Citizen.Id, MostEarlier, HttpContext.RequestAborted);
        var found = new List<(string, IReadOnlyList<CitizenLine>)>();
        foreach (var part in parts.OrderBy(p => p.Order))
        {
            var lines = await part.Lines(Db, Citizen, MostEarlier, HttpContext.RequestAborted);
            IReadOnlyList<CitizenLine> others = [.. lines.Where(l => Open.All(o => o.Href != l.Href))];
            if (others.Count > 0) found.Add((part.Title, others));
        }
        Earlier = found;
        var citizen = Citizen.Id;
        Notes = await Db.Set<CitizenNote>().AsNoTracking().Where(n => n.CitizenId == citizen).OrderByDescending(n => n.At).Take(3).ToListAsync();
        if (!Posted) Prefill(number);
    }

    private void Prefill(Mobile number)
    {
        Mobile = T.Digits(number.Display);
        if (!IsKnown) return;
        CallerName = Citizen!.KnownAs is [var name, ..] ? name : "";
        Address = Citizen.Address;
        if (Citizen.AreaId is { } area && Unions.Any(u => u.Id == area)) Area = area.ToString();
    }

    /// <summary>A day of this year without its year.</summary>
    public WhenStyle Near(DateTime at) => Dhaka.DateOf(at).Year == Dhaka.DateOf(Now).Year ? WhenStyle.Short : WhenStyle.Date;

    /// <summary>A press without script comes back as the whole page; with script only as its changed parts.</summary>
    private async Task<IActionResult> Shown() => await Again(StatusCodes.Status200OK);
}
