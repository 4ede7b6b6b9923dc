using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Outdated;

/// <summary>Staff who notice on the telephone that an entry is out of date tell whoever keeps the directory.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Note(People people) : TellPage
{
    [FromRoute] public Guid Id { get; init; }

    public Official Official { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        if (roster[Id] is not { } official || !roster.Around(Caller.OfficePath).Contains(official)) return NotFound();
        Official = official;
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var post = await Db.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).SingleAsync(p => p.Id == Id);     // may stand in the office above
        Db.Add(News(post, "", Caller.Name));
        TempData["Said"] = T["খবরটি রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/people/posts/{Id}", HttpContext.RequestAborted);
    }
}
