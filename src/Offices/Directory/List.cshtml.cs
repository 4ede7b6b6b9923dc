using Dorgora.Platform.Data;
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
    [FromQuery] public string? Kind { get; init; }

    /// <summary>Who held the posts on that day.</summary>
    [FromQuery] public string? On { get; init; }
    [FromQuery(Name = "page")] public int? Asked { get; init; }

    public IReadOnlyList<Official> Shown { get; private set; } = [];
    public IReadOnlyList<ContactGroup> Groups { get; private set; } = [];
    public PostKind? OfKind => PostKinds.Find(Kind);
    public DateOnly? Day => Days.Of(On);

    /// <summary>The same choice for the paper and the files.</summary>
    public string Filter => $"kind={OfKind}&group={Uri.EscapeDataString(Group ?? "")}&q={Uri.EscapeDataString(Q ?? "")}";
    public int Total { get; private set; }
    public int At => Math.Max(1, Asked ?? 1);
    public bool MayOpen => Caller.May(OfficesRoom.ChangeSettings);
    public bool MayChange => Caller.May(OfficesRoom.ChangePeople);

    public override async Task<IActionResult?> Load()
    {
        var roster = await people.On(Db, Caller.OfficePath, Day ?? Time.Today, HttpContext.RequestAborted);
        Groups = [.. roster.GroupsOf(Caller.OfficePath, GroupKind.Directory), .. roster.GroupsOf(Caller.OfficePath, GroupKind.Conference)];
        var found = Choose(roster, Caller.OfficePath, Q, OfKind, Group);
        (Total, Shown) = (found.Count, [.. found.Skip((int)Math.Min(int.MaxValue, (At - 1L) * Size)).Take(Size)]);
        return null;
    }

    /// <summary>Whom words, kind and group choose; of a group in the group's order.</summary>
    internal static IReadOnlyList<Official> Choose(Roster roster, string officePath, string? q, PostKind? kind, string? group)
    {
        var found = roster.Find(officePath, q, most: int.MaxValue).Where(o => kind is null || o.Post.Kind == kind);
        if (string.IsNullOrEmpty(group) || roster.GroupsOf(officePath, GroupKind.Directory).Concat(roster.GroupsOf(officePath, GroupKind.Conference)).FirstOrDefault(g => g.Code == group) is not { } chosen) return [.. found];
        var place = chosen.Members.Index().ToDictionary(m => m.Item.PostId, m => m.Index);
        return [.. found.Where(o => place.ContainsKey(o.Id)).OrderBy(o => place[o.Id])];
    }
}
