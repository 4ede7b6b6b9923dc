using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>What became of a meeting's decisions.</summary>
/// <param name="Done">Decisions that every office has done and the deciding office has accepted.</param>
public sealed record MeetingCount(int Decisions, int Done, int Tasks, int TasksDone)
{
    /// <summary>Of the decisions, as the next meeting's minutes print it.</summary>
    public int Percent => MeetingWords.Percent(Done, Decisions);
}

/// <summary>What a decision's tasks have come to.</summary>
public sealed record DecisionCount(int Tasks, int Done)
{
    public int Percent => MeetingWords.Percent(Done, Tasks);
}

/// <summary>Puts the papers of a meeting together: from its rows, the office's letterhead and those who hold the posts today.</summary>
public sealed class MeetingDraft(People people, Profiles profiles)
{
    public async Task<PaperHead> Head(AppDb db, string officePath, CancellationToken cancel = default)
    {
        var settings = await profiles.Of(db, officePath, cancel);
        if (settings.OfficePath == officePath) return new PaperHead(settings.Head.FirstOrDefault() ?? "", [.. settings.Head.Skip(1)], settings.Web);
        var head = settings.HeadOf(await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Path == officePath, cancel));
        return new PaperHead(head.Name, head.Lines, head.Web);
    }

    public async Task<NoticePaper> Notice(AppDb db, Meeting of, MemoBlock memo, Official? signs, IReadOnlyList<string> to, IReadOnlyList<string> copies, CancellationToken cancel = default)
    {
        var head = await Head(db, of.OfficePath, cancel);
        var chair = (await people.Of(db, of.OfficePath, cancel))[of.ChairPostId];
        return new NoticePaper(head, new PaperLetter(memo, Sign(signs, head), copies), $"{MeetingWords.Meeting(of)}র নোটিশ", MeetingWords.Invitation(of, chair is null ? "অফিসপ্রধান" : MeetingWords.Title(chair)),
            [.. of.Items.OrderBy(i => i.N).Select(i => i.TitleBn)], to);
    }

    public async Task<MinutesPaper> Minutes(AppDb db, Meeting of, MemoBlock memo, Official? signs, IReadOnlyList<string> copies, CancellationToken cancel = default)
    {
        var head = await Head(db, of.OfficePath, cancel);
        var chair = (await people.Of(db, of.OfficePath, cancel))[of.ChairPostId];
        var last = await Last(db, of, cancel);
        return new MinutesPaper(head, MeetingWords.MinutesTitle(of), chair?.Holder?.NameBn ?? "", chair is null ? "" : MeetingWords.Title(chair), MeetingWords.Date(of.Date), MeetingWords.Time(of.Time), of.PlaceBn, of.OpeningBn,
            last is null ? [] : [last], [.. of.Items.OrderBy(i => i.N).Select(Row)], of.ClosingBn, Sign(chair, head),
            [.. of.Attendees.Where(a => a.Present).OrderBy(a => a.N).Select(a => new AttendanceRow(a.NameBn, a.TitleBn, a.Signed ? "স্বাক্ষরিত" : "উপস্থিত"))], new PaperLetter(memo, Sign(signs, head), copies));
    }

    /// <summary>The meeting of the same activity before this one whose minutes are out, with what became of it; null for the first.</summary>
    public static async Task<LastMeetingRow?> Last(AppDb db, Meeting of, CancellationToken cancel = default)
    {
        var last = await db.Set<Meeting>().AsNoTracking().Where(m => m.OfficeId == of.OfficeId && m.Activity == of.Activity && m.State == MeetingState.Issued && m.Date < of.Date).OrderByDescending(m => m.Date).FirstOrDefaultAsync(cancel);
        if (last is null) return null;
        var count = (await Counts(db, [last.Id], cancel)).GetValueOrDefault(last.Id, new MeetingCount(0, 0, 0, 0));
        return new LastMeetingRow(MeetingWords.Slashes(last.Date), $"{MeetingWords.Two(count.Decisions)}টি", $"{MeetingWords.Two(count.Done)}টি", $"{Digits.ToBangla(count.Percent)}%");
    }

    /// <summary>The roll-up of each decision of these meetings, from the tasks.</summary>
    public static async Task<Dictionary<Guid, DecisionCount>> Decisions(AppDb db, Guid meeting, CancellationToken cancel = default)
        => await Counting(db).Where(t => t.MeetingId == meeting).GroupBy(t => t.DecisionId)
            .Select(g => new { g.Key, All = g.Count(), Done = g.Sum(t => t.State == TaskState.Accepted ? 1 : 0) }).ToDictionaryAsync(g => g.Key, g => new DecisionCount(g.All, g.Done), cancel);

    /// <summary>The roll-up of these meetings, from the tasks; one without tasks is not in it.</summary>
    public static async Task<Dictionary<Guid, MeetingCount>> Counts(AppDb db, IReadOnlyCollection<Guid> meetings, CancellationToken cancel = default)
    {
        var rows = await Counting(db).Where(t => meetings.Contains(t.MeetingId)).GroupBy(t => new { t.MeetingId, t.DecisionId })
            .Select(g => new { g.Key.MeetingId, All = g.Count(), Done = g.Sum(t => t.State == TaskState.Accepted ? 1 : 0) }).ToListAsync(cancel);
        return rows.GroupBy(r => r.MeetingId).ToDictionary(g => g.Key, g => new MeetingCount(g.Count(), g.Count(r => r.All == r.Done), g.Sum(r => r.All), g.Sum(r => r.Done)));
    }

    /// <summary>A further quarter of a recurring decision counts when its day has passed: until then nobody owes it.</summary>
    private static IQueryable<DecisionTask> Counting(AppDb db)
    {
        var today = db.Time.Today;
        return db.Set<DecisionTask>().Where(t => t.Round == 1 || t.Due < today);
    }

    private static MinutesRow Row(AgendaItem item)
    {
        var decisions = item.Decisions.OrderBy(d => d.N).ToList();
        return new MinutesRow($"{MeetingWords.Two(item.N)}.", item.TitleBn, item.Paragraphs, [.. decisions.Select(d => $"{Digits.ToBangla(d.N)}। {d.TextBn}")], [.. decisions.Select(d => d.ImplementerBn).Distinct()]);
    }

    private static SignBlock Sign(Official? official, PaperHead head)
        => official is null ? new SignBlock("", "", head.Place) : new SignBlock(official.Holder?.NameBn ?? "", official.Signs, head.Place, official.Post.Phone, official.Post.Email);
}
