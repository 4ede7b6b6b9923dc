using Dorgora.Charter.Document;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Compliance;

/// <summary>Writes down what the rules found of an office's charter in a quarter.</summary>
public static class Marks
{
    /// <summary>What an office published for everybody: its page is there, and its text is judged as anybody's would be. No database: a judgement takes long.</summary>
    /// <param name="quarter">Of which it is judged; a text of the quarter before is not renewed in this one.</param>
    public static Verdict Judge(Office office, CharterDocument document, string quarter, IReadOnlyList<string> domains)
        => RuleBook.Judge(Exhibit.Of(document, document.Form, quarter) with { Page = new PageFacts(true, PageContent.Page, $"/{office.Slug}/charter"), Renewed = document.Renewed, Domains = domains });

    /// <summary>Every outcome that is known; the caller saves.</summary>
    public static async Task Keep(AppDb unit, Office office, string quarter, Verdict verdict, MarkSource source, Actor by, DateTime now, CancellationToken cancel = default)
    {
        var there = await unit.Set<ComplianceMark>().Where(m => m.OfficeId == office.Id && m.Quarter == quarter && m.Source == source).ToDictionaryAsync(m => m.Rule, cancel);
        foreach (var outcome in verdict.Outcomes.Where(o => o.State != RuleState.Unknown))
        {
            if (!there.TryGetValue(outcome.Rule.Code, out var mark)) unit.Add(mark = new ComplianceMark(office, quarter, outcome.Rule.Code, source));
            mark.Judge(outcome.State, Evidence(outcome), by, now);
        }
    }

    /// <summary>The first fault with its place, and how many more there are.</summary>
    private static string Evidence(Outcome outcome)
    {
        if (outcome.Findings.Count == 0) return "";
        var first = $"{outcome.Findings[0].WhereBn}: {outcome.Findings[0].TextBn}";
        var text = outcome.Findings.Count == 1 ? first : $"{first} (আরও {Bangla.Digits.ToBangla(outcome.Findings.Count - 1)}টি)";
        return text.Length <= ComplianceMark.LongestEvidence ? text : Bangla.Clean.Line(text[..(ComplianceMark.LongestEvidence - 1)]) + "…";
    }
}
