using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What an office wrote of one indicator.</summary>
public sealed class ReportLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    public Guid PlanLineId { get; init; }

    /// <summary>In this quarter; null while nobody wrote it. In the annual report the year's figure, set when it goes out.</summary>
    public decimal? Done { get; internal set; }

    /// <summary>Remark (মন্তব্য).</summary>
    public string Note { get; internal set; } = "";
}

/// <summary>A file that shows it (প্রমাণক): what it is, its checksum, who brought it and when.</summary>
public sealed class ReportEvidence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReportId { get; init; }
    public Guid PlanLineId { get; init; }
    public Guid FileId { get; init; }
    public string Name { get; init; } = "";
    public string Sha256 { get; init; } = "";
    public long Bytes { get; init; }
    public string ByName { get; init; } = "";
    public DateTime At { get; init; }
}

/// <summary>
/// An office's progress report under a work plan, for a quarter or the year: figures, remarks, evidence. The office sends it to the office
/// above, which receives it or returns it with a note; a district forwards its own to the division under a memo number. What went out stands.
/// </summary>
public sealed class ProgressReport : Entity, IScoped
{
    /// <summary>As in <see cref="StoredFile.OwnerKind"/>.</summary>
    public const string EvidenceKind = "charter.progress";
    public const int MostEvidence = 60, MostAtOnce = 6, LongestNote = 300;

    private ProgressReport() { }

    public ProgressReport(Office office, WorkPlan plan, Period period, DateTime now)
    {
        if (period.Year != plan.Year) throw new RuleBroken("এই অর্থবছরের কর্মপরিকল্পনা নেই");
        (OfficeId, OfficePath, AboveId, PlanId, Period) = (office.Id, office.Path, office.ParentId, plan.Id, period.Key);
        Lines.AddRange(plan.Lines.Select(l => new ReportLine { ReportId = Id, PlanLineId = l.Id }));
        Raise(new ProgressReportBegun(Id, Period), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Who receives it.</summary>
    public Guid? AboveId { get; private init; }
    public Guid PlanId { get; private init; }
    public string Period { get; private init; } = "";
    public ReportState State { get; private set; }
    public List<ReportLine> Lines { get; private init; } = [];
    public List<ReportEvidence> Evidence { get; private init; } = [];
    public DateTime? SentAt { get; private set; }
    public string SentBy { get; private set; } = "";

    /// <summary>Of what went out; "" before that.</summary>
    public string Hash { get; private set; } = "";
    public DateTime? AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Why it was returned.</summary>
    public string Note { get; private set; } = "";

    /// <summary>With which the district's went to the division.</summary>
    public Guid? LetterId { get; private set; }

    public bool May(ReportAct act) => ReportMoves.May(State, act);

    /// <summary>Figure and remark of one indicator.</summary>
    /// <param name="done">As typed; "" for not yet.</param>
    public void Write(PlanLine of, string? done, string? note)
    {
        To(ReportAct.Write);
        var line = Line(of);
        line.Note = Written.Line(note, LongestNote, "Note");
        if (!Clean.Line(done).Any()) line.Done = null;
        else if (Numbers.TryParseDecimal(done, out var figure) && figure >= 0 && figure <= (of.IsShare ? 100 : 1_000_000)) line.Done = decimal.Round(figure, 2);
        else throw new RuleBroken("{0} নম্বর সূচকের অগ্রগতি একটি সংখ্যায় লিখুন; শতকরা হার ১০০-এর বেশি হয় না", values: Digits.ToBangla(of.IndicatorNo));
    }

    public void Keep(PlanLine of, StoredFile file, Actor by, DateTime now)
    {
        To(ReportAct.Write);
        if (Evidence.Count >= MostEvidence) throw new RuleBroken("এক প্রতিবেদনে {0}টির বেশি প্রমাণক রাখা যায় না", at: FormFiles.Field, values: MostEvidence);
        Evidence.Add(new ReportEvidence { ReportId = Id, PlanLineId = Line(of).PlanLineId, FileId = file.Id, Name = file.Name, Sha256 = file.Sha256, Bytes = file.Bytes, ByName = by.Name, At = now });
        Raise(new ProgressEvidenceKept(Id, of.IndicatorNo, file.Id, file.Sha256), now);
    }

    /// <summary>Takes a file back that was brought by mistake; afterwards nothing is taken back.</summary>
    public void Drop(Guid evidence, DateTime now)
    {
        To(ReportAct.Write);
        if (Evidence.Find(e => e.Id == evidence) is not { } found) return;
        Evidence.Remove(found);
        Raise(new ProgressEvidenceDropped(Id, found.FileId, found.Sha256), now);
    }

    /// <summary>To the office above.</summary>
    /// <param name="counted">What the program counted itself, by line: it stands for evidence.</param>
    public void Send(WorkPlan plan, IReadOnlyDictionary<Guid, decimal> counted, Actor by, DateTime now)
    {
        To(ReportAct.Send);
        Complete(plan, counted);
        (SentAt, SentBy, AnsweredAt, AnsweredBy, Note, Hash) = (now, by.Name, null, "", "", HashOf());
        State = ReportState.Sent;
        Raise(new ProgressReportSent(Id, Period, Hash), now);
    }

    public void Receive(Actor by, DateTime now)
    {
        To(ReportAct.Receive);
        (State, AnsweredAt, AnsweredBy) = (ReportState.Received, now, by.Name);
        Raise(new ProgressReportReceived(Id), now);
    }

    public void Return(string? note, Actor by, DateTime now)
    {
        To(ReportAct.Return);
        if (Written.Line(note, LongestNote, "Note") is not { Length: > 0 } why) throw new RuleBroken("কেন ফেরত দিচ্ছেন, এক লাইনে লিখুন", at: "Note");
        (State, AnsweredAt, AnsweredBy, Note) = (ReportState.Returned, now, by.Name, why);
        Raise(new ProgressReportReturned(Id), now);
    }

    /// <summary>The district's own, to the divisional commissioner.</summary>
    internal void Forward(WorkPlan plan, IReadOnlyDictionary<Guid, decimal> counted, Guid letter, Actor by, DateTime now)
    {
        To(ReportAct.Forward);
        Complete(plan, counted);
        (State, SentAt, SentBy, LetterId, Hash) = (ReportState.Forwarded, now, by.Name, letter, HashOf());
        Raise(new ProgressReportForwarded(Id, letter, Hash), now);
    }

    /// <summary>The year's figures are not typed.</summary>
    internal void Sum(IReadOnlyDictionary<Guid, decimal?> year)
    {
        foreach (var line in Lines) line.Done = year.GetValueOrDefault(line.PlanLineId);
    }

    private void Complete(WorkPlan plan, IReadOnlyDictionary<Guid, decimal> counted)
    {
        var lines = plan.Lines.OrderBy(l => l.N).Select(of => (Of: of, Line(of).Done)).ToList();
        if (lines.Find(l => l.Done is null) is { Of: { } empty }) throw new RuleBroken("{0} নম্বর সূচকের অগ্রগতি লেখা বাকি", values: Digits.ToBangla(empty.IndicatorNo));
        if (Period.EndsWith("-Y", StringComparison.Ordinal)) return;
        foreach (var (of, done) in lines)
        {
            if (done == 0 || counted.GetValueOrDefault(of.Id) >= done) continue;
            if (Evidence.TrueForAll(e => e.PlanLineId != of.Id)) throw new RuleBroken("{0} নম্বর সূচকের প্রমাণক দেওয়া বাকি", at: FormFiles.Field, values: Digits.ToBangla(of.IndicatorNo));
        }
    }

    private string HashOf() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines.OrderBy(l => l.PlanLineId)
        .Select(l => $"{l.PlanLineId} {l.Done?.ToString("0.##", CultureInfo.InvariantCulture)} {l.Note} {string.Join(' ', Evidence.Where(e => e.PlanLineId == l.PlanLineId).Select(e => e.Sha256).Order(StringComparer.Ordinal))}")))));

    private ReportLine Line(PlanLine of)
    {
        if (Lines.Find(l => l.PlanLineId == of.Id) is { } there) return there;
        Lines.Add(new ReportLine { ReportId = Id, PlanLineId = of.Id });        // the plan got this indicator after the report was begun
        return Lines[^1];
    }

    private void To(ReportAct act)
    {
        if (!May(act)) throw new RuleBroken("প্রতিবেদনটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, ReportMoves.Bangla(State));
    }
}
