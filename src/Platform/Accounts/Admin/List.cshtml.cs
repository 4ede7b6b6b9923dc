using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Admin;

/// <summary>Accounts of the office and of those below it.</summary>
[Needs(PlatformRoom.ManageAccounts)]
public sealed class List : ActPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true)] public string Q { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "page")] public int PageNumber { get; set; } = 1;

    public IReadOnlyList<(Account Account, Office Office)> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public bool MayKeys => Caller.May(PlatformRoom.ManageKeys);

    public override async Task<IActionResult?> Load()
    {
        var accounts = Db.Accounts.AsNoTracking();
        var q = Clean.Line(Q);
        if (q != "") accounts = accounts.Where(a => a.Name.Contains(q) || a.User.Contains(Account.Typed(q)));
        Total = await accounts.CountAsync();
        var rows = await accounts.OrderBy(a => a.OfficePath).ThenBy(a => a.User).Skip((Math.Clamp(PageNumber, 1, 10_000) - 1) * Size).Take(Size)
            .Join(Db.Set<Office>(), a => a.OfficeId, o => o.Id, (a, o) => new { a, o }).ToListAsync();
        Rows = [.. rows.Select(r => (r.a, r.o))];
        return null;
    }
}
