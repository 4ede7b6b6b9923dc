using Dorgora.Offices;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Meetings;

/// <summary>The attendance sheet to be signed in the room: everybody who is asked, with an empty place for the signature.</summary>
[Needs(May.Meet)]
public sealed class Sheet(People people, MeetingDraft draft) : MeetingPage
{
    private const int SpareRows = 6;

    public PaperHead Head { get; private set; } = null!;

    /// <summary>Name and title; empty ones at the end for guests.</summary>
    public IReadOnlyList<(string Name, string Title)> Rows { get; private set; } = [];

    protected override bool IsReading => true;

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Head = await draft.Head(Db, Meeting.OfficePath, Cancel);
        var asked = MeetingList.Asked(await people.Of(Db, Meeting.OfficePath, Cancel), Meeting, Meeting.Attendees.Select(a => a.PostId).OfType<Guid>().ToHashSet());
        Rows = [.. asked.Select(o => (o.Holder!.NameBn, MeetingWords.Title(o))), .. Enumerable.Repeat(("", ""), SpareRows)];
        return null;
    }
}
