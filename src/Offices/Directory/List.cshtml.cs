using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Offices.Directory;

/// <summary>The directory of an office for its own people, with numbers: by name, post or group.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class List(People people) : ActPage
{
    public const int Size = 50;

    [FromQuery] public string? Q { get; init; }
    [FromQuery] public string? Group { get; init; }
    [FromQuery(Name = "page")] public int? Asked { get; init; }

    public IReadOnlyList<Official> Shown { get; private set; } = [];
    public IReadOnlyList<ContactGroup> Groups { get; private set; } = [];
    public int Total { get; private set; }
    public int At => Math.Max(1, Asked ?? 1);
    public bool MayChange => Caller.May(OfficesRoom.ChangePeople);

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        Groups = [.. roster.GroupsOf(Caller.OfficePath, GroupKind.Directory), .. roster.GroupsOf(Caller.OfficePath, GroupKind.Conference)];
        var found = roster.Find(Caller.OfficePath, Q, most: int.MaxValue);
        if (Groups.FirstOrDefault(g => g.Code == Group) is { } group)
        {
            var members = group.Members.Select(m => m.PostId).ToHashSet();
            found = [.. found.Where(o => members.Contains(o.Id))];
        }
        (Total, Shown) = (found.Count, [.. found.Skip((At - 1) * Size).Take(Size)]);
        return null;
    }
}
