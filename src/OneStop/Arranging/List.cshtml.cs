using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>Queues, services and counters of the office's service room.</summary>
[Needs(May.Arrange)]
public sealed class List : ActPage
{
    private const int MostCounters = 99;

    [BindProperty] public string Letter { get; set; } = "";
    [BindProperty] public string Latin { get; set; } = "";
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";

    public IReadOnlyList<TokenQueue> Queues { get; private set; } = [];
    public IReadOnlyList<Errand> Services { get; private set; } = [];
    public IReadOnlyList<Counter> Counters { get; private set; } = [];

    public bool MayHours => Caller.May(May.ArrangeSlots);

    public override async Task<IActionResult?> Load()
    {
        Queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Caller.OfficeId).OrderBy(q => q.Order).ToListAsync();
        Services = await Db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == Caller.OfficeId).OrderBy(s => s.Order).ToListAsync();
        Counters = await Db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == Caller.OfficeId).OrderBy(c => c.No).ToListAsync();
        return null;
    }

    /// <summary>Not given now, or given again.</summary>
    public async Task<IActionResult> OnPostTurnAsync(string code)
    {
        if (await Db.Set<Errand>().SingleOrDefaultAsync(s => s.OfficeId == Caller.OfficeId && s.Code == code) is not { } service) return NotFound();
        service.Closed = !service.Closed;
        return await Saved(service.Id, "service");
    }

    public async Task<IActionResult> OnPostQueueAsync()
    {
        (Letter, Latin, NameBn, NameEn) = (Clean.Line(Letter, 4), Clean.Line(Latin, 4).ToUpperInvariant(), Clean.Line(NameBn, 100), Clean.Line(NameEn, 100));
        if (Letter.Length is < 1 or > 2) throw new RuleBroken("একটি বাংলা অক্ষর দিন", at: nameof(Letter));
        if (Latin == "" || !Latin.All(char.IsAsciiLetterUpper)) throw new RuleBroken("এক থেকে চারটি ইংরেজি অক্ষর দিন", at: nameof(Latin));
        if (NameBn == "") throw new RuleBroken("নাম লিখুন", at: nameof(NameBn));
        await Load();
        if (Queues.Any(q => q.Letter == Letter || q.Latin == Latin)) throw new RuleBroken("এই অক্ষরের সারি আগেই আছে", at: nameof(Letter));
        var queue = new TokenQueue(await Own(), Letter, Latin, NameBn, NameEn, Queues.Count == 0 ? 1 : Queues.Max(q => q.Order) + 1);
        Db.Add(queue);
        return await Saved(queue.Id, "queue");
    }

    public async Task<IActionResult> OnPostCounterAsync()
    {
        await Load();
        var no = Counters.Count == 0 ? 1 : Counters.Max(c => c.No) + 1;
        if (no > MostCounters) throw new RuleBroken("{0}টির বেশি কাউন্টার রাখা যায় না", values: MostCounters);
        var counter = new Counter(await Own(), no);
        Db.Add(counter);
        return await Saved(counter.Id, "counter", $"/admin/services/counter/{no}");
    }

    private Task<Office> Own() => Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);

    private Task<IActionResult> Saved(Guid of, string what, string to = "/admin/services")
    {
        Db.Record(Caller.OfficeId, Caller.OfficePath, new RoomArranged(of, what));
        return Once.Save(Db, to);
    }
}
