using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>
/// Whether one more code may go out: the table of <see cref="CodeLimits"/> against what was sent. Asked in turn (one at a time over all nodes), so
/// that many at once cannot pass together.
/// </summary>
public sealed class CodeGate(Site site, ILogger<CodeGate> log)
{
    private const string CallInstead = "এখন আর কোড পাঠানো যাচ্ছে না। একটু পরে চেষ্টা করুন, অথবা অফিসে ফোন করুন";

    /// <returns>The number's slot of today.</returns>
    /// <exception cref="RuleBroken">Says when or how else.</exception>
    internal async Task<int> Slot(AppDb unit, CodeAsk ask, string source, DateTime now, CancellationToken cancel)
    {
        var codes = unit.Set<OneTimeCode>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();
        var (number, day, yesterday) = (ask.To.E164, Dhaka.DateOf(now), now - TimeSpan.FromDays(1));
        var sent = await codes.Where(c => c.Mobile == number && c.SentAt > yesterday).Select(c => new { c.SentAt, c.Day, c.Slot }).ToListAsync(cancel);
        Number([.. sent.Select(s => s.SentAt)], now);
        if (!ask.Known && await From(codes, source, now, cancel)) throw Refused("address", "এই সংযোগ থেকে অনেকবার কোড চাওয়া হয়েছে। আধা ঘণ্টা পরে চেষ্টা করুন, অথবা অফিসে ফোন করুন");
        if (await Spent(codes, ask, day, cancel)) throw Refused("budget", CallInstead);
        if (!ask.Known && await Suspicious(codes, now, cancel)) throw Refused("breaker", CallInstead);
        return sent.Where(s => s.Day == day).Select(s => s.Slot).DefaultIfEmpty().Max() + 1;
    }

    /// <summary>The number's own limits. They say nothing of whether it is known here.</summary>
    private static void Number(IReadOnlyList<DateTime> sent, DateTime now)
    {
        if (sent.Count > 0 && sent.Max() + CodeLimits.Pause is var next && next > now)
            throw new RuleBroken("এই নম্বরে একটু আগে কোড গেছে। {0} সেকেন্ড পরে আবার চান", values: [(int)Math.Ceiling((next - now).TotalSeconds)]);
        if (sent.Count(at => at > now - TimeSpan.FromHours(1)) >= CodeLimits.AnHour)
            throw new RuleBroken("এই নম্বরে এক ঘণ্টায় তিনবার কোড গেছে। {0} মিনিট পরে আবার চান",
                values: [(int)Math.Ceiling((sent.Order().TakeLast(CodeLimits.AnHour).First() + TimeSpan.FromHours(1) - now).TotalMinutes)]);
        if (sent.Count >= CodeLimits.ADay) throw new RuleBroken("এই নম্বরে আজ পাঁচবার কোড গেছে। কাল আবার চান, অথবা অফিসে ফোন করুন");
    }

    private static async Task<bool> From(IQueryable<OneTimeCode> codes, string source, DateTime now, CancellationToken cancel)
    {
        var since = now - TimeSpan.FromHours(1);
        return await codes.CountAsync(c => c.Source == source && c.SentAt > since, cancel) >= CodeLimits.AnHourFromOneAddress;
    }

    /// <summary>The day's budget, of the office and of the whole installation.</summary>
    private async Task<bool> Spent(IQueryable<OneTimeCode> codes, CodeAsk ask, DateOnly day, CancellationToken cancel)
    {
        var (from, office) = (Dhaka.Utc(day, TimeOnly.MinValue), ask.Office.Id);
        int May(int budget) => ask.Known ? budget : budget - budget * CodeLimits.ReservePerCent / 100;
        return await codes.CountAsync(c => c.SentAt >= from, cancel) >= May(site.CodesADay)
            || await codes.CountAsync(c => c.SentAt >= from && c.OfficeId == office, cancel) >= May(site.CodesADayOfOffice);
    }

    /// <summary>Of the last codes that are over, too few were typed. It ends by itself: only those of the last hour are looked at.</summary>
    private static async Task<bool> Suspicious(IQueryable<OneTimeCode> codes, DateTime now, CancellationToken cancel)
    {
        var (since, over) = (now - TimeSpan.FromHours(1), now - CodeLimits.Life);
        var last = await codes.Where(c => c.SentAt > since && (c.PassedAt != null || c.Tries >= CodeLimits.Tries || c.SentAt <= over)).OrderByDescending(c => c.SentAt).Take(CodeLimits.Looked).Select(c => c.PassedAt != null).ToListAsync(cancel);
        return last.Count == CodeLimits.Looked && last.Count(typed => typed) * 100 < CodeLimits.Looked * CodeLimits.TypedPerCent;
    }

    private RuleBroken Refused(string limit, string sentence)
    {
        log.LogWarning("No one-time code was sent: {Limit}", limit);
        return new RuleBroken(sentence);
    }
}
