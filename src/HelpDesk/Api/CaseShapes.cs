using System.Globalization;
using System.Text.Json;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Api;

/// <summary>Cases as the API shows them: camelCase, Latin digits. Words only where the caller may read them.</summary>
public static class CaseShapes
{
    /// <summary>The part every answer has. <c>due</c> is a date for a promise in working days, an instant for hours and minutes.</summary>
    public static Dictionary<string, object?> Brief(Case of, string office, Roster roster, DateTime now)
    {
        var owner = of.AssigneePostId is { } post ? roster[post] : null;
        return new Dictionary<string, object?>
        {
            ["id"] = of.Id, ["code"] = of.Code, ["state"] = of.State, ["stateBn"] = CaseMoves.Bangla(of.State), ["track"] = of.Track,
            ["category"] = of.Category, ["kind"] = of.Kind, ["office"] = office, ["channel"] = of.Channel, ["sensitivity"] = of.Sensitivity,
            ["due"] = Due(of.Due, of.DueUnit), ["promised"] = Due(of.PromisedDue, of.DueUnit), ["provisional"] = of.DueProvisional, ["overdue"] = of.IsOverdue(now),
            ["extended"] = of.Extensions > 0, ["escalated"] = of.EscalatedLevel > 0, ["escalationLevel"] = of.EscalatedLevel, ["reopened"] = of.Reopenings, ["daysPending"] = of.DaysPending(now), ["master"] = of.MasterId,
            ["assignee"] = of.AssigneePostId is { } id ? new { post = id, name = owner?.Holder?.NameBn ?? "", titleBn = owner?.Post.TitleBn ?? "" } : null,
            ["loggedAt"] = of.LoggedAt, ["acceptedAt"] = of.AcceptedAt, ["resolvedAt"] = of.ResolvedAt, ["closedAt"] = of.ClosedAt, ["version"] = of.Version,
        };
    }

    public static object Due(DateTime due, WithinUnit unit)
        => unit == WithinUnit.WorkingDays ? Dhaka.DateOf(due).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Dhaka.Stamp(due);

    /// <summary>One case whole, with its words when this caller may read them; a reading of a sensitive case is recorded first.</summary>
    public static async Task<Dictionary<string, object?>> Whole(AppDb db, Desk desk, Case of, string purpose, CancellationToken cancel)
    {
        var words = await desk.Read(of, purpose, cancel);
        var shape = await Fresh(db, desk, of, cancel);
        shape["text"] = words?.Text;
        shape["sealed"] = words is null;
        shape["caller"] = words is null ? null : new { name = words.CallerName, mobile = words.Mobile, address = words.Address, anonymous = words.Mobile is null, onBehalfOf = words.OnBehalfOf };
        shape["area"] = of.AreaId is { } area ? await db.Set<Area>().Where(a => a.Id == area).Select(a => a.Slug).FirstOrDefaultAsync(cancel) : null;
        return shape;
    }

    /// <summary>After an act: the case without its words.</summary>
    public static async Task<Dictionary<string, object?>> Fresh(AppDb db, Desk desk, Case of, CancellationToken cancel)
    {
        var office = await db.Set<Office>().Where(o => o.Id == of.OfficeId).Select(o => o.Slug).SingleAsync(cancel);
        return Brief(of, office, await desk.Roster(of.OfficePath, cancel), db.Time.Now);
    }

    public static object Event(StoredEvent e) => new { id = e.Id, name = e.Name, at = e.At, actor = new { kind = e.ActorKind, name = e.ActorName, post = e.ActorPost }, data = JsonDocument.Parse(e.Data).RootElement };
}
