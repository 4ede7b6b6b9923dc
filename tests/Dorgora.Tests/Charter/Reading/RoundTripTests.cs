using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;
using Dorgora.Offices;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class RoundTripTests
{
    private static readonly string[] First = ["আবেদন", "জমি", "ইউপি", "সনদ", "ভাতা", "ক্ষেত", "র‍্যাব", "বাড়ি", "আত্মকর্ম"];
    private static readonly string[] Words = [.. First, "ও", "৭", "(ক)", "১.", "কার্যদিবস", "প্রাপ্তিস্থান:", "<b>", "&", "\"", "'", "=১", "-", ",", "টাকা;", "|", "২৫%", "NID", "নাগরিক সেবা", "ভিশন:", "সেবার নাম", "licence"];

    private static Gen<string> Text { get; } = from first in Gen.Elements(First) from rest in Gen.ListOf(Gen.Elements(Words)) select Clean.Line(string.Join(' ', rest.Take(8).Prepend(first)));
    private static Gen<string> Maybe { get; } = Gen.Frequency((1, Gen.Constant("")), (3, Text));
    private static Gen<string> Many { get; } = from n in Gen.Choose(0, 4) from lines in Text.ListOf(n) select string.Join('\n', lines);
    private static Gen<string> Guarded { get; } = from sign in Gen.Elements("", "=", "+", "-", "@", "'", "''") from text in Text select sign + text;

    private static Gen<CharterRow> Row { get; } =
        from category in Gen.Elements(Enum.GetValues<ServiceCategory>())
        from t in Maybe.ListOf(15)
        from name in Guarded
        from papers in Many
        from code in Gen.Elements("", "SV-01", "SV-DC-17")
        from promise in Gen.Elements<Within?>(null, new Within(7, WithinUnit.WorkingDays), new Within(24, WithinUnit.Hours), PromisedTime.Parse(t[0]).Limit)
        select new CharterRow(category, code, name, t[0], papers, t[1], t[2], t[3], t[4]) { NameEn = t[5], MethodBn = t[6], AudienceBn = t[7], ConditionsBn = t[8], LawBn = t[9], ResultBn = t[10], PlaceBn = t[11], Keywords = t[12], OfficerPost = t[13], SeniorPost = t[14], Promise = promise };

    private static Gen<CharterDocument> Documents { get; } =
        from form in Gen.Elements(Enum.GetValues<CharterForm>())
        from n in Gen.Choose(0, 5)
        from rows in Row.ListOf(n)
        from t in Maybe.ListOf(3)
        from quarter in Gen.Elements("", "2026-27-Q2", "2022-23-Q4")
        from day in Gen.Choose(-1, 4000)
        from expectations in Gen.Choose(0, 3).SelectMany(k => Text.ListOf(k))
        from rungs in Gen.Choose(0, 3).SelectMany(k => (from a in Text from b in Maybe.ListOf(3) select new GrsRung(a, b[0], b[1], b[2])).ListOf(k))
        select new CharterDocument(form, t[0], quarter, day < 0 ? null : new DateOnly(2016, 1, 1).AddDays(day), t[1], t[2], [.. rows.OrderBy(r => r.Category)], [.. expectations], [.. rungs]);

    private static string Json(CharterDocument document) => JsonSerializer.Serialize(document);

    [Fact]
    public void What_is_exported_as_html_is_read_back_as_it_was() => Prop.ForAll(Documents.ToArbitrary(), document =>
    {
        Assert.Equal(Json(document), Json(CharterReader.Read($"<html><body>{CharterHtml.Write(document)}</body></html>").Document));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_exported_as_csv_is_read_back_as_it_was() => Prop.ForAll(Documents.ToArbitrary(), document =>
    {
        Assert.Equal(Json(document), Json(CharterReader.Read(CharterCsv.Whole(document)).Document));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_services_alone_are_read_back_too()
    {
        var read = CharterReader.Read(CharterCsv.Services(Sample.Document));
        Assert.Equal(JsonSerializer.Serialize(Sample.Document.Rows), JsonSerializer.Serialize(read.Document.Rows));
        Assert.Empty(read.LeftOvers);
    }

    [Fact]
    public void A_portal_that_strips_what_is_ours_still_shows_the_same_charter()
    {
        var stripped = System.Text.RegularExpressions.Regex.Replace(Sample.Html, " data-[a-z-]+=\"[^\"]*\"", "");
        var read = CharterReader.Read(stripped).Document;
        var expected = Sample.Document with { Rows = [.. Sample.Document.Rows.Select(r => r with { Code = "" })] };
        Assert.Equal(Json(expected), Json(read));
    }
}
