using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Orders;

/// <summary>
/// Puts an order's words together from the case, the assignment, those on the line and the office's letterhead. Of a sensitive case
/// it takes neither caller, number, address nor text: a neutral subject and the code must do.
/// </summary>
internal sealed class OrderDraft(AppDb db, People people, Profiles profiles, Areas areas, Deadlines deadlines)
{
    public async Task<OrderPaper> Write(Case of, Assignment assignment, OrderForm form, string memo, string corrects, Official signs, DateTime now, CancellationToken cancel)
    {
        var roster = await people.Of(db, of.OfficePath, cancel);
        var settings = await profiles.Of(db, of.OfficePath, cancel);
        var owner = roster[assignment.PostId] ?? throw new RuleBroken("এই পদটি এই অফিসের তালিকায় নেই", at: "Post");
        var seats = await db.Set<Participant>().AsNoTracking().Where(p => p.AssignmentId == assignment.Id).OrderBy(p => p.Seat).ToListAsync(cancel);
        var rows = seats.Select(s => new OrderSeat(s.Name, TitleOf(s, roster, of), OrderWords.Times(s), s.SpokeForDecision)).ToList();
        var decision = of.IsSensitive ? "" : form.Decision is null ? assignment.Decision : Check(form.Decision, "Decision", 2000) ?? "";
        var (bangla, date) = Dates.TwoLine(Dhaka.DateOf(now));
        var (head, under) = Head(settings);
        var (title, briefly) = (owner.FullTitle(of.OfficePath), owner.ShortTitle(of.OfficePath));
        return new OrderPaper(head, under, settings.Web, memo, bangla, date, await Subject(of, form, cancel),
            OrderWords.Body(of, now, seats.Count, seats.Any(s => s.PostId == signs.Id), decision, briefly), of.IsSensitive ? "" : OrderWords.Spoke(rows),
            CaseCode.Show(of.Code), briefly, OrderWords.Time(assignment.Within), OrderWords.Due(of.Due, of.DueUnit), await Count(of, assignment, cancel),
            rows,
            signs.Holder!.NameBn, signs.Signs, string.Join(", ", under.Where(l => !l.StartsWith('('))), signs.Post.Phone == "" ? settings.Phone : signs.Post.Phone,
            owner.Holder?.NameBn ?? "", title, Copies(form, roster, of, seats, owner, signs), corrects);
    }

    /// <summary>As it was on that day; where only the bare title was kept and still holds, with its office.</summary>
    private static string TitleOf(Participant seat, Roster roster, Case of)
        => roster[seat.PostId] is { } official && seat.Title == official.Signs ? official.FullTitle(of.OfficePath) : seat.Title;

    private static (string Name, IReadOnlyList<string> Under) Head(OfficeSettings settings)
    {
        var lines = settings.Head;
        var place = string.Join(", ", lines.Skip(1).Where(l => !l.StartsWith('(')));
        return (lines is [var first, ..] ? first : "", [.. lines.Skip(1).Where(l => l.StartsWith('(')).Prepend(place).Where(l => l != "")]);
    }

    /// <summary>What the paper is about: as typed, else the category with the first line of what was said and the union.</summary>
    private async Task<string> Subject(Case of, OrderForm form, CancellationToken cancel)
    {
        if (of.IsSensitive) return $"{Categories.Of(of).Neutral} (কেস {CaseCode.Show(of.Code)})";
        if (Check(form.Subject, "Subject", 200) is { } typed) return typed;
        var words = await db.Set<CaseWords>().FindAsync([of.Id], cancel);
        var area = of.AreaId is { } id ? (await areas.Now(db, cancel))[id]?.NameBn : null;
        var about = words is null ? Categories.Of(of).NameBn : words.Subject.TrimEnd('।', ' ');
        return area is null ? about : $"{about} ({area})";
    }

    private async Task<string> Count(Case of, Assignment assignment, CancellationToken cancel)
    {
        if (assignment.Unit != WithinUnit.WorkingDays) return "";
        var due = await deadlines.Explain(db, of.OfficePath, assignment.AssignedAt, assignment.N, cancel);
        // A date that was moved since is told as it stands; the count of the first days would contradict it.
        return due.Date == Dhaka.DateOf(of.Due) ? Counting.Text(due) : "";
    }

    private static IReadOnlyList<string> Copies(OrderForm form, Roster roster, Case of, List<Participant> seats, Official owner, Official signs)
    {
        if (form.CopiesTo is { } typed)
            return [.. typed.Select(c => Check(c, "Copies", 200)).OfType<string>().Take(20)];
        // The fewer papers of a sensitive case there are, the better.
        if (of.IsSensitive) return ["অফিস কপি।"];
        var district = roster.WithRole(of.OfficePath, "dc") is { } dc && dc.Id != signs.Id && dc.Id != owner.Id ? new[] { $"{dc.FullTitle(of.OfficePath)}।" } : [];
        var joined = seats.Where(s => s.PostId != owner.Id && s.PostId != signs.Id).Select(s => $"{TitleOf(s, roster, of)}।");
        return [.. district.Concat(joined).Append("অফিস কপি।").Distinct()];
    }

    private static string? Check(string? text, string field, int most)
    {
        if (Clean.TooLong(text, most)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: field, values: most);
        return Clean.Line(text, most) is { Length: > 0 } line ? line : null;
    }
}
