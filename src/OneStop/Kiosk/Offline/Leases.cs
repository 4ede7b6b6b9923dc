using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk.Offline;

/// <summary>What a kiosk still has of a queue and day.</summary>
/// <param name="Queue">The queue's letter.</param>
/// <param name="Count">Numbers that it has not given out.</param>
public sealed record Left(string Queue, DateOnly Day, int Count);

/// <summary>A token that a kiosk gave without the server: its paper is in somebody's hand.</summary>
/// <param name="Service">The service's code.</param>
/// <param name="Mobile">In any form; empty when it was not given.</param>
/// <param name="Secret">128 random bits of the device as 32 hexadecimal digits: they are in the code on the paper.</param>
/// <param name="At">When, by the kiosk's clock, UTC.</param>
/// <param name="Printed">The paper came out, as far as the kiosk knows.</param>
public sealed record PaperToken(string Service, string? Mobile, Priority Priority, DateOnly Day, int Number, string Secret, DateTime At, bool Printed);

/// <summary>
/// The kiosk's hour without network: gives it numbers beforehand, and takes the tokens afterwards. A number is good only from the device that was
/// given it, on its day, and once.
/// </summary>
public sealed class Leases(AppDb db, TimeProvider time)
{
    /// <summary>Numbers in a block, and how few may be left before the next is given.</summary>
    public const int Block = 20, Enough = 10;

    /// <summary>Blocks of one device for a queue and day: a kiosk that forgets them each time must not use the series up.</summary>
    public const int MostBlocks = 40;

    /// <summary>Blocks for today and tomorrow where fewer than <see cref="Enough"/> numbers are left: the network may be away when the office opens.</summary>
    public Task<List<(NumberLease Lease, string Letter)>> Renew(Office office, Guid device, Guid holder, IReadOnlyList<Left> left, CancellationToken cancel = default) => db.Write(async unit =>
    {
        var (today, given) = (time.Today, new List<(NumberLease, string)>());
        var queues = await unit.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == office.Id).OrderBy(q => q.Order).ToListAsync(cancel);
        var had = await unit.Set<NumberLease>().Where(l => l.DeviceId == device && l.Day >= today).GroupBy(l => new { l.QueueId, l.Day }).Select(g => new { g.Key.QueueId, g.Key.Day, N = g.Count() }).ToListAsync(cancel);
        foreach (var day in new[] { today, today.AddDays(1) })
            foreach (var queue in queues)
            {
                if (left.Where(l => l.Queue == queue.Letter && l.Day == day).Sum(l => l.Count) >= Enough) continue;
                if (had.Find(h => h.QueueId == queue.Id && h.Day == day)?.N >= MostBlocks) continue;
                var last = await unit.NextBlock(queue.Id, day, Block, cancel);
                var lease = new NumberLease(device, holder, queue.Id, office.Id, office.Path, day, last - Block + 1, last, time.Now);
                unit.Add(lease);
                given.Add((lease, queue.Letter));
            }
        await unit.SaveChangesAsync(cancel);
        return given;
    }, cancel);

    /// <summary>
    /// Takes a token that the device gave. Sent again it is the same token. Its time is what the kiosk says, but not before the numbers were given,
    /// not in another day and not to come; a token of a day that is over is closed at once and stands in that day's ledger.
    /// </summary>
    /// <param name="beside">What else is written in the same unit, such as the stored answer.</param>
    public async Task<Token> Take(Office office, Guid device, PaperToken paper, Func<AppDb, Token, Task> beside, CancellationToken cancel = default)
    {
        if (paper.Secret.Length != 32 || !paper.Secret.All(char.IsAsciiHexDigitLower)) throw new RuleBroken("টোকেনের গোপন চিহ্নটি ঠিক নেই", at: "secret");
        string? mobile = null;
        if (!string.IsNullOrWhiteSpace(paper.Mobile)) mobile = Mobile.TryParse(paper.Mobile, out var number) ? number.E164 : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");
        return await db.Write(async unit =>
        {
            var service = await unit.Set<Errand>().SingleOrDefaultAsync(s => s.OfficeId == office.Id && s.Code == paper.Service, cancel) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: "service");
            var lease = await unit.Set<NumberLease>().SingleOrDefaultAsync(l => l.DeviceId == device && l.QueueId == service.QueueId && l.Day == paper.Day && l.First <= paper.Number && paper.Number <= l.Last, cancel)
                ?? throw new RuleBroken("এই নম্বরটি এই যন্ত্রকে দেওয়া হয়নি", "not-leased");
            if (paper.Day > time.Today) throw new RuleBroken("এই নম্বরের দিন এখনো আসেনি", "not-yet");
            var token = await unit.Set<Token>().Include(t => t.Legs).SingleOrDefaultAsync(t => t.QueueId == service.QueueId && t.Day == paper.Day && t.Number == paper.Number, cancel);
            if (token is not null && !token.OpensWith(paper.Secret)) throw new RuleBroken("এই নম্বরে আগেই একটি টোকেন দেওয়া হয়েছে", "number-used");
            if (token is null) unit.Add(token = await Write(unit, service, paper, mobile, Between(paper.At, lease), cancel));
            await beside(unit, token);
            await unit.SaveChangesAsync(cancel);
            return token;
        }, cancel);
    }

    /// <summary>Sent again it would be refused again: the kiosk gives it up.</summary>
    public static bool IsForGood(RuleBroken why) => why.Code is "rule-broken" or "not-leased" or "number-used";

    /// <summary>Notes for the desk that this paper is in nobody's queue; the same paper once.</summary>
    public async Task Refuse(Office office, Guid device, PaperToken paper, RuleBroken why, CancellationToken cancel = default)
    {
        var secret = paper.Secret.Length > 32 ? paper.Secret[..32] : paper.Secret;
        try
        {
            await db.Write(async unit =>
            {
                if (await unit.Set<RefusedPaper>().AnyAsync(r => r.DeviceId == device && r.Secret == secret, cancel)) return 0;
                var service = await unit.Set<Errand>().SingleOrDefaultAsync(s => s.OfficeId == office.Id && s.Code == paper.Service, cancel);
                var queue = service?.QueueId ?? await unit.Set<NumberLease>().Where(l => l.DeviceId == device && l.Day == paper.Day && l.First <= paper.Number && paper.Number <= l.Last).Select(l => (Guid?)l.QueueId).FirstOrDefaultAsync(cancel);
                var letter = await unit.Set<TokenQueue>().Where(q => q.Id == queue).Select(q => q.Letter).SingleOrDefaultAsync(cancel) ?? "?";
                unit.Add(new RefusedPaper(office, device, paper with { Secret = secret }, TokenNumbers.Show(letter, paper.Number), service?.NameBn ?? "", why.Sentence, time.Now));
                return await unit.SaveChangesAsync(cancel);
            }, cancel);
        }
        catch (DbUpdateException e) when (e.IsDuplicate) { }                // two windows of one kiosk
    }

    private async Task<Token> Write(AppDb unit, Errand service, PaperToken paper, string? mobile, DateTime at, CancellationToken cancel)
    {
        var queue = await unit.Set<TokenQueue>().SingleAsync(q => q.Id == service.QueueId, cancel);
        var token = Token.OfKiosk(service, queue, paper, mobile, at);
        if (paper.Day < time.Today) token.Close(time.Now);
        return token;
    }

    /// <summary>What the kiosk's clock says, where it can be so.</summary>
    private DateTime Between(DateTime said, NumberLease lease)
    {
        var (begins, ends) = (Dhaka.Utc(lease.Day, TimeOnly.MinValue), Dhaka.Utc(lease.Day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1));
        var (from, to) = (lease.GivenAt > begins ? lease.GivenAt : begins, time.Now < ends ? time.Now : ends);
        var whole = new DateTime(said.Ticks - said.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        return whole < from ? from : whole > to ? to : whole;
    }
}
