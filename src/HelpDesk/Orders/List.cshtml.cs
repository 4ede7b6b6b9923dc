using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Orders;

/// <summary>Orders that are not yet signed or handed over: those of today, and in red those that should have been by yesterday.</summary>
[Needs(May.Orders)]
public sealed class List(AppDb db, Caller caller, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    /// <summary>waiting (null), no-scan (signed, but the signed copy is not kept) or all.</summary>
    [BindProperty(SupportsGet = true)] public string? Which { get; set; }
    [FromQuery(Name = "page")] public string? PageText { get; set; }

    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];
    public int Late { get; private set; }
    public int Waiting { get; private set; }
    public int Total { get; private set; }

    /// <summary>Signed, without the signed copy.</summary>
    public int Bare { get; private set; }
    public int Number { get; private set; } = 1;
    public bool All => Which == "all";
    public DateOnly Today => time.Today;

    /// <summary>The office, as live topics name it.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Months that have orders, newest first: for the register.</summary>
    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = db.Set<CaseOrder>().Where(o => o.OfficeId == caller.OfficeId);
        Slug = await db.Set<Office>().Where(o => o.Id == caller.OfficeId).Select(o => o.Slug).SingleAsync(cancel);
        var midnight = Dhaka.Utc(Today, default);
        (Waiting, Late, Total) = (await mine.Waiting().CountAsync(cancel), await mine.Waiting().CountAsync(o => o.WrittenAt < midnight, cancel), await mine.CountAsync(cancel));
        Number = Bangla.Digits.TryParseInt(PageText, out var n) ? Math.Clamp(n, 1, 10_000) : 1;
        var bare = mine.Where(o => o.SignedAt != null && o.CorrectedById == null && db.Set<Letter>().Any(l => l.Id == o.LetterId && l.ScanFile == null));
        Bare = await bare.CountAsync(cancel);
        if (Which is not ("all" or "no-scan")) Which = null;
        Rows = await OrderRow.Read(db, Which switch
        {
            "all" => mine.OrderByDescending(o => o.WrittenAt).Skip((Number - 1) * PageSize).Take(PageSize),
            "no-scan" => bare.OrderBy(o => o.WrittenAt).Skip((Number - 1) * PageSize).Take(PageSize),
            _ => mine.Waiting().OrderBy(o => o.WrittenAt).Take(200),
        }, cancel);
        if (await mine.OrderBy(o => o.WrittenAt).Select(o => (DateTime?)o.WrittenAt).FirstOrDefaultAsync(cancel) is { } first) Months = [.. From(Dhaka.DateOf(first), Today).Take(24)];
    }

    private static IEnumerable<DateOnly> From(DateOnly first, DateOnly last)
    {
        for (var month = new DateOnly(last.Year, last.Month, 1); month >= new DateOnly(first.Year, first.Month, 1); month = month.AddMonths(-1)) yield return month;
    }
}
