using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Arranging;

/// <summary>Which queues a counter serves, in which order, and whether it keeps that order.</summary>
[Needs(May.Arrange)]
public sealed class CounterQueues : ActPage
{
    [BindProperty(SupportsGet = true)] public int No { get; set; }
    [BindProperty] public bool Strict { get; set; }

    /// <summary>Each queue of the office with what stands in its field.</summary>
    public IReadOnlyList<(TokenQueue Queue, string Rank)> Rows { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await Find() is not { } counter) return NotFound();
        var posted = HttpMethods.IsPost(Request.Method);
        if (!posted) Strict = counter.Strict;
        var queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Caller.OfficeId).OrderBy(q => q.Order).ToListAsync();
        var ranks = counter.Queues.ToDictionary(q => q.QueueId, q => q.Rank.ToString(CultureInfo.InvariantCulture));
        Rows = [.. queues.Select(q => (q, posted ? Request.Form[$"rank-{q.Latin}"].ToString() : ranks.GetValueOrDefault(q.Id, "")))];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var served = Rows.Where(r => r.Rank.Trim() != "").Select(r => (r.Queue.Id, Rank: int.TryParse(Digits.ToLatin(r.Rank.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 99 ? n
            : throw new RuleBroken("ক্রম লিখুন ১, ২, ৩ এভাবে"))).OrderBy(r => r.Rank).Select(r => r.Id).ToList();
        if (served.Count == 0) throw new RuleBroken("অন্তত একটি সারি দিন, নইলে এই কাউন্টারে কেউ ডাক পাবেন না");
        var counter = (await Find())!;
        counter.Serve(served);
        counter.Strict = Strict;
        Db.Record(Caller.OfficeId, Caller.OfficePath, new RoomArranged(counter.Id, "counter"));
        return await Once.Save(Db, "/admin/services");
    }

    private Task<Counter?> Find() => Db.Set<Counter>().Include(c => c.Queues).SingleOrDefaultAsync(c => c.OfficeId == Caller.OfficeId && c.No == No);
}
