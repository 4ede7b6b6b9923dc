using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>A post: who holds it and who held it.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Show(People people) : ActPage
{
    /// <summary>A time in charge, with the name of who held it.</summary>
    public sealed record Held(Charge Charge, string NameBn, string NameEn);

    [FromRoute] public Guid Id { get; init; }

    public Official Official { get; private set; } = null!;
    public Official? Above { get; private set; }
    public Official? Alternate { get; private set; }
    public IReadOnlyList<Held> History { get; private set; } = [];
    public bool MayChange { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        if (roster[Id] is not { } official || !roster.Around(Caller.OfficePath).Contains(official)) return NotFound();
        Official = official;
        Above = official.Post.ReportsToId is { } above ? roster[above] : null;
        Alternate = official.Post.AlternateId is { } alternate ? roster[alternate] : null;
        MayChange = Caller.May(OfficesRoom.ChangePeople) && Caller.Scope.Covers(official.Post.OfficePath);
        History = await (from c in Db.Set<Charge>().IgnoreQueryFilters([AppDb.OfficeFilter])
                         join p in Db.Set<Person>().IgnoreQueryFilters([AppDb.OfficeFilter]) on c.PersonId equals p.Id
                         where c.PostId == Id
                         orderby c.From descending
                         select new Held(c, p.NameBn, p.NameEn)).AsNoTracking().Take(50).ToListAsync(HttpContext.RequestAborted);
        return null;
    }
}
