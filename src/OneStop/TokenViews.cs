using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>A token as its visitor sees it on kiosk, paper and phone. It holds no name and no number of a person.</summary>
/// <param name="Counters">Which counters serve it, by number; none where an official is to be seen.</param>
/// <param name="At">The counter that has called it or serves it.</param>
/// <param name="Official">Whom it is for, where it is for one.</param>
public sealed record TokenView(Token Token, Errand Service, Estimate Wait, IReadOnlyList<int> Counters, int? At, Post? Official)
{
    /// <summary>"২০–৩৫ মিনিট"; null when nothing honest can be said.</summary>
    public string? Range(Translator t) => Wait is not { Low: { } low, High: { } high } ? null : low == high || high == 0 ? t["{0} মিনিট", high] : low == 0 ? t["{0} মিনিটের মধ্যে", high] : t["{0}–{1} মিনিট", low, high];

    /// <summary>"১২ জন".</summary>
    public string Ahead(Translator t) => Wait.Ahead == 0 ? t["কেউ নেই"] : t["{0} জন", Wait.Ahead];

    /// <summary>"১ বা ২ নম্বর কাউন্টার", or the official's post.</summary>
    public string Where(Translator t) => Official is { } post ? t.Name(post.TitleBn, post.TitleEn)
        : Counters.Count == 0 ? t["ডাকলে জানানো হবে"] : t["{0} নম্বর কাউন্টার", string.Join(t.IsEnglish ? " or " : " বা ", Counters.Select(n => t.Num(n)))];
}

/// <summary>Reads what a visitor may know of a token.</summary>
public sealed class TokenViews(Estimates estimates)
{
    public async Task<TokenView> Of(AppDb db, Token token, CancellationToken cancel = default)
    {
        var leg = token.Current;
        var service = await db.Set<Errand>().AsNoTracking().SingleAsync(s => s.Id == leg.ServiceId, cancel);
        var official = leg.OfficialPostId is { } post ? await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == post, cancel) : null;
        var serving = await db.Set<Counter>().AsNoTracking().Where(c => c.OfficeId == token.OfficeId && (leg.State == LegState.Waiting && leg.CounterId != null ? c.Id == leg.CounterId : c.Queues.Any(q => q.QueueId == leg.QueueId)))
            .OrderBy(c => c.No).Select(c => new { c.No, c.State }).ToListAsync(cancel);
        var working = serving.Where(c => c.State != CounterState.Closed).Select(c => c.No).ToList();
        int? at = leg.CounterId is { } here && LegMoves.AtCounter.Contains(leg.State) ? await db.Set<Counter>().Where(c => c.Id == here).Select(c => (int?)c.No).SingleOrDefaultAsync(cancel) : null;
        return new TokenView(token, service, await estimates.Of(db, token, cancel), working.Count > 0 ? working : [.. serving.Select(c => c.No)], at, official);
    }
}
