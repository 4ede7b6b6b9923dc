using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

/// <summary>The ways in which published charters are broken, each rebuilt with invented content: found by the rules, and repaired as far as it can be.</summary>
public class BrokenShapesTests
{
    private static (CharterReading Read, Verdict Verdict) Of(string source)
    {
        var read = CharterReader.Read(source);
        return (read, RuleBook.Judge(new Exhibit(read, CharterForm.Field8, "2026-27-Q2") { Domains = Sample.Domains }));
    }

    private static string Texts(Verdict verdict, string code) => string.Join(" / ", verdict.Findings.Where(f => f.Code == code).Select(f => $"{f.WhereBn}: {f.TextBn}"));

    private static string Row(string tag, params string[] cells) => $"<tr>{string.Concat(cells.Select(c => $"<{tag}>{c}</{tag}>"))}</tr>";

    [Fact]
    public void Seven_columns_with_other_heads_and_no_sections()
    {
        var (read, verdict) = Of("<p>উপজেলা কার্যালয়, কখনপুর</p><table>" + Row("td", "ক্রঃ নং", "প্রদেয় সেবা", "সেবা প্রাপ্তির সময়", "কাগজ পত্র", "ফি/চার্জেস", "সংশ্লিষ্ট কর্মকর্তা", "মন্তব্য")
            + Row("td", "১", "এনজিও প্রত্যয়ন", "৩০ দিন", "আবেদন", "বিনামূল্যে", "অফিস সহকারী", "চলমান") + "</table>");
        Assert.Equal(new CharterRow(ServiceCategory.Citizen, "", "এনজিও প্রত্যয়ন".Normalize(), "৩০ দিন", "আবেদন", "", "বিনামূল্যে".Normalize(), "অফিস সহকারী", "") { Promise = new(720, Dorgora.Offices.WithinUnit.Hours) }, Assert.Single(read.Document.Rows));
        Assert.Contains("৭টি কলাম পাওয়া গেছে; ৫ ও ৮ নম্বর নেই; চেনা যায়নি “মন্তব্য”".Normalize(), Texts(verdict, "C03"), StringComparison.Ordinal);
        Assert.Equal("চলমান", Assert.Single(read.LeftOvers).Text);
        Assert.Contains(read.Notes, n => n.Kind == NoteKind.Category);
        Assert.Equal(3, verdict.Findings.Count(f => f.Code == "C02"));
    }

    [Fact]
    public void Five_columns_only_for_citizens_with_ditto_cells()
    {
        var (read, verdict) = Of("<h3>২.১) নাগরিক সেবাসমূহঃ</h3><table>" + Row("th", "নং", "সেবার নাম", "কাগজপত্র", "ফি", "সময়সীমা")
            + Row("td", "১", "ওয়ারিশ সনদ", "আবেদন", "৩০০ টাকা নগদে", "৭ দিন") + Row("td", "২", "নাগরিকত্ব সনদ", "-ঐ-", "ঐ", "do") + "</table>");
        Assert.Equal(("আবেদন", "৩০০ টাকা নগদে", "৭ দিন"), (read.Document.Rows[1].PapersBn, read.Document.Rows[1].FeeBn, read.Document.Rows[1].TimeBn));
        Assert.Equal(["-ঐ-", "ঐ", "do"], read.Notes.Where(n => n.Kind == NoteKind.Ditto).Select(n => n.Before));
        Assert.Contains("২.১ নাগরিক সেবা, সারি ২, কলাম ৩: “-ঐ-”", Texts(verdict, "C04"), StringComparison.Ordinal);
        Assert.Equal(2, verdict.Findings.Count(f => f.Code == "C02"));
        Assert.Contains("৫টি কলাম".Normalize(), Texts(verdict, "C03"), StringComparison.Ordinal);
        Assert.Contains("ক্রম বদলে গেছে", Texts(verdict, "C03"), StringComparison.Ordinal);
    }

    [Fact]
    public void Four_columns_in_bijoy()
    {
        var (read, verdict) = Of("<p><b>bvMwiK †mev</b></p><table>" + Row("td", "µwgK bs", "†mevi bvg", "cÖ‡qvRbxq KvMRcÎ", "mgqmxgv")
            + Row("td", "1", "Rb¥ wbeÜb", "Av‡e`b", "07 Kvh©w`em") + Row("td", "2", "mb` ms‡kvab", "QwewU", "wewa †gvZv‡eK") + "</table>");
        Assert.Equal(["জন্ম নিবন্ধন", "সনদ সংশোধন"], read.Document.Rows.Select(r => r.NameBn));
        Assert.Equal(("আবেদন", "০৭ কার্যদিবস"), (read.Document.Rows[0].PapersBn, read.Document.Rows[0].TimeBn.Normalize()));
        Assert.Contains("“Rb¥ wbeÜb”", Texts(verdict, "C15"), StringComparison.Ordinal);
        Assert.Contains("২.১ নাগরিক সেবা, সারি ২, কলাম ৪", verdict.Findings.Single(f => f.Code == "C05").WhereBn, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, verdict.Findings.Single(f => f.Code == "C05").Severity);
    }

    [Fact]
    public void Damaged_by_conversion_with_an_empty_vision()
    {
        var (read, verdict) = Of("<p>Vision: ……………</p><p>মিশন: সেবার মান উন্নয়ন ও বাসত্মবায়ন</p><table>" + Row("th", "ক্রমিক", "সেবার নাম", "সময়", "দায়িত্বপ্রাপ্ত কর্মকর্তা")
            + Row("td", "১", "শিÿা সংক্রামত্ম প্রত্যয়ন", "৫ দিন", "উপজেলা শিক্ষা অফিসার") + "</table>");
        Assert.Equal("শিক্ষা সংক্রান্ত প্রত্যয়ন".Normalize(), read.Document.Rows[0].NameBn);
        Assert.Equal("সেবার মান উন্নয়ন ও বাস্তবায়ন".Normalize(), read.Document.MissionBn);
        Assert.Equal("", read.Document.VisionBn);
        Assert.Contains("“Vision: ……………”", Texts(verdict, "C08"), StringComparison.Ordinal);
        Assert.Equal(2, verdict.Findings.Count(f => f.Code == "C15"));
    }

    [Fact]
    public void Merged_cells_over_several_rows_and_columns()
    {
        var (read, _) = Of("""
            <table><tr><th rowspan="2">ক্রমিক নং</th><th rowspan="2">সেবার নাম</th><th rowspan="2">সর্বোচ্চ সময়</th><th colspan="2">প্রয়োজনীয় কাগজপত্র</th><th rowspan="2">ফি</th></tr>
            <tr><th>প্রয়োজনীয় কাগজপত্র</th><th>প্রাপ্তিস্থান</th></tr><tr><td>১</td><td>২</td><td>৩</td><td>৪</td><td>৫</td><td>৬</td></tr>
            <tr><td colspan="6">২.২) প্রাতিষ্ঠানিক সেবা</td></tr>
            <tr><td>১</td><td rowspan="2">লাইসেন্স</td><td rowspan="3">৭ দিন</td><td>ফরম<br>ছবি</td><td>ব্যবসা শাখা</td><td>নতুন ৫০০ টাকা</td></tr>
            <tr><td>২</td><td>পুরোনো লাইসেন্স</td><td>ব্যবসা শাখা</td><td>নবায়ন ৩০০ টাকা</td></tr>
            <tr><td>৩</td><td>প্রত্যয়ন</td><td>আবেদন</td><td>ফ্রন্ট ডেস্ক</td><td>বিনামূল্যে</td></tr></table>
            """);
        Assert.Equal(["লাইসেন্স", "প্রত্যয়ন"], read.Document.Rows.Select(r => r.NameBn.Normalize(System.Text.NormalizationForm.FormC)));
        Assert.Equal("ফরম\nছবি\nপুরোনো লাইসেন্স", read.Document.Rows[0].PapersBn);
        Assert.Equal("নতুন ৫০০ টাকা; নবায়ন ৩০০ টাকা".Normalize(), read.Document.Rows[0].FeeBn);
        Assert.Equal("৭ দিন", read.Document.Rows[1].TimeBn);
        Assert.All(read.Document.Rows, r => Assert.Equal(ServiceCategory.Institutional, r.Category));
        Assert.Contains(read.Notes, n => n.Kind == NoteKind.Merged);
        Assert.Empty(read.LeftOvers);
    }

    [Fact]
    public void No_heads_at_all()
    {
        var (read, verdict) = Of("<p>ক) নাগরিক সেবা</p><table>" + Row("td", "১", "গণশুনানি", "০৭ কার্যদিবস", "আবেদন", "ফ্রন্ট ডেস্ক", "বিনামূল্যে", Sample.Officer, Sample.Senior)
            + Row("td", "২", "ছুটি মঞ্জুর", "৩ দিন", "আবেদন", "সংস্থাপন শাখা", "বিনামূল্যে", Sample.Officer, Sample.Senior) + "</table>");
        Assert.Equal(("ছুটি মঞ্জুর", Sample.Senior.Normalize()), (read.Document.Rows[1].NameBn, read.Document.Rows[1].SeniorBn));
        Assert.Contains(read.Notes, n => n.Kind == NoteKind.Heads);
        Assert.Contains("শিরোনাম নেই", Texts(verdict, "C03"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_departments_form_at_a_field_office_within_layout_tables()
    {
        var (read, verdict) = Of("<table><tr><td>মেনু</td><td><table><tr><td><h4>২.৩ আভ্যন্তরীণ সেবা</h4><table>" + string.Concat(Row("th", [.. Forms.Dept8.Take(7).Select(c => Forms.Head(CharterForm.Dept8, c))]))
            + Row("td", "১", "পেনশন", "আবেদন পাওয়ার পর নথিতে", "পেনশন ফরম<br>প্রাপ্তিস্থান: সংস্থাপন শাখা", "বিনামূল্যে", "০৭ কার্যদিবস", Sample.Officer) + "</table></td></tr></table></td></tr></table>");
        var row = Assert.Single(read.Document.Rows);
        Assert.Equal((ServiceCategory.Internal, "পেনশন ফরম", "সংস্থাপন শাখা", "০৭ কার্যদিবস"), (row.Category, row.PapersBn, row.SourceBn, row.TimeBn.Normalize()));
        Assert.Equal(CharterForm.Dept8, read.Document.Form);
        Assert.Contains("মাঠ পর্যায়ের নয়".Normalize(), Texts(verdict, "C03"), StringComparison.Ordinal);
        Assert.Equal("মেনু", Assert.Single(read.LeftOvers).Text);
        Assert.DoesNotContain(RuleBook.Judge(new Exhibit(read, CharterForm.Dept8, "2026-27-Q2")).Findings, f => f.Code == "C03");
    }

    [Fact]
    public void Rows_without_a_name_and_cells_beyond_the_heads_are_left_over_not_lost()
    {
        var (read, verdict) = Of("<p>২.১ নাগরিক\u00A0সেবা</p><table>" + Row("th", "ক্রমিক", "সেবার নাম", "সময়", "ফি")
            + Row("td", "১", "জন্ম\u200Bসনদ", "৭\u00A0দিন", "বিনামূল্যে") + Row("td", "২", "", "৩ দিন", "বিনামূল্যে", "নোট: পরে জানানো হবে") + "</table><p>২.৪ আওতাধীন দপ্তরের সেবা</p>");
        Assert.Equal("জন্মসনদ", Assert.Single(read.Document.Rows).NameBn);
        Assert.Equal(3, read.Notes.Count(n => n.Kind == NoteKind.Invisible));
        Assert.Equal(["নোট: পরে জানানো হবে", "২ | ৩ দিন | বিনামূল্যে".Normalize()], read.LeftOvers.Select(l => l.Text.Normalize()));
        Assert.Contains("২.১ নাগরিক সেবা, সারি ২, কলাম ২: ঘরটি ফাঁকা", Texts(verdict, "C04"), StringComparison.Ordinal);
    }
}
