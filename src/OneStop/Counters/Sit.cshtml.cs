using Dorgora.OneStop.Kiosk.Offline;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <summary>Which counter one sits at today. Who sits already goes straight there.</summary>
[Needs(May.Serve)]
public sealed class Sit : ActPage
{
    public IReadOnlyList<Counter> Counters { get; private set; } = [];
    public IReadOnlyDictionary<Guid, TokenQueue> Queues { get; private set; } = new Dictionary<Guid, TokenQueue>();

    /// <summary>How many wait for each queue.</summary>
    public IReadOnlyDictionary<Guid, int> Waiting { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Tokens of today whose paper never came out.</summary>
    public int Unprinted { get; private set; }

    /// <summary>Papers of kiosks that are in no queue and that nobody has seen.</summary>
    public int Refused { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Unprinted = await Hall.Unprinted(Db, Caller.OfficeId, Time.Today).CountAsync();
        Refused = await Db.Set<RefusedPaper>().CountAsync(r => r.OfficeId == Caller.OfficeId && r.SeenAt == null);
        Counters = await Db.Set<Counter>().AsNoTracking().Include(c => c.Queues).Where(c => c.OfficeId == Caller.OfficeId).OrderBy(c => c.No).ToListAsync();
        Queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Caller.OfficeId).ToDictionaryAsync(q => q.Id);
        Waiting = (await Hall.Waiting(Db, Caller.OfficeId)).GroupBy(w => w.Queue).ToDictionary(g => g.Key, g => g.Count());
        var mine = Counters.FirstOrDefault(c => c.State != CounterState.Closed && c.ClerkId == Caller.AccountId);
        return mine is null || Request.Query.ContainsKey("all") || HttpMethods.IsPost(Request.Method) ? null : Redirect($"/desk/counter/{mine.No}");
    }

    /// <summary>Sits down at it: whoever sat there is out, and another counter of one's own closes.</summary>
    public async Task<IActionResult> OnPostAsync(int no)
    {
        if (await Db.Set<Counter>().SingleOrDefaultAsync(c => c.OfficeId == Caller.OfficeId && c.No == no) is not { } counter) return NotFound();
        foreach (var other in await Db.Set<Counter>().Where(c => c.OfficeId == Caller.OfficeId && c.ClerkId == Caller.AccountId && c.No != no && c.State != CounterState.Closed).ToListAsync()) other.Close(Time.Now);
        counter.Open(Caller.Actor, Time.Now);
        return await Once.Save(Db, $"/desk/counter/{no}");
    }
}
