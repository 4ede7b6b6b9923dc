using Dorgora.Charter.Document;
using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Public;

/// <summary>One service: who it is for, time and cost, what you need, where, who gives it and whom to tell if not.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Service(People people, Calendar calendar, TimeProvider time) : CharterPage
{
    public CharterRow Row { get; private set; } = null!;

    /// <summary>If one applied today: the last day of the promise; null where it cannot be counted in working days.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Who is there now: a transfer shows at once, whatever was printed.</summary>
    public Official? Officer { get; private set; }
    public Official? Senior { get; private set; }

    /// <summary>How the promise was kept in the last three months; null for an old edition.</summary>
    public PromiseFigures? Lately { get; private set; }

    /// <summary>Ways to begin that work today.</summary>
    public IReadOnlyList<ServiceDoor> Doors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!await Find(cancel) || Edition.Document.Rows.FirstOrDefault(r => r.Code == code) is not { } row) return NotFound();
        Row = row;
        await using var db = Open();
        var officials = (await people.Of(db, Office.Path, cancel)).Officials;
        (Officer, Senior) = (Now(row.OfficerPost), Now(row.SeniorPost));
        if (!IsOld && row.Promise is { Unit: WithinUnit.WorkingDays, N: var n })
            Due = (await calendar.Of(db, Office.Path, cancel)).Count(time.Today, n).Date;
        if (!IsOld) Lately = await PromiseReader.Lately(db, Office.Id, row.Code, cancel);
        Doors = await ServiceDoors.Of(HttpContext, Office, row);
        return Page();

        Official? Now(string post) => post == "" ? null : officials.FirstOrDefault(o => o.Post.Code == post);
    }
}
