using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Tcv;

/// <summary>Every service of the office with what it costs people: before, as promised, in fact, and what is spared.</summary>
[Needs(May.Promises)]
public sealed class List : ActPage
{
    public IReadOnlyList<TcvView> Services { get; private set; } = [];

    /// <summary>Those of which something is known; the others stand below, to be begun.</summary>
    public IEnumerable<TcvView> Known => Services.Where(s => s.Kept is not null);
    public IEnumerable<TcvView> Rest => Services.Where(s => s.Kept is null);
    public bool MayWrite => Caller.May(May.Simplify);

    public override async Task<IActionResult?> Load()
    {
        Services = await TcvView.Of(Db, Caller.OfficeId, null, HttpContext.RequestAborted);
        return null;
    }
}
