using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>What sort of thing happened: people spoke, the case changed, the program did it by itself, or it went wrong.</summary>
public enum HappeningKind { Talk, Change, System, Bad }

/// <summary>One thing that happened to a case.</summary>
/// <param name="Id">The event's place; what happened by itself (the date passed) has none, 0.</param>
/// <param name="Title">A Bangla sentence with places for <paramref name="Values"/>.</param>
/// <param name="Text">What was written, as it was written; "" for who may not read it.</param>
/// <param name="Quiet">Names of those who were there.</param>
/// <param name="More">Further words with what they are, such as মূল কারণ.</param>
public sealed record Happening(long Id, HappeningKind Kind, string Title, object[] Values, DateTime At, string By, string Text = "", string Quiet = "", params IReadOnlyList<(string Name, string Text)> More);

/// <summary>Tells the events of a case in sentences, newest first, with the words that belong to them.</summary>
public sealed class Timeline(AppDb db, Desk desk)
{
    private Dictionary<Guid, CaseNote> notes = [];
    private Dictionary<Guid, Resolution> resolutions = [];
    private Dictionary<Guid, Extension> extensions = [];
    private Dictionary<Guid, CallBack> calls = [];
    private Dictionary<Guid, Assignment> assignments = [];
    private ILookup<Guid, Participant> seats = Array.Empty<Participant>().ToLookup(p => p.AssignmentId);
    private Dictionary<Guid, Letter> letters = [];
    private Dictionary<Guid, string> codes = [];
    private Dictionary<Guid, string> files = [];
    private Roster roster = null!;
    private bool readable, readings;

    /// <param name="mayRead">Whether notes and reasons are told as well.</param>
    /// <param name="whoRead">Whether it is told who read a sensitive case.</param>
    public async Task<IReadOnlyList<Happening>> Tell(Case of, IReadOnlyList<StoredEvent> events, bool mayRead, bool whoRead, CancellationToken cancel)
    {
        (readable, readings) = (mayRead, whoRead);
        roster = await desk.Roster(of.OfficePath, cancel);
        var read = events.Select(e => (Stored: e, Event: e.Read() as CaseEvent)).Where(x => x.Event is not null).ToList();
        await Fetch(of, [.. read.Select(x => x.Event!)], cancel);
        var told = read.Select(x => One(x.Stored, x.Event!)).OfType<Happening>().ToList();
        var now = db.Time.Now;
        if (of.IsOverdue(now) && now > of.Due && of.EscalatedLevel == 0) told.Add(new Happening(0, HappeningKind.Bad, "সময় পার হয়েছে", [], of.Due, ""));
        return [.. told.OrderByDescending(h => h.At).ThenByDescending(h => h.Id)];
    }

    private async Task Fetch(Case of, IReadOnlyList<CaseEvent> events, CancellationToken cancel)
    {
        var id = of.Id;
        assignments = await db.Set<Assignment>().AsNoTracking().Where(a => a.CaseId == id).ToDictionaryAsync(a => a.Id, cancel);
        var keys = assignments.Keys.ToList();
        seats = (await db.Set<Participant>().AsNoTracking().Where(p => keys.Contains(p.AssignmentId)).OrderBy(p => p.Seat).ToListAsync(cancel)).ToLookup(p => p.AssignmentId);
        notes = await db.Set<CaseNote>().AsNoTracking().Where(n => n.CaseId == id).ToDictionaryAsync(n => n.Id, cancel);
        resolutions = await db.Set<Resolution>().AsNoTracking().Where(r => r.CaseId == id).ToDictionaryAsync(r => r.Id, cancel);
        extensions = await db.Set<Extension>().AsNoTracking().Where(e => e.CaseId == id).ToDictionaryAsync(e => e.Id, cancel);
        calls = await db.Set<CallBack>().AsNoTracking().Where(b => b.CaseId == id).ToDictionaryAsync(b => b.Id, cancel);
        if (events.Any(e => e is AttachmentAdded) && !of.IsSensitive)
            files = await db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerKind == CaseFiles.OfCase && f.OwnerId == id).ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
        if (events.Any(e => e is OrderWritten))
            letters = await db.Set<CaseOrder>().AsNoTracking().Where(o => o.CaseId == id).Join(db.Set<Letter>(), o => o.LetterId, l => l.Id, (o, l) => new { o.Id, l }).ToDictionaryAsync(x => x.Id, x => x.l, cancel);
        var others = events.Select(e => e switch { CaseMerged m => m.Into, CaseUnmerged m => m.From, _ => Guid.Empty }).Where(g => g != Guid.Empty).ToList();
        if (others.Count > 0) codes = await db.Set<Case>().AsNoTracking().Where(c => others.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, cancel);
    }

    private Happening? One(StoredEvent e, CaseEvent happened) => happened switch
    {
        CaseLogged => Changed(e, "কেস লেখা হয়েছে"),
        CaseTied t => t.Code == "" ? Changed(e, "সনদের সেবা থেকে আলাদা করা হয়েছে") : Changed(e, "সনদের একটি সেবার সঙ্গে যুক্ত হয়েছে"),
        CaseAnswered => Changed(e, "তথ্য দিয়ে শেষ করা হয়েছে"),
        CaseAssigned a => Assigned(e, a),
        CaseAccepted => Changed(e, "দায়িত্ব নিয়েছেন"),
        CaseReturned r => Changed(e, "ফেরত দিয়েছেন", Said(assignments.GetValueOrDefault(r.Assignment)?.EndText)),
        CaseStarted => Changed(e, "কাজ শুরু হয়েছে"),
        CaseNoted n => Talk(e, "খবর", Note(n.Note)),
        CaseWaiting w => Changed(e, "জানানো ব্যক্তির তথ্যের অপেক্ষায়, দিন গোনা থেমেছে", Note(w.Note)),
        CaseResumed r => Changed(e, "আবার চলছে, শেষ দিন {0}", "", Dhaka.DateOf(r.Due)),
        ExtensionAsked x => Changed(e, "আরও {0} কার্যদিবস চেয়েছেন", Said(extensions.GetValueOrDefault(x.Extension)?.Reason), x.Days),
        ExtensionRefused => Changed(e, "সময় বাড়ানো হয়নি"),
        CaseExtended x => Changed(e, "সময় বাড়ানো হয়েছে, শেষ দিন {0}", "", Dhaka.DateOf(x.Due)),
        CaseDueMoved m => new Happening(e.Id, HappeningKind.System, "ছুটি বদলেছে, শেষ দিন {0} থেকে {1}", [Dhaka.DateOf(m.Old), Dhaka.DateOf(m.Due)], e.At, e.ActorName),
        CaseResolved r => Solved(e, r),
        CaseClosed c => Changed(e, c.Satisfied switch { true => "বন্ধ: তিনি সন্তুষ্ট", false => "বন্ধ", _ => "বন্ধ: তিনবার ফোন করে পাওয়া যায়নি" }),
        CaseReopened r => new Happening(e.Id, HappeningKind.Bad, "আবার খোলা হয়েছে", [], e.At, e.ActorName, Note(r.Note)),
        CaseRejected r => Changed(e, "নেওয়া যায়নি", Note(r.Note)),
        CaseReferred r => Changed(e, "অন্য দপ্তরে পাঠানো হয়েছে", Note(r.Note)),
        CaseWithdrawn w => Changed(e, "তুলে নেওয়া হয়েছে", Note(w.Note)),
        CaseMerged m => Changed(e, "কেস {0}-এর সঙ্গে জোড়া হয়েছে", "", Code(m.Into)),
        CaseUnmerged m => Changed(e, "কেস {0} থেকে আলাদা করা হয়েছে", "", Code(m.From)),
        CaseEscalated up => new Happening(e.Id, HappeningKind.Bad, up.Level == 1 ? "সময় পার হয়েছে, ঊর্ধ্বে গেছে: {0}" : "তবু কাজ হয়নি, আরও ঊর্ধ্বে গেছে: {0}", [up.To is { } to ? roster[to]?.Text ?? "" : ""], e.At, e.ActorName),
        CallBackTried b => Rang(e, b),
        AttachmentAdded a => Hashed(Talk(e, "কাগজ বা ছবি যোগ হয়েছে", Said(files.GetValueOrDefault(a.File))), a.Sha256),
        OrderWritten o => Changed(e, "আদেশ লেখা হয়েছে, স্মারক {0}", "", Memo(o.Order)),
        OrderPrinted o => new Happening(e.Id, HappeningKind.System, o.Copy == 1 ? "আদেশ ছাপা হয়েছে" : "আদেশ আবার ছাপা হয়েছে", [], e.At, e.ActorName),
        OrderSigned s => Hashed(Changed(e, s.Scan is null ? "আদেশে সই হয়েছে" : "আদেশে সই হয়েছে, সই করা কপি রাখা হয়েছে"), s.Sha256),
        OrderScanned s => Hashed(Changed(e, "আদেশের সই করা কপি রাখা হয়েছে"), s.Sha256),
        OrderServed => Changed(e, "আদেশ বুঝিয়ে দেওয়া হয়েছে"),
        CaseRead when readings => new Happening(e.Id, HappeningKind.System, "লেখা পড়া হয়েছে", [], e.At, e.ActorName),
        _ => null,
    };

    private Happening Assigned(StoredEvent e, CaseAssigned a)
    {
        var there = seats[a.Assignment].ToList();
        var within = new Within(a.N, a.Unit);
        var title = (there.Count, a.Again) switch { ( > 0, _) => "সম্মেলনে {2} জন: দায়িত্ব {0}, {1}", (_, true) => "দায়িত্ব বদল: {0}, {1}", _ => "দায়িত্ব: {0}, {1}" };
        var who = roster[a.Post]?.Text ?? "";
        return new Happening(e.Id, HappeningKind.Change, title, [who, within, there.Count], e.At, e.ActorName, Said(assignments.GetValueOrDefault(a.Assignment)?.Decision),
            string.Join(", ", there.Select(p => p.Name == "" ? p.Title : p.Name)));
    }

    private Happening Solved(StoredEvent e, CaseResolved solved)
    {
        var resolution = readable ? resolutions.GetValueOrDefault(solved.Resolution) : null;
        IReadOnlyList<(string Name, string Text)> more = [("মূল কারণ", resolution?.RootCause ?? ""), ("পরামর্শ", resolution?.Advice ?? "")];
        return new Happening(e.Id, HappeningKind.Change, "সমাধান: {0}", [Outcomes.All.GetValueOrDefault(solved.Outcome, "")], e.At, e.ActorName, resolution?.Text ?? "", "", [.. more.Where(m => m.Text != "")]);
    }

    private Happening Rang(StoredEvent e, CallBackTried tried) => Talk(e, tried.Result switch
    {
        CallBack.Satisfied => "ফোন করা হয়েছে: তিনি সন্তুষ্ট",
        CallBack.NotSatisfied => "ফোন করা হয়েছে: তিনি সন্তুষ্ট নন",
        _ => "ফোন করে পাওয়া যায়নি",
    }, Said(calls.GetValueOrDefault(tried.CallBack)?.Text));

    private static Happening Changed(StoredEvent e, string title, string text = "", params object[] values) => new(e.Id, HappeningKind.Change, title, values, e.At, e.ActorName, text);

    /// <summary>The beginning of a file's SHA-256, enough to hold it against the file's own by eye.</summary>
    private static Happening Hashed(Happening told, string? sha256) => sha256 is { Length: > 16 } ? told with { Quiet = $"SHA-256 {sha256[..16]}…" } : told;

    private static Happening Talk(StoredEvent e, string title, string text) => new(e.Id, HappeningKind.Talk, title, [], e.At, e.ActorName, text);

    private string Note(Guid id) => Said(notes.GetValueOrDefault(id)?.Text);

    private string Said(string? text) => readable ? text ?? "" : "";

    private string Code(Guid id) => codes.TryGetValue(id, out var code) ? CaseCode.Latin(code) : "";

    private string Memo(Guid order) => letters.TryGetValue(order, out var letter) ? letter.Memo.ToString() : "";
}
