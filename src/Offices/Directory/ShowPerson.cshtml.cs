using Dorgora.Offices.Geography;
using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Somebody of the directory: how to reach them, what they are, which posts they hold and held.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class ShowPerson(People people, Areas places) : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>The day that was asked for.</summary>
    [FromQuery] public string? On { get; init; }

    public Person Person { get; private set; } = null!;

    /// <summary>Their own post today, or the first they hold; null when they hold none.</summary>
    public Listing? Now { get; private set; }
    public string Area { get; private set; } = "";

    /// <summary>What everybody sees of them.</summary>
    public PublicField Shows { get; private set; }
    public HeldTimes Held { get; private set; } = null!;
    public bool MayChange { get; private set; }

    /// <summary>Kept by this office or one below: the note is for them alone.</summary>
    public bool IsOurs { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var official = (await people.Of(Db, Caller.OfficePath, cancel)).Around(Caller.OfficePath).Where(o => o.Holder?.PersonId == Id).OrderBy(o => o.Holder!.Kind).FirstOrDefault();
        var found = await Db.Set<Person>().AsNoTracking().IgnoreQueryFilters([AppDb.OfficeFilter]).SingleOrDefaultAsync(p => p.Id == Id, cancel);
        // Who holds a post around here may be kept by another office; whoever does not is seen by the office that keeps them.
        if (found is null || official is null && !Caller.Scope.Covers(found.OfficePath)) return NotFound();
        (Person, Now, Shows) = (found, official?.Whole, official?.Shows ?? PublicField.None);
        Area = Now is null ? "" : Places.Words(await places.Now(Db, cancel), Now.AreaId, Now.Ward, T);
        IsOurs = Caller.Scope.Covers(found.OfficePath);
        MayChange = IsOurs && Caller.May(OfficesRoom.ChangePeople);
        Held = await HeldTimes.Of(Db, null, Id, Days.Of(On), cancel);
        return null;
    }
}
