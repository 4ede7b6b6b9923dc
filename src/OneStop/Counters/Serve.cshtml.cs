using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.HelpDesk;
using Dorgora.HelpDesk.Calls;
using Dorgora.Offices;
using Dorgora.Offices.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <summary>Somebody in the line beside the counter.</summary>
public sealed record InLine(Token Token, TokenLeg Leg);

/// <summary>A counter and the person before it: the clerk presses one key for each step. Its acts are in ServeActs.</summary>
[Needs(May.Serve)]
public sealed partial class Serve(Hall hall, People people, Desk desk, CharterRows charter) : ActPage
{
    private const int Listed = 8, Earlier = 3;

    [BindProperty(SupportsGet = true)] public int No { get; set; }

    /// <summary>The token that the page showed when a key was pressed: a late press never does anything to the next person.</summary>
    [BindProperty] public Guid? Shown { get; set; }
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public string To { get; set; } = "";
    [BindProperty] public string Note { get; set; } = "";
    [BindProperty] public string Service { get; set; } = "";

    public Counter Counter { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public DateTime Now { get; private set; }
    public Token? Here { get; private set; }
    public Errand? HereFor { get; private set; }

    /// <summary>What the charter promises for it.</summary>
    public CharterRow? Promised { get; private set; }

    /// <summary>The last act at this counter that can still be taken back.</summary>
    public Token? Undoable { get; private set; }
    public IReadOnlyList<InLine> Waiting { get; private set; } = [];

    /// <summary>All that wait for this counter; <see cref="Waiting"/> are the first of them.</summary>
    public int InAll { get; private set; }
    public IReadOnlyList<InLine> Parked { get; private set; } = [];
    public IReadOnlyList<InLine> Missed { get; private set; } = [];
    public IReadOnlyList<(TokenQueue Queue, int Count)> Queues { get; private set; } = [];
    public IReadOnlyList<Errand> Services { get; private set; } = [];
    public IReadOnlyList<Counter> Others { get; private set; } = [];
    public IReadOnlyList<Official> Officials { get; private set; } = [];
    public IReadOnlyList<(Token Token, string Service)> Before { get; private set; } = [];
    public IReadOnlyList<EarlierCase> OpenCases { get; private set; } = [];

    public bool IsMine => Counter.ClerkId == Caller.AccountId;

    public override async Task<IActionResult?> Load()
    {
        Now = Time.Now;
        var counters = await Db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == Caller.OfficeId).OrderBy(c => c.No).ToListAsync();
        if (counters.Find(c => c.No == No) is not { } counter) return NotFound();
        (Counter, Others) = (counter, [.. counters.Where(c => c.No != No)]);
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == counter.OfficeId);
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Office.Id).OrderBy(s => s.Order).ToListAsync();
        await LoadLine();
        await LoadPerson();
        if (HereFor?.CharterCode is { } code) Promised = (await charter.Of(Db, Office.Id)).GetValueOrDefault(code);
        var last = await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).Where(t => t.LastCounterId == counter.Id).OrderByDescending(t => t.ChangedAt).FirstOrDefaultAsync();
        Undoable = last?.LastAct is not null && last.LastClerkId == counter.ClerkId && Now - last.ChangedAt < Token.UndoFor ? last : null;
        Officials = [.. (await people.Of(Db, Office.Path)).Around(Office.Path).Where(o => o.Post.OfficeId == Office.Id && o.Post.Kind == PostKind.Officer && !o.IsVacant).Take(20)];
        return null;
    }

    /// <summary>Only what is shown is read: a room of a thousand costs no more than one of forty.</summary>
    private async Task LoadLine()
    {
        var open = Db.Set<TokenLeg>().AsNoTracking().Where(l => l.OfficeId == Office.Id);
        var (waiting, served, since) = (open.Where(l => l.State == LegState.Waiting), Counter.Queues.Select(q => q.QueueId).ToList(), Now - Token.ReturnsWithin);
        var counts = await waiting.GroupBy(l => new { l.QueueId, l.CounterId, ForOfficial = l.OfficialPostId != null }).Select(g => new { g.Key, Many = g.Count() }).ToListAsync();
        var mine = await waiting.Where(l => l.OfficialPostId == null && (l.CounterId == Counter.Id || (l.CounterId == null && served.Contains(l.QueueId)))).OrderBy(l => l.Since).Select(l => l.TokenId).Take(Listed).ToListAsync();
        var others = await open.Where(l => l.State == LegState.Parked || (l.State == LegState.Missed && l.EndedAt > since) || (l.CounterId == Counter.Id && (l.State == LegState.Called || l.State == LegState.Serving))).Select(l => l.TokenId).ToListAsync();
        var shown = mine.Concat(others).ToList();
        var line = (await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).Where(t => shown.Contains(t.Id)).ToListAsync()).Select(t => new InLine(t, t.Current)).ToList();
        Waiting = [.. line.Where(l => l.Leg.State == LegState.Waiting).OrderBy(l => l.Leg.Since)];
        InAll = counts.Where(c => !c.Key.ForOfficial && (c.Key.CounterId == Counter.Id || (c.Key.CounterId is null && served.Contains(c.Key.QueueId)))).Sum(c => c.Many);
        Parked = [.. line.Where(l => l.Leg.State == LegState.Parked).OrderBy(l => l.Leg.Since)];
        Missed = [.. line.Where(l => l.Leg.State == LegState.Missed).OrderByDescending(l => l.Leg.EndedAt).Take(Listed)];
        var queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Office.Id).OrderBy(q => q.Order).ToListAsync();
        Queues = [.. queues.Select(q => (q, counts.Where(c => c.Key.QueueId == q.Id).Sum(c => c.Many)))];
        Here = line.Find(l => l.Leg.CounterId == Counter.Id && LegMoves.AtCounter.Contains(l.Leg.State))?.Token;
        HereFor = Here is null ? null : Services.First(s => s.Id == Here.Current.ServiceId);
    }

    /// <summary>What the room and the call centre know of who stands here, when a mobile was given.</summary>
    private async Task LoadPerson()
    {
        if (Here?.Mobile is not { } mobile) return;
        var before = await Db.Set<Token>().AsNoTracking().Include(t => t.Legs).Where(t => t.OfficeId == Office.Id && t.Mobile == mobile && t.Id != Here.Id).OrderByDescending(t => t.IssuedAt).Take(Earlier).ToListAsync();
        Before = [.. before.Select(t => (t, Services.FirstOrDefault(s => s.Id == t.Current.ServiceId) is { } s ? T.Name(s.NameBn, s.NameEn) : ""))];
        if (Mobile.TryParse(mobile, out var number) && await Db.CitizenWith(number, HttpContext.RequestAborted) is { } citizen)
            OpenCases = await EarlierCase.Open(Db, desk, Office.Id, citizen.Id, Earlier, HttpContext.RequestAborted);
    }

    public IEnumerable<SelectListItem> ReasonItems => Token.ParkReasons.Select(r => new SelectListItem(T[r.Value], r.Key));

    public IEnumerable<SelectListItem> ServiceItems => Services.Where(s => s.OfficialPostId is null).Select(s => new SelectListItem(T.Name(s.NameBn, s.NameEn), s.Code));

    /// <summary>Where somebody can be sent: queues, other counters, officials.</summary>
    public IEnumerable<SelectListItem> ToItems
    {
        get
        {
            SelectListGroup queues = new() { Name = T["কাতার"] }, counters = new() { Name = T["কাউন্টার"] }, officials = new() { Name = T["কর্মকর্তা"] };
            foreach (var (queue, _) in Queues) yield return new(string.Concat(T.IsEnglish ? queue.Latin : queue.Letter, " – ", T.Name(queue.NameBn, queue.NameEn)), $"q:{queue.Id}") { Group = queues };
            foreach (var other in Others) yield return new(T["কাউন্টার {0}", other.No], $"c:{other.Id}") { Group = counters };
            foreach (var official in Officials) yield return new(official.Text, $"o:{official.Id}") { Group = officials };
        }
    }

    /// <summary>A number by which the clerk knows it is the right person, and nobody else learns it: ০১৯০০-•••০৫৮.</summary>
    public string Masked => Here?.Mobile is { } m && Mobile.TryParse(m, out var number) ? T.Digits($"{number.Local[..5]}-•••{number.Local[^3..]}") : "";
}
