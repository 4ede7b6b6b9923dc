using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>One service of one token of the day. Times are UTC.</summary>
public sealed record LedgerRow(string Number, string Service, Priority Priority, string Channel, DateTime Arrived, DateTime? Called, DateTime? Started, DateTime? Ended, int? Counter, int? Wait, LegEnd End);

/// <summary>Something that changed the order of a queue: what it was, who did it.</summary>
/// <param name="Counter">Where; null when it was not at a counter.</param>
/// <param name="Overtook">So many who had waited longer; null where the events do not say.</param>
public sealed record Jump(DateTime At, string Number, string What, int? Counter, int? Overtook, string By);

/// <summary>The service room's day for the file: every token and every change of the order. It holds no visitor's name or number.</summary>
public sealed record DayLedger(DateOnly Day, IReadOnlyList<LedgerRow> Rows, IReadOnlyList<Jump> Jumps)
{
    private static readonly string[] Changes = ["token-called", "token-transferred", "token-returned", "token-released", "token-delayed", "token-resumed", "service-waits", "token-undone"];

    public int Tokens => Rows.Select(r => r.Number).Distinct().Count();

    /// <summary>Calls before the turn alone.</summary>
    public int Early => Jumps.Count(j => j.Overtook > 0);

    public static async Task<DayLedger> Read(AppDb db, Guid office, DateOnly day, CancellationToken cancel = default)
    {
        var services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == office).ToDictionaryAsync(s => s.Id, s => s.NameBn, cancel);
        var counters = await db.Set<Counter>().Where(c => c.OfficeId == office).ToDictionaryAsync(c => c.Id, c => c.No, cancel);
        var tokens = db.Set<Token>().Where(t => t.OfficeId == office && t.Day == day);
        var rows = await db.Set<LegFacts>().AsNoTracking().Where(f => f.OfficeId == office && f.Day == day).Join(tokens, f => f.TokenId, t => t.Id, (f, t) => new { Facts = f, t.Letter, t.Number }).ToListAsync(cancel);
        var changes = await tokens.Join(db.Set<StoredEvent>(), t => t.Id, e => e.Subject, (t, e) => new { t.Letter, t.Number, Stored = e }).Where(x => Changes.Contains(x.Stored.Name)).OrderBy(x => x.Stored.Id).ToListAsync(cancel);
        return new DayLedger(day,
            [.. rows.OrderBy(r => r.Facts.Arrived).ThenBy(r => r.Number).Select(r => new LedgerRow(TokenNumbers.Show(r.Letter, r.Number), services.GetValueOrDefault(r.Facts.ServiceId, ""), r.Facts.Priority, r.Facts.Channel,
                r.Facts.Arrived, r.Facts.Called, r.Facts.Started, r.Facts.Ended, r.Facts.CounterId is { } at && counters.TryGetValue(at, out var no) ? no : null, r.Facts.Wait, r.Facts.End))],
            [.. changes.Select(c => Of(c.Stored, TokenNumbers.Show(c.Letter, c.Number), counters)).OfType<Jump>()]);
    }

    /// <summary>The change that an event made to the order, in words; null when it made none.</summary>
    private static Jump? Of(StoredEvent stored, string number, Dictionary<Guid, int> counters)
    {
        Jump Made(string what, Guid? counter = null, int? overtook = null) => new(stored.At, number, what, counter is { } at && counters.TryGetValue(at, out var no) ? no : null, overtook, By(stored));
        return stored.Read() switch
        {
            TokenCalled { Jumped: not Priority.None } e => Made($"আগে ডাকা: {LegMoves.Bangla(e.Jumped)}", e.Counter, e.Overtook),
            TokenTransferred e => Made(e.Official is not null ? "কর্মকর্তার কাছে পাঠানো" : e.Counter is { } to && counters.TryGetValue(to, out var no) ? $"{Digits.ToBangla(no)} নম্বর কাউন্টারে পাঠানো, আসার সময়ের জায়গায়" : "অন্য সারিতে পাঠানো, আসার সময়ের জায়গায়"),
            TokenReturned => Made($"ডাকে ছিলেন না, পরে এসেছেন: {Digits.ToBangla(Token.BehindOnReturn)} জনের পরে"),
            TokenReleased e => Made("ভুল ডাক, আগের জায়গায় ফেরানো", e.Counter),
            TokenDelayed => Made($"নিজে সময় চেয়েছেন: {Digits.ToBangla(Token.BehindOnDelay)} জনের পরে"),
            TokenResumed e => Made("কাজ সেরে ফিরেছেন, আবার দাঁড়াতে হয়নি", e.Counter),
            ServiceWaits => Made("বাড়তি সেবা, আসার সময়ের জায়গায়"),
            TokenUndone { Act: LegAct.Call } => Made("ডাক ফিরিয়ে নেওয়া হয়েছে"),
            _ => null,
        };
    }

    private static string By(StoredEvent stored) => stored.ActorKind == ActorKind.Citizen ? "আগন্তুক নিজে" : stored.ActorName == "" ? "ব্যবস্থা নিজে" : stored.ActorName;
}
