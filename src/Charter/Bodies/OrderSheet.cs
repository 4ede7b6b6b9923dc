using Dorgora.Bangla;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web.Layout;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>An order as it stands on paper.</summary>
public sealed record OrderSheet(BodyOrder Order, Letter Letter, OrderWords Words, Letterhead Head, MemoBlock Memo)
{
    /// <summary>Null when that office has no such order.</summary>
    public static async Task<OrderSheet?> Find(AppDb db, Profiles profiles, Guid id, Guid office, CancellationToken cancel)
    {
        if (await db.Set<BodyOrder>().SingleOrDefaultAsync(o => o.Id == id && o.OfficeId == office, cancel) is not { } order) return null;
        var letter = await db.Set<Letter>().Include(l => l.Copies.OrderBy(c => c.N)).SingleAsync(l => l.Id == order.LetterId, cancel);
        var of = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == office, cancel);
        var (bangla, date) = Dates.TwoLine(letter.Date);
        return new OrderSheet(order, letter, order.Words, (await profiles.Of(db, order.OfficePath, cancel)).HeadOf(of), new MemoBlock(letter.Memo.ToString(), bangla, date));
    }

    /// <summary>A warning above the head when the text was changed behind the program's back.</summary>
    public IReadOnlyList<string> Marks => Order.IsWhole ? [] : ["সাবধান: এই কাগজের লেখা পরে বদলানো হয়েছে"];
}
