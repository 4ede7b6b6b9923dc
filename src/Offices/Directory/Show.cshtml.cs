using Dorgora.Offices.Geography;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Offices.Directory;

/// <summary>A post: who holds it and who held it.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Show(People people, Areas places) : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>The day that was asked for.</summary>
    [FromQuery] public string? On { get; init; }

    public Official Official { get; private set; } = null!;
    public Official? Above { get; private set; }
    public Official? Alternate { get; private set; }
    public string Area { get; private set; } = "";
    public HeldTimes Held { get; private set; } = null!;
    public bool MayChange { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        if (roster[Id] is not { } official || !roster.Around(Caller.OfficePath).Contains(official)) return NotFound();
        Official = official;
        Above = official.Post.ReportsToId is { } above ? roster[above] : null;
        Alternate = official.Post.AlternateId is { } alternate ? roster[alternate] : null;
        MayChange = Caller.May(OfficesRoom.ChangePeople) && Caller.Scope.Covers(official.Post.OfficePath);
        Area = Places.Words(await places.Now(Db, HttpContext.RequestAborted), official.Post.AreaId, official.Post.Ward, T);
        Held = await HeldTimes.Of(Db, Id, null, Days.Of(On), HttpContext.RequestAborted);
        return null;
    }
}
