using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.WorkPlans;

/// <summary>Under which agreement the plan stands: the annual performance agreement, or GPMS, which took its place from 2025-26 (circular of 19 October 2025).</summary>
public enum PlanFramework { Apa, Gpms }

/// <summary>What the program itself can count of an indicator; None: people say it.</summary>
public enum LineCount { None, CommitteesFormed, DecisionsDone, Meetings, Renewals, Trainings, Briefings }

/// <summary>A line of the plan as typed. Mark and target in either script.</summary>
public sealed record PlanLineForm(string? Area, string? ActivityNo, string? Activity, string? IndicatorNo, string? Indicator, string? Unit, string? Mark, string? Target, string? Evidence, LineCount Counts);

/// <summary>
/// The work plan for the charter (কর্মপরিকল্পনা) of one fiscal year: activities, indicators, marks, targets, evidence. It is data of the
/// office that makes it and holds for the offices below too. Once a report under it went out it changes no more.
/// </summary>
public sealed class WorkPlan : Entity, IScoped
{
    public const int MostLines = 40;

    private WorkPlan() { }

    public WorkPlan(Office office, string year, PlanFramework framework, IReadOnlyList<PlanLineForm> lines, DateTime now)
    {
        if (!Period.IsYear(year)) throw new RuleBroken("অর্থবছরটি এভাবে লিখুন: 2026-27", at: "Year");
        (OfficeId, OfficePath, Year) = (office.Id, office.Path, year);
        Write(framework, lines, inUse: false, now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>"2026-27".</summary>
    public string Year { get; private init; } = "";
    public PlanFramework Framework { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public List<PlanLine> Lines { get; private init; } = [];

    public decimal Marks => Lines.Sum(l => l.Mark);

    /// <summary>Writes it anew. A line keeps its identity by its indicator's number.</summary>
    /// <param name="inUse">A report under it went out.</param>
    public void Write(PlanFramework framework, IReadOnlyList<PlanLineForm> lines, bool inUse, DateTime now)
    {
        if (inUse) throw new RuleBroken("এই পরিকল্পনায় প্রতিবেদন জমা পড়েছে, তাই আর বদলানো যায় না", RuleBroken.IllegalTransition);
        if (lines.Count is 0 or > MostLines) throw new RuleBroken("১ থেকে {0}টি সূচক রাখুন", at: "Lines", values: MostLines);
        var rows = lines.Select((l, n) => new PlanLine(Id, n + 1, l)).ToList();
        if (rows.GroupBy(r => r.IndicatorNo).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleBroken("{0} নম্বর সূচক দুবার আছে", at: "Lines", values: Digits.ToBangla(twice.Key));
        Lines.RemoveAll(l => !rows.Exists(r => r.IndicatorNo == l.IndicatorNo));
        foreach (var (n, row) in rows.Index())
            if (Lines.Find(l => l.IndicatorNo == row.IndicatorNo) is { } there) there.Set(n + 1, lines[n]);
            else Lines.Add(row);
        (Framework, ChangedAt) = (framework, now);
        Raise(new WorkPlanWritten(Id, Year, framework, rows.Count, Marks), now);
    }

    public static string Bangla(PlanFramework framework) => framework == PlanFramework.Apa ? "বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ)" : "জিপিএমএস";

    public static string Bangla(LineCount counts) => counts switch
    {
        LineCount.CommitteesFormed => "কমিটি গঠনের আদেশ",
        LineCount.DecisionsDone => "বাস্তবায়িত সিদ্ধান্তের হার",
        LineCount.Meetings => "কার্যবিবরণী জারি হওয়া সভা",
        LineCount.Renewals => "প্রকাশিত হালনাগাদ",
        LineCount.Trainings => "প্রশিক্ষণ",
        LineCount.Briefings => "অবহিতকরণ সভা",
        _ => "নিজে গোনা হয় না",
    };
}

/// <summary>One indicator with its activity, mark and target.</summary>
public sealed class PlanLine
{
    public const string PerCent = "%";

    private PlanLine() { }

    internal PlanLine(Guid plan, int n, PlanLineForm form)
    {
        PlanId = plan;
        Set(n, form);
    }

    internal void Set(int n, PlanLineForm form)
    {
        (N, Counts) = (n, form.Counts);
        (AreaBn, ActivityBn, IndicatorBn) = (Needed(form.Area, 100, "কার্যক্রমের ক্ষেত্র লিখুন", n), Needed(form.Activity, 300, "কার্যক্রম লিখুন", n), Needed(form.Indicator, 300, "কর্মসম্পাদন সূচক লিখুন", n));
        (ActivityNo, IndicatorNo) = (Number(form.ActivityNo, n), Number(form.IndicatorNo, n));
        (UnitBn, EvidenceBn) = (Needed(form.Unit, 30, "একক লিখুন", n), Written.Line(form.Evidence, 300, $"Lines[{n - 1}].Evidence"));
        (Mark, Target) = (Figure(form.Mark, 100, "সূচকের মান ০ থেকে ১০০-এর মধ্যে দিন", n), Figure(form.Target, 1_000_000, "লক্ষ্যমাত্রা ০-এর বেশি একটি সংখ্যা দিন", n));
        if (Target == 0) throw new RuleBroken("লক্ষ্যমাত্রা ০-এর বেশি একটি সংখ্যা দিন", at: $"Lines[{n - 1}].Target");
    }

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PlanId { get; private init; }
    public int N { get; private set; }
    public string AreaBn { get; private set; } = "";

    /// <summary>"1.1", Latin digits.</summary>
    public string ActivityNo { get; private set; } = "";
    public string ActivityBn { get; private set; } = "";

    /// <summary>"1.1.1", Latin digits; unique in the plan.</summary>
    public string IndicatorNo { get; private set; } = "";
    public string IndicatorBn { get; private set; } = "";
    public string UnitBn { get; private set; } = "";
    public decimal Mark { get; private set; }

    /// <summary>For the year, at its best (অসাধারণ).</summary>
    public decimal Target { get; private set; }
    public string EvidenceBn { get; private set; } = "";
    public LineCount Counts { get; private set; }

    /// <summary>Per cent are averaged over the year, numbers added.</summary>
    public bool IsShare => UnitBn == PerCent;

    private static string Needed(string? text, int most, string missing, int n)
        => Written.Line(text, most, $"Lines[{n - 1}]") is { Length: > 0 } words ? words : throw new RuleBroken(missing, at: $"Lines[{n - 1}]");

    private static string Number(string? text, int n)
        => Digits.ToLatin(Clean.Line(text, 12)) is { Length: > 0 } no && no.All(c => char.IsAsciiDigit(c) || c == '.') ? no : throw new RuleBroken("কার্যক্রম ও সূচকের নম্বর দিন, যেমন ১.১ ও ১.১.১", at: $"Lines[{n - 1}]");

    private static decimal Figure(string? text, decimal most, string wrong, int n)
        => Numbers.TryParseDecimal(text, out var figure) && figure >= 0 && figure <= most ? decimal.Round(figure, 2) : throw new RuleBroken(wrong, at: $"Lines[{n - 1}]");
}
