using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>How a notice or the minutes go out.</summary>
/// <param name="Signs">The post that signs the letter.</param>
/// <param name="Date">On the letter.</param>
/// <param name="To">For whom a notice is, one a line.</param>
public sealed record SendForm(Guid? Signs, DateOnly? Date, IReadOnlyList<string> Copies, IReadOnlyList<string> To);

/// <summary>What sends the papers of a meeting out. Its methods take the context of a unit (<c>db.Write</c>): the memo number is taken where the letter is written.</summary>
public sealed class MeetingDesk(People people, Profiles profiles, Calendar calendar, MeetingDraft draft)
{
    private const int MostLines = 60;

    /// <summary>A meeting with all its parts, ready for an act.</summary>
    public static IQueryable<Meeting> Whole(AppDb db) => db.Set<Meeting>().Include(m => m.Items.OrderBy(i => i.N)).ThenInclude(i => i.Decisions.OrderBy(d => d.N)).Include(m => m.Attendees.OrderBy(a => a.N)).AsSplitQuery();

    /// <summary>Why this office can send no letter, in Bangla; null when it can.</summary>
    public async Task<string?> WhyNoLetter(AppDb db, string officePath, CancellationToken cancel = default)
        => (await profiles.Of(db, officePath, cancel)).MemoFile == "" ? "অফিসের নথি নম্বর লেখা নেই। ‘অফিসের কথা’ পাতায় লিখলে চিঠি যাবে" : null;

    /// <summary>Writes the notice with its number.</summary>
    public async Task<MeetingPaper> SendNotice(AppDb unit, Meeting of, SendForm form, DateTime now, CancellationToken cancel = default)
    {
        var (day, signs) = (Day(form), await Signatory(unit, of, form, cancel));
        var (copies, to) = (Lines(form.Copies, "Copies"), Lines(form.To, "To"));
        if (to.Count == 0) throw new RuleBroken("কাদের জন্য নোটিশ, লিখুন", at: "To");
        var (office, memo) = await Number(unit, of, day, cancel);
        var words = await draft.Notice(unit, of, Block(memo.ToString(), day), signs, to, copies, cancel);
        var letter = new Letter(office, memo, day, words.Subject, signs.Id, words.Letter.Sign.Name, words.Letter.Sign.Title, copies);
        var paper = new MeetingPaper(of, letter, words, now);
        of.Notice(letter.Id, day, now);
        unit.AddRange(letter, paper);
        return paper;
    }

    /// <summary>Writes the minutes with their forwarding letter and gives each office its tasks.</summary>
    public async Task<MeetingPaper> IssueMinutes(AppDb unit, Meeting of, SendForm form, DateTime now, CancellationToken cancel = default)
    {
        var (day, signs, copies) = (Day(form), await Signatory(unit, of, form, cancel), Lines(form.Copies, "Copies"));
        var (office, memo) = await Number(unit, of, day, cancel);
        var words = await draft.Minutes(unit, of, Block(memo.ForCopy(1).ToString(), day), signs, copies, cancel);
        var letter = new Letter(office, memo, day, words.Title, signs.Id, words.Forward.Sign.Name, words.Forward.Sign.Title, copies);
        var paper = new MeetingPaper(of, letter, words, now);
        var tasks = await Tasks(unit, of, now, cancel);
        of.Issue(paper, letter.Id, day, tasks.Count, now);
        unit.AddRange(letter, paper);
        unit.AddRange(tasks);
        return paper;
    }

    /// <summary>The notice falls: the meeting gets another day and then another notice.</summary>
    public static async Task Postpone(AppDb unit, Meeting of, DateTime now, CancellationToken cancel = default)
    {
        foreach (var paper in await unit.Set<MeetingPaper>().Where(p => p.MeetingId == of.Id && p.Stands).ToListAsync(cancel)) paper.Fall();
        of.Postpone(now);
    }

    /// <summary>One task for each decision and office that must do it.</summary>
    /// <exception cref="RuleBroken">when a decision reaches nobody</exception>
    private async Task<List<DecisionTask>> Tasks(AppDb unit, Meeting of, DateTime now, CancellationToken cancel)
    {
        var below = await unit.Set<Office>().AsNoTracking().Where(o => o.Id == of.OfficeId || o.ParentId == of.OfficeId).OrderBy(o => o.Path).ToListAsync(cancel);
        var roster = await people.Of(unit, of.OfficePath, cancel);
        var (tasks, title) = (new List<DecisionTask>(), MeetingWords.Meeting(of));
        foreach (var item in of.Items.OrderBy(i => i.N))
            foreach (var decision in item.Decisions.OrderBy(d => d.N))
            {
                var offices = below.Where(o => decision.AllOf is { } kind ? o.Kind == kind && o.Id != of.OfficeId : o.Id == decision.OneOf).ToList();
                if (offices.Count == 0) throw new RuleBroken("{0}.{1} নম্বর সিদ্ধান্ত কোনো অফিসের কাছে পৌঁছায় না। কে বাস্তবায়ন করবেন, বাছুন", "nobody", null, item.N, decision.N);
                foreach (var office in offices)
                {
                    var due = decision.Deadline.Due(of.Date, await calendar.Of(unit, office.Path, cancel));
                    tasks.Add(new DecisionTask(office, HeadOf(roster, office), of, item, decision, title, due, now));
                }
            }
        return tasks;
    }

    /// <summary>The first post of the office: its UNO, Deputy Commissioner or head of department.</summary>
    private static Guid? HeadOf(Roster roster, Office office) => roster.Officials.Where(o => o.Post.OfficeId == office.Id).MinBy(o => o.Post.Order)?.Id;

    private async Task<(Office Office, MemoNumber Memo)> Number(AppDb unit, Meeting of, DateOnly day, CancellationToken cancel)
    {
        if (await WhyNoLetter(unit, of.OfficePath, cancel) is { } why) throw new RuleBroken(why, "no-letter");
        var office = await unit.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == of.OfficeId, cancel);
        return (office, await unit.NextMemo(of.OfficeId, MemoFile.Parse((await profiles.Of(unit, of.OfficePath, cancel)).MemoFile), day, cancel));
    }

    private async Task<Official> Signatory(AppDb unit, Meeting of, SendForm form, CancellationToken cancel)
    {
        var roster = await people.Of(unit, of.OfficePath, cancel);
        return form.Signs is { } post && roster[post] is { IsVacant: false } official && official.Post.OfficeId == of.OfficeId ? official : throw new RuleBroken("কে সই করবেন, তালিকা থেকে বাছুন", at: "Signs");
    }

    private static DateOnly Day(SendForm form) => form.Date ?? throw new RuleBroken("চিঠির তারিখ লিখুন", at: "Date");

    private static List<string> Lines(IReadOnlyList<string> lines, string at)
        => lines.Count <= MostLines ? [.. lines.Select(line => Written.Line(line, 200, at)).Where(line => line != "")] : throw new RuleBroken("{0} সারির মধ্যে লিখুন", at: at, values: MostLines);

    private static MemoBlock Block(string memo, DateOnly day)
    {
        var (bangla, date) = Dates.TwoLine(day);
        return new MemoBlock(memo, bangla, date);
    }
}
