using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Xunit;

namespace Dorgora.Tests.Charter.Rules;

/// <summary>Every rule against fixtures that differ from a faultless charter only in one fault, and against changes that are none.</summary>
public class RuleTests
{
    private static readonly PageFacts Page = new(true, PageContent.Page, "https://namuna.gov.bd/charter");
    private static readonly FocalFacts Focal = new("নমুনা কর্মকর্তা", true, "01900000091", true), Other = new("বিকল্প কর্মকর্তা", true, "01900000092", true);

    private static Exhibit Judged(string html) => new(CharterReader.Read(html), CharterForm.Field8, Sample.Quarter)
    {
        Page = Page, Focals = new(Focal, Other), CommitteeOrders = [new(2026, 10, 5)], Minutes = [new(2026, 12, 20), new(2026, 9, 13)], Domains = Sample.Domains,
    };

    private static Exhibit Good => Judged(Sample.Html);

    private sealed record Fixture(string Code, RuleState State, string Quote, Func<Exhibit> Make);

    private static string With(string was, string now)
    {
        Assert.Contains(was.Normalize(), Sample.Html, StringComparison.Ordinal);
        return Sample.Html.Replace(was.Normalize(), now, StringComparison.Ordinal);
    }

    /// <summary>The charter with something written otherwise.</summary>
    private static Fixture Text(string code, RuleState state, string quote, string was, string now) => new(code, state, quote, () => Judged(With(was, now)));

    /// <summary>The charter with a part cut out, from the beginning of one text to the beginning of another.</summary>
    private static Fixture Cut(string code, RuleState state, string quote, string from, string to) => new(code, state, quote, () =>
    {
        var at = Sample.Html.IndexOf(from.Normalize(), StringComparison.Ordinal);
        return Judged(Sample.Html.Remove(at, Sample.Html.IndexOf(to.Normalize(), at, StringComparison.Ordinal) - at));
    });

    private static Fixture Facts(string code, RuleState state, string quote, Func<Exhibit, Exhibit> change) => new(code, state, quote, () => change(Good));

    private static string WithoutColumn(int column)
    {
        var html = Sample.Html;
        var start = html.IndexOf("<table", StringComparison.Ordinal);
        var end = html.IndexOf("</table>", start, StringComparison.Ordinal);
        var rows = html[start..end].Split("<tr").Select(r => Remove(r, column));
        return html[..start] + string.Join("<tr", rows) + html[end..];
    }

    private static string Remove(string row, int column)
    {
        var cells = System.Text.RegularExpressions.Regex.Matches(row, "<t[hd][^>]*>.*?</t[hd]>");
        return cells.Count < column ? row : row.Remove(cells[column - 1].Index, cells[column - 1].Length);
    }

    private const string FirstRow = "<td>০৭ (সাত) কার্যদিবস</td>";

    private static readonly IReadOnlyList<Fixture> Fixtures =
    [
        Facts("C01", RuleState.Fail, "“https://namuna.gov.bd/charter”", x => x with { Page = Page with { Opened = false } }),
        Facts("C01", RuleState.Fail, "পিডিএফ", x => x with { Page = Page with { Content = PageContent.BarePdf } }),
        Facts("C01", RuleState.Pass, "", x => x with { Page = Page with { Address = "https://other.gov.bd" } }),
        Facts("C01", RuleState.Unknown, "", x => x with { Page = null }),
        Cut("C02", RuleState.Fail, "“২.৩ অভ্যন্তরীণ সেবা”", "<h4>২.৩", "<h3>৩."),
        Cut("C02", RuleState.Fail, "“২.১ নাগরিক সেবা” শিরোনাম আছে, নিচে কোনো সেবা নেই", "</h4>\n<table border=\"1\" data-charter=\"services\">\n<thead>\n<tr><th scope=\"col\">ক্রমিক নং", "<h4>২.২"),
        Text("C02", RuleState.Pass, "", "২.৩ অভ্যন্তরীণ সেবা", "গ) অভ্যন্তরীণ সেবাসমূহ:"),
        Text("C02", RuleState.Pass, "", "<h4>২.২ প্রাতিষ্ঠানিক সেবা</h4>", "<p><b>2.2 দাপ্তরিক সেবা</b></p>"),
        new("C03", RuleState.Fail, "৭টি কলাম পাওয়া গেছে; ৮ নম্বর নেই", () => Judged(WithoutColumn(8))),
        new("C03", RuleState.Fail, "৭টি কলাম পাওয়া গেছে; ১ নম্বর নেই", () => Judged(WithoutColumn(1))),
        Text("C03", RuleState.Pass, "", "ক্রমিক নং</th><th scope=\"col\">সেবার নাম", "ক্রঃ নং</th><th scope=\"col\">সেবাসমূহ"),
        Text("C03", RuleState.Pass, "", "<th>(১)</th><th>(২)</th><th>(৩)</th><th>(৪)</th><th>(৫)</th><th>(৬)</th><th>(৭)</th><th>(৮)</th>", "<th>১</th><th>২</th><th>৩</th><th>৪</th><th>৫</th><th>৬</th><th>৭</th><th>৮</th>"),
        Text("C04", RuleState.Fail, "২.১ নাগরিক সেবা, সারি ১, কলাম ৩", FirstRow, "<td></td>"),
        Text("C04", RuleState.Fail, "“-ঐ-”", "<td>সমাজসেবা অফিস</td>", "<td>-ঐ-</td>"),
        Text("C04", RuleState.Fail, "“…..”", "<td>সমাজসেবা অফিস</td>", "<td>…..</td>"),
        Text("C04", RuleState.Warn, "“ফি নেই”", "সংস্থাপন শাখা</td><td>বিনামূল্যে", "সংস্থাপন শাখা</td><td>ফি নেই"),
        Text("C04", RuleState.Pass, "", "<td>সমাজসেবা অফিস</td>", "<td>নিজে</td>"),
        Text("C04", RuleState.Pass, "", "সংস্থাপন শাখা</td><td>বিনামূল্যে", "সংস্থাপন শাখা</td><td>সম্পূর্ণ বিনা মূল্যে"),
        Text("C05", RuleState.Warn, "“বিধি মোতাবেক”", FirstRow, "<td>বিধি মোতাবেক</td>"),
        Text("C05", RuleState.Fail, "“দ্রুত”", FirstRow, "<td>দ্রুত</td>"),
        Text("C05", RuleState.Pass, "", FirstRow, "<td>২৪ ঘণ্টা</td>"),
        Text("C05", RuleState.Pass, "", FirstRow, "<td>৬০–৯০ দিন</td>"),
        Text("C06", RuleState.Fail, "“নির্ধারিত ফি”", "২০/- টাকার কোর্ট ফি", "নির্ধারিত ফি"),
        Text("C06", RuleState.Warn, "“৫০০/- টাকা, ট্রেজারি চালানে”", "সিডিউলের মূল্য ৫০০/- টাকা, ট্রেজারি চালানে, কোড ১-০৭৪২-০০০০-২৬৮১", "৫০০/- টাকা, ট্রেজারি চালানে"),
        Text("C06", RuleState.Pass, "", "২০/- টাকার কোর্ট ফি", "৳ ২০ নগদে, রসিদ নিন"),
        Text("C06", RuleState.Pass, "", "ট্রেজারি চালানে, কোড ১-০৭৪২-০০০০-২৬৮১", "এ-চালানে"),
        Text("C07", RuleState.Fail, "“namuna@gmail.com” সরকারি ইমেইল নয়", "uno.namuna@demo.gov.bd.example", "namuna@gmail.com"),
        Text("C07", RuleState.Fail, "ফোন নম্বর “০১৯০০০০০০৯” ঠিক নয়", "০১৯০০০০০০৯১", "০১৯০০০০০০৯"),
        Text("C07", RuleState.Warn, "রুম নম্বর নেই", "কক্ষ নম্বর ১০২, ", ""),
        Text("C07", RuleState.Pass, "", "uno.namuna@demo.gov.bd.example", "uno.namuna@mopa.gov.bd"),
        Text("C07", RuleState.Pass, "", "ফোন ০১৯০০০০০০৯১", "মোবাইল: +৮৮০১৯০০-০০০০৯১"),
        Text("C08", RuleState.Fail, "“………………”", "জনবান্ধব ও জবাবদিহিমূলক উপজেলা প্রশাসন।", "………………"),
        Cut("C08", RuleState.Fail, "“মিশন”", "<b>মিশন:</b>", "</p>\n<h3>২."),
        Text("C08", RuleState.Pass, "", "<b>ভিশন:</b>", "<b>রূপকল্প (Vision):</b>"),
        Text("C08", RuleState.Pass, "", "জনবান্ধব ও জবাবদিহিমূলক উপজেলা প্রশাসন।", "সেবা সবার দোরগোড়ায়"),
        Cut("C09", RuleState.Fail, "ছক পাওয়া যায়নি", "<table border=\"1\" data-charter=\"grs\"", "</table>\n"),
        Text("C09", RuleState.Warn, "“৪৫ কার্যদিবস”", "<td>৩০ কার্যদিবস</td>", "<td>৪৫ কার্যদিবস</td>"),
        Text("C09", RuleState.Fail, "“আপিল কর্মকর্তা সমাধান দিতে না পারলে”", "<td>www.grs.gov.bd</td>", "<td></td>"),
        Text("C09", RuleState.Pass, "", "<td>৩০ কার্যদিবস</td>", "<td>১৫ কার্যদিবস</td>"),
        Text("C09", RuleState.Pass, "", "<td>৬০ কার্যদিবস</td>", "<td>২ মাস</td>"),
        Cut("C10", RuleState.Warn, "“৩. আপনার কাছে আমাদের প্রত্যাশা”", "<h3>৩.", "<h3>৪."),
        Cut("C10", RuleState.Warn, "“৩. আপনার কাছে আমাদের প্রত্যাশা”", "<ol>", "<h3>৪."),
        Text("C10", RuleState.Pass, "", "৩. আপনার কাছে আমাদের প্রত্যাশা", "সেবা গ্রহীতার নিকট আমাদের প্রত্যাশা"),
        Text("C10", RuleState.Pass, "", "সাক্ষাতের সময়ের আগেই আসুন।", "সময় মেনে আসুন।"),
        Text("C11", RuleState.Warn, "“১১ সেপ্টেম্বর ২০২৬”", "সর্বশেষ হালনাগাদ: ১১ অক্টোবর ২০২৬", "সর্বশেষ হালনাগাদ: ১১ সেপ্টেম্বর ২০২৬"),
        Text("C11", RuleState.Fail, "“১১ অক্টোবর ২০২৪”", "সর্বশেষ হালনাগাদ: ১১ অক্টোবর ২০২৬", "সর্বশেষ হালনাগাদ: ১১ অক্টোবর ২০২৪"),
        Text("C11", RuleState.Fail, "তারিখ পাওয়া যায়নি", "<p>সর্বশেষ হালনাগাদ: ১১ অক্টোবর ২০২৬</p>", ""),
        Text("C11", RuleState.Pass, "", "সর্বশেষ হালনাগাদ: ১১ অক্টোবর ২০২৬", "সর্ব-শেষ হাল-নাগাদ: 2026-12-31"),
        Facts("C11", RuleState.Pass, "", x => x with { Renewed = new DateOnly(2026, 10, 1) }),
        Facts("C12", RuleState.Fail, "ফোকাল কর্মকর্তা কে", x => x with { Focals = new(null, Other) }),
        Facts("C12", RuleState.Warn, "বিকল্প ফোকাল কর্মকর্তা কে", x => x with { Focals = new(Focal, null) }),
        Facts("C12", RuleState.Warn, "“নমুনা কর্মকর্তা”: ছবি নেই", x => x with { Focals = new(Focal with { HasPhoto = false }, Other) }),
        Facts("C12", RuleState.Pass, "", x => x with { Focals = new(Other, Focal) }),
        Facts("C12", RuleState.Pass, "", x => x with { Focals = new(Focal with { Telephone = "02-55550001" }, Other) }),
        Facts("C12", RuleState.Unknown, "", x => x with { Focals = null }),
        Facts("C13", RuleState.Fail, "কোনো আদেশ নেই", x => x with { CommitteeOrders = [] }),
        Facts("C13", RuleState.Fail, "“৩০ সেপ্টেম্বর ২০২৬”", x => x with { CommitteeOrders = [new(2026, 9, 30)] }),
        Facts("C13", RuleState.Pass, "", x => x with { CommitteeOrders = [new(2026, 10, 1)] }),
        Facts("C13", RuleState.Pass, "", x => x with { CommitteeOrders = [new(2026, 7, 5), new(2026, 12, 31)] }),
        Facts("C13", RuleState.Unknown, "", x => x with { CommitteeOrders = null }),
        Facts("C14", RuleState.Fail, "কোনো কার্যবিবরণী নেই", x => x with { Minutes = [] }),
        Facts("C14", RuleState.Warn, "“১৩ সেপ্টেম্বর ২০২৬”", x => x with { Minutes = [new(2026, 9, 13)] }),
        Facts("C14", RuleState.Pass, "", x => x with { Minutes = [new(2026, 10, 1), new(2026, 7, 1)] }),
        Facts("C14", RuleState.Pass, "", x => x with { Minutes = [new(2026, 12, 31), new(2026, 9, 30), new(2022, 1, 1)] }),
        Facts("C14", RuleState.Unknown, "", x => x with { Minutes = null }),
        Text("C15", RuleState.Fail, "“১. দরপত্রের শিÿা সনদ”", "দরপত্রের সিডিউল", "দরপত্রের শিÿা সনদ"),
        Text("C15", RuleState.Fail, "“mgvR‡mev Awdm”", "সমাজসেবা অফিস", "mgvR‡mev Awdm"),
        Text("C15", RuleState.Pass, "", "সমাজসেবা অফিস", "সমাজসেবা অফিস (eGov)"),
        Text("C15", RuleState.Pass, "", "দরপত্রের সিডিউল", "আত্মকর্মসংস্থানের সনদ, নি\u09DFম ও বা\u09DCি"),
        Text("C16", RuleState.Warn, "“১৪০০” পিক্সেল", "<table border=\"1\" data-charter=\"services\"", "<table width=\"1400\" border=\"1\" data-charter=\"services\""),
        Text("C16", RuleState.Warn, "“১২০০” পিক্সেল", "<table border=\"1\" data-charter=\"grs\"", "<table width=\"1200\" border=\"1\" data-charter=\"grs\""),
        Text("C16", RuleState.Pass, "", "<table border=\"1\" data-charter=\"services\"", "<table width=\"100%\" border=\"1\" data-charter=\"services\""),
        Text("C16", RuleState.Pass, "", "<h3>১. ভিশন ও মিশন</h3>", "<img src=\"logo.png\" alt=\"\"><h3>১. ভিশন ও মিশন</h3>"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Fixtures.Count)];

    [Fact]
    public void A_faultless_charter_passes_every_rule()
    {
        var verdict = RuleBook.Judge(Good);
        Assert.Empty(verdict.Findings.Select(f => $"{f.Code} {f.WhereBn}: {f.TextBn}"));
        Assert.All(verdict.Outcomes, o => Assert.Equal(RuleState.Pass, o.State));
        Assert.Equal((100, 100), (verdict.Score, verdict.ScoreOfSeen));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void A_rule_sees_its_fault_and_no_other_does(int number)
    {
        var fixture = Fixtures[number];
        var verdict = RuleBook.Judge(fixture.Make());
        var told = string.Join(" / ", verdict.Findings.Select(f => $"{f.Code} {f.WhereBn}: {f.TextBn}"));
        Assert.True(fixture.State == verdict.Outcomes.Single(o => o.Rule.Code == fixture.Code).State, $"{fixture.Code} {fixture.State} {fixture.Quote}: {told}");
        Assert.All(verdict.Outcomes.Where(o => o.Rule.Code != fixture.Code), o => Assert.True(o.State == RuleState.Pass, $"{fixture.Code} {fixture.Quote}, but: {told}"));
        Assert.Contains(fixture.Quote.Normalize(), told, StringComparison.Ordinal);
        Assert.All(verdict.Findings, f => Assert.NotEqual("", f.FixBn));
    }

    [Fact]
    public void Every_rule_has_two_fixtures_that_fail_and_two_that_pass() => Assert.All(RuleBook.All, rule =>
    {
        Assert.True(Fixtures.Count(f => f.Code == rule.Code && f.State is RuleState.Fail or RuleState.Warn && f.Code == rule.Code) >= 2, rule.Code);
        Assert.True(Fixtures.Count(f => f.Code == rule.Code && f.State == RuleState.Pass) + 1 >= 2, rule.Code);
    });

    [Fact]
    public void Our_own_edition_is_judged_as_its_page_is()
    {
        var own = RuleBook.Judge(Exhibit.Of(Sample.Document, CharterForm.Field8, Sample.Quarter) with { Domains = Sample.Domains });
        Assert.Empty(own.Findings);
        var broken = Sample.Document with { Rows = [.. Sample.Document.Rows.Select(r => r with { TimeBn = "বিধি মোতাবেক" })], VisionBn = "…" };
        string[] Told(Exhibit x) => [.. RuleBook.Judge(x with { Domains = Sample.Domains }).Findings.Where(f => f.Code != "C08").Select(f => $"{f.Code} {f.WhereBn} {f.TextBn}")];
        Assert.Equal(Told(new Exhibit(CharterReader.Read(CharterHtml.Write(broken)), CharterForm.Field8, Sample.Quarter)), Told(Exhibit.Of(broken, CharterForm.Field8, Sample.Quarter)));
        Assert.Equal(RuleState.Fail, RuleBook.Of("C08").Of(Exhibit.Of(broken, CharterForm.Field8, Sample.Quarter)).State);
    }

    [Fact]
    public void What_nobody_has_seen_is_unknown_and_what_is_not_there_fails()
    {
        var nothing = RuleBook.Judge(new Exhibit(null, CharterForm.Field8, Sample.Quarter));
        Assert.All(nothing.Outcomes, o => Assert.Equal(RuleState.Unknown, o.State));
        Assert.Equal((0, 0), (nothing.Score, nothing.ScoreOfSeen));
        var missing = RuleBook.Judge(new Exhibit(null, CharterForm.Field8, Sample.Quarter) { Page = new(false, PageContent.Nothing, "") });
        Assert.All(missing.Outcomes.Where(o => o.Rule.Code is not ("C12" or "C13" or "C14")), o => Assert.Equal(RuleState.Fail, o.State));
    }

    [Fact]
    public void A_table_file_says_nothing_of_what_only_a_page_has()
    {
        var verdict = RuleBook.Judge(new Exhibit(CharterReader.Read(CharterCsv.Services(Sample.Document)), CharterForm.Field8, Sample.Quarter) { Domains = Sample.Domains });
        Assert.Equal(["C01", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C16"], verdict.Outcomes.Where(o => o.State == RuleState.Unknown).Select(o => o.Rule.Code));
        Assert.Equal((44, 100), (verdict.Score, verdict.ScoreOfSeen));
    }

    [Fact]
    public void The_score_of_the_seed_is_that_of_its_matrix()
    {
        static int Of(string marks) => new Verdict([.. marks.Select((m, i) => new Outcome(RuleBook.All[i], m switch { 'y' => RuleState.Pass, 'w' => RuleState.Warn, 'n' => RuleState.Fail, _ => RuleState.Unknown }, []))]).Score;
        Assert.Equal([97, 81, 75, 56, 16], new[] { Of("yyyywyyyyyyyyyyy"), Of("yynywyyyywyynyyy"), Of("yynwyyywyyyynnyy"), Of("ynnwwyyyynwwnnyy"), Of("ynnnwwwnnnnnnnnu") });
    }
}
