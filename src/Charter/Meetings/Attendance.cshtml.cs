using Dorgora.Offices;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Meetings;

/// <summary>Who was asked and who came: the office's own officers and the heads of the offices below, and guests by name.</summary>
[Needs(May.Meet)]
public sealed class Attendance(People people) : MeetingPage
{
    /// <summary>Posts that were there, and those that signed the sheet.</summary>
    [BindProperty] public List<Guid> Present { get; set; } = [];
    [BindProperty] public List<Guid> Signed { get; set; } = [];

    /// <summary>One a line: name, then title and office after a comma.</summary>
    [BindProperty] public string Guests { get; set; } = "";

    public IReadOnlyList<Official> Asked { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var roster = await people.Of(Db, Meeting.OfficePath, Cancel);
        var kept = Meeting.Attendees.Select(a => a.PostId).OfType<Guid>().ToHashSet();
        Asked = MeetingList.Asked(roster, Meeting, kept);
        if (Request.Method != "GET") return null;
        Present = [.. Meeting.Attendees.Where(a => a is { Present: true, PostId: not null }).Select(a => a.PostId!.Value)];
        Signed = [.. Meeting.Attendees.Where(a => a is { Signed: true, PostId: not null }).Select(a => a.PostId!.Value)];
        Guests = string.Join('\n', Meeting.Attendees.Where(a => a.PostId is null).Select(a => a.TitleBn == "" ? a.NameBn : $"{a.NameBn}, {a.TitleBn}"));
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Do("হাজিরা রাখা হয়েছে", Address, now =>
    {
        var posts = Asked.Select(o => new AttendeeForm(o.Id, o.Holder?.NameBn ?? "", MeetingWords.Title(o), Present.Contains(o.Id), Signed.Contains(o.Id)));
        var guests = Written.Lines(Guests).Select(line => line.Split(',', 2, StringSplitOptions.TrimEntries)).Select(g => new AttendeeForm(null, g[0], g.Length > 1 ? g[1] : "", true, true));
        Meeting.Attend([.. posts, .. guests], now);
    });
}

/// <summary>Who is asked to a meeting as a matter of course.</summary>
internal static class MeetingList
{
    /// <summary>The chair, the office's own officers in their order, then the heads of the offices below; and whoever the sheet already has.</summary>
    public static IReadOnlyList<Official> Asked(Roster roster, Meeting meeting, IReadOnlySet<Guid> kept)
    {
        var own = roster.Officials.Where(o => o.Post.OfficeId == meeting.OfficeId && o.Post.Kind == PostKind.Officer && IsHead(o));
        var below = roster.Officials.Where(o => o.Post.OfficePath != meeting.OfficePath && o.Post.OfficePath.StartsWith(meeting.OfficePath, StringComparison.Ordinal) && o.Post.RoleKey == "uno");
        return [.. own.Concat(below).Concat(roster.Officials.Where(o => kept.Contains(o.Id))).Where(o => !o.IsVacant).DistinctBy(o => o.Id)
            .OrderByDescending(o => o.Id == meeting.ChairPostId).ThenBy(o => o.Post.OfficePath == meeting.OfficePath ? 0 : 1).ThenBy(o => o.Post.OfficePath, StringComparer.Ordinal).ThenBy(o => o.Post.Order)];
    }

    private static bool IsHead(Official o) => o.Post.RoleKey is "dc" or "uno" || o.Post.RoleKey.StartsWith("adc-", StringComparison.Ordinal) || o.Post.Focal != FocalPart.None;
}
