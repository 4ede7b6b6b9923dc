using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Offices.Groups;

/// <summary>The office's groups: those that are joined on a call, and those by which people are found.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class List(People people) : ActPage
{
    public IReadOnlyList<(string Title, IReadOnlyList<ContactGroup> Groups)> Shelves { get; private set; } = [];
    public bool MayChange => Caller.May(OfficesRoom.ChangePeople);

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        Shelves = [("কনফারেন্সের দল", roster.GroupsOf(Caller.OfficePath, GroupKind.Conference)), ("খোঁজার দল", roster.GroupsOf(Caller.OfficePath, GroupKind.Directory))];
        return null;
    }
}
