using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.HelpDesk.Cases;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Orders;

/// <summary>An order in a list, with its outside and the code of its case.</summary>
public sealed record OrderRow(CaseOrder Order, Letter Letter, string Code, OrderPaper Paper)
{
    public LetterServing? Served => Letter.Served.OrderBy(s => s.At).FirstOrDefault();

    /// <summary>Whole days since it should have been signed and handed over: it is due on its own day.</summary>
    public int DaysLate(DateOnly today) => Order.IsDone ? 0 : today.DayNumber - Letter.Date.DayNumber;

    public CaseTag Tag(DateOnly today, Translator t) => Order switch
    {
        { CorrectedById: not null } => new("closed", t["বদলে গেছে"]),
        { ServedAt: not null } => new("done", t["বুঝিয়ে দেওয়া হয়েছে"]),
        _ when DaysLate(today) > 0 => new("late", t[Order.SignedAt is null ? "{0} দিন ধরে সই বাকি" : "{0} দিন ধরে বুঝিয়ে দেওয়া বাকি", DaysLate(today)]),
        { SignedAt: not null } => new("open", t["সই হয়েছে, বুঝিয়ে দেওয়া বাকি"]),
        { Printed: > 0 } => new("given", t["ছাপা হয়েছে, সই বাকি"]),
        _ => new("new", t["ছাপা বাকি"]),
    };

    /// <summary>Rows in the order of the query.</summary>
    public static async Task<IReadOnlyList<OrderRow>> Read(AppDb db, IQueryable<CaseOrder> orders, CancellationToken cancel)
    {
        var rows = await orders.AsNoTracking().ToListAsync(cancel);
        var (letters, cases) = (rows.Select(o => o.LetterId).ToList(), rows.Select(o => o.CaseId).Distinct().ToList());
        var outside = await db.Set<Letter>().AsNoTracking().Include(l => l.Served).Where(l => letters.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancel);
        var codes = await db.Set<Case>().AsNoTracking().Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, cancel);
        return [.. rows.Select(o => new OrderRow(o, outside[o.LetterId], codes.GetValueOrDefault(o.CaseId, ""), o.Read()))];
    }
}
