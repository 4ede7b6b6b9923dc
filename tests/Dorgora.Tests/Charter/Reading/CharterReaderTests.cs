using System.Diagnostics;
using System.Text;
using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class CharterReaderTests
{
    [Fact]
    public void A_whole_charter_is_read_without_a_repair_or_a_left_over()
    {
        var read = CharterReader.Read(Sample.Html);
        Assert.Empty(read.Notes);
        Assert.Empty(read.LeftOvers);
        Assert.Equal(3, read.Tables.Count);
        Assert.Equal("২.১ নাগরিক সেবা, সারি ৩, কলাম ৬".Normalize(), read.Tables[0].Rows[2].Of(Column.Fee)!.Place.ToString());
    }

    [Fact]
    public void The_nukta_letters_are_one_in_any_form_and_no_repair()
    {
        var composed = Sample.Html.Normalize().Replace("য\u09BC", "\u09DF", StringComparison.Ordinal).Replace("ড\u09BC", "\u09DC", StringComparison.Ordinal);
        Assert.Contains('\u09DF', composed);
        var read = CharterReader.Read(composed);
        Assert.Empty(read.Notes);
        Assert.Equal(Sample.Document.Rows[1].NameBn.Normalize(), read.Document.Rows[1].NameBn);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_table_is_read_whatever_parts_its_cells(char separator)
    {
        var csv = new StringBuilder();
        string[][] rows = [["সেবা প্রদান প্রতিশ্রুতি", "", "", ""], ["ক্রমিক নং", "সেবার নাম", "সর্বোচ্চ সময়", "ফি"], ["(১)", "(২)", "(৩)", "(৪)"], ["১", "ওয়ারিশ সনদ", "৭ কার্যদিবস", "৩০০ টাকা, নগদে"], ["২", "নাগরিকত্ব সনদ", "১ দিন", "বিনামূল্যে"]];
        foreach (var row in rows) csv.AppendLine(string.Join(separator, row.Select(c => c.Contains(separator, StringComparison.Ordinal) ? $"\"{c}\"" : c)));
        var read = CharterReader.Read(csv.ToString());
        Assert.Equal(["ওয়ারিশ সনদ".Normalize(), "নাগরিকত্ব সনদ"], read.Document.Rows.Select(r => r.NameBn));
        Assert.Equal("৩০০ টাকা, নগদে", read.Document.Rows[0].FeeBn);
        Assert.Empty(read.LeftOvers);
    }

    [Fact]
    public void A_file_of_the_old_code_page_is_read_as_bijoy()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("µwgK bs\t†mevi bvg\tmgqmxgv\n1\tRb¥ wbeÜb\t7 Kvh©w`em\n2\tmb`\t3 w`b\n");
        var read = CharterReader.Read(bytes);
        Assert.Equal(["জন্ম নিবন্ধন", "সনদ"], read.Document.Rows.Select(r => r.NameBn));
        Assert.Equal(["৭ কার্যদিবস", "৩ দিন"], read.Document.Rows.Select(r => r.TimeBn));
    }

    [Theory]
    [InlineData("সর্ব-শেষ হাল-নাগাদ: ২২ মার্চ ২০২৫", "2025-03-22")]
    [InlineData("কনটেন্টটি শেষ হাল-নাগাদ করা হয়েছে: রবিবার, ০৯ নভেম্বর, ২০২৫ এ ১১:২০", "2025-11-09")]
    [InlineData("সর্বশেষ হালনাগাদের তারিখ: ১৫/১২/২০২২", "2022-12-15")]
    [InlineData("হালনাগাদ: 2026-10-11", "2026-10-11")]
    [InlineData("পরবর্তী হালনাগাদ: ১৫/১২/২০২২", null)]
    public void The_day_of_the_last_renewal_is_found(string line, string? expected)
        => Assert.Equal(expected is null ? null : DateOnly.ParseExact(expected, "yyyy-MM-dd"), CharterReader.Read($"<p>{line}</p><table><tr><td>x</td></tr></table>").Document.Renewed);

    [Fact]
    public void A_hundred_services_are_read()
    {
        var document = Sample.Document with { Rows = [.. Enumerable.Range(0, 100).Select(i => Sample.Document.Rows[i * 5 / 100] with { NameBn = $"সেবা {i}", Code = $"S{i}" })] };
        var html = CharterHtml.Write(document);
        CharterReader.Read(html);
        var watch = Stopwatch.StartNew();
        Assert.Equal(100, CharterReader.Read(html).Document.Rows.Count);
        Figure.Say($"reading a charter of 100 services: {watch.ElapsedMilliseconds} ms ({html.Length / 1024} KB of HTML; goal: import under 2 s)");
    }

    public static TheoryData<string> Hostile =>
    [
        string.Concat(Enumerable.Repeat("<div>", 200_000)), string.Concat(Enumerable.Repeat("<table><tr><td>", 60_000)), string.Concat(Enumerable.Repeat("<b><p>", 100_000)), "<table>" + string.Concat(Enumerable.Repeat("<tr><td>x", 100_000)),
        "<table><tr>" + string.Concat(Enumerable.Repeat("<td colspan=1000 rowspan=65000>ক", 30_000)), "<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65000>ক", 20_000)), "<table><tr><td>" + new string('ক', 1_000_000), "\"" + new string('"', 100_001) + ",,,\n,,,", string.Concat(Enumerable.Repeat(",,,,,,,\n", 100_000)),
        string.Concat(Enumerable.Repeat("<p>ভিশন:", 100_000)), string.Concat(Enumerable.Repeat("<table><tr><th>সেবার নাম<th>সময়<th>ফি</table>", 20_000)), "<table><tr><td>" + string.Concat(Enumerable.Repeat("(", 7000)), "<!--" + new string('-', 500_000), "<table><tr><td>\uFFFE&#xD800;&#0;\u202E",
        "১. " + string.Concat(Enumerable.Repeat("১ ", 5000)) + "\n\t\t\n\t\t", string.Concat(Enumerable.Repeat("†", 7_000)) + "\t\t\n\t\t", "<table><tr><td>" + string.Concat(Enumerable.Repeat("১. ক; ", 1300)) + "<td>x<td>y</table>",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void A_hostile_paper_is_read_or_refused_with_a_sentence(string text)
    {
        var refused = Record.Exception(() => CharterReader.Read(text));
        Assert.True(refused is null or RuleBroken, refused?.ToString());
    }

    [Fact]
    public void A_hundred_thousand_cells_are_refused()
        => Assert.Throws<RuleBroken>(() => CharterReader.Read("<table>" + string.Concat(Enumerable.Repeat("<tr><td>ক</td><td>খ</td></tr>", 50_000)) + "</table>"));

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("PK\u0003\u0004…")]
    [InlineData("GIF89a\0\0")]
    [InlineData("  ")]
    public void What_is_no_text_is_refused(string content) => Assert.Throws<RuleBroken>(() => CharterReader.Read(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void More_than_two_megabytes_are_refused() => Assert.Throws<RuleBroken>(() => CharterReader.Read(new byte[ReadingLimits.Bytes + 1]));

    [Fact]
    public void Reading_ends_when_nobody_waits_for_it() => Assert.ThrowsAny<OperationCanceledException>(() => CharterReader.Read(Sample.Html, new CancellationToken(true)));
}
