using System.Text;
using Dorgora.Offices.Data;
using Xunit;

namespace Dorgora.Tests.Offices;

public class GeographyTests
{
    private static readonly List<Row> Areas = [.. Table.Shipped("geography.csv")];
    private static readonly List<Row> Unions = [.. Table.Shipped("unions.csv")];

    private static IEnumerable<Row> Of(string kind) => Areas.Where(a => a["kind"] == kind);

    [Fact]
    public void The_country_has_8_divisions_64_districts_and_495_upazilas()
    {
        Assert.Equal((8, 64, 495), (Of("division").Count(), Of("district").Count(), Of("upazila").Count()));
    }

    [Fact]
    public void Every_slug_and_every_code_is_its_own()
    {
        Assert.Equal(Areas.Count, Areas.DistinctBy(a => a["slug"]).Count());
        Assert.Equal(Areas.Count, Areas.DistinctBy(a => a["bbs"]).Count());
        Assert.Equal(Unions.Count, Unions.DistinctBy(u => (u["upazila"], u["slug"])).Count());
        Assert.All(Areas.Concat(Unions), a => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", a["slug"]));
    }

    [Fact]
    public void A_code_begins_with_the_code_of_the_area_above()
    {
        var code = Areas.ToDictionary(a => a["slug"], a => a["bbs"]);
        Assert.All(Areas.Where(a => a["kind"] != "division"), a =>
        {
            Assert.StartsWith(code[a["parent"]], a["bbs"]);
            Assert.Equal(code[a["parent"]].Length + 2, a["bbs"].Length);
        });
    }

    [Fact]
    public void No_upazila_is_without_unions()
    {
        var with = Unions.Select(u => u["upazila"]).ToHashSet();
        Assert.Empty(Of("upazila").Where(u => !with.Contains(u["slug"])).Select(u => u["slug"]));
        Assert.Empty(with.Except(Of("upazila").Select(u => u["slug"])));
    }

    [Theory] // code, unions, pourashavas
    [InlineData("shahrasti", "201395", 10, 1)]
    [InlineData("kalai", "503858", 5, 0)]
    [InlineData("panchbibi", "503874", 8, 0)]
    [InlineData("joypurhat-sadar", "503847", 9, 0)]
    [InlineData("sherpur-bogura", "501088", 10, 1)]
    [InlineData("kishoreganj-sadar", "304849", 11, 1)]
    [InlineData("magura-sadar", "405557", 13, 0)]
    [InlineData("shayestaganj", "603687", 3, 0)]
    [InlineData("eidgaon", "202235", 5, 0)]
    [InlineData("naldanga", "506955", 5, 0)]
    [InlineData("indurkani", "107990", 3, 0)]
    public void Known_upazilas_have_their_code_and_their_unions(string slug, string bbs, int unions, int towns)
    {
        Assert.Equal(bbs, Areas.Single(a => a["slug"] == slug)["bbs"]);
        Assert.Equal(unions, Unions.Count(u => u["upazila"] == slug && u["kind"] == "union"));
        Assert.Equal(towns, Unions.Count(u => u["upazila"] == slug && u["kind"] == "pourashava"));
    }

    [Fact]
    public void Names_are_in_NFC_without_hidden_marks_or_stray_spaces()
    {
        Assert.All(Areas.Concat(Unions), a =>
        {
            Assert.Matches("^[\\u0980-\\u09FF]+([ .,\\-‘’]+[\\u0980-\\u09FF]+)*[.]?$", a["name_bn"]);
            Assert.Matches("^[A-Za-z.'\\-]+( [A-Za-z.'\\-]+)*(, [A-Za-z]+)?$", a["name_en"]);
            Assert.True(a["name_bn"].IsNormalized(NormalizationForm.FormC), a["name_bn"]);
        });
    }

    [Fact]
    public void Fixed_holidays_ship_for_every_year_from_2022_to_2027()
    {
        string[] files = ["holidays-fixed.csv", "holidays-2026.csv", "holidays-2027.csv"];
        var dates = files.SelectMany(Table.Shipped).Select(r => r["date"]).ToHashSet();
        foreach (var year in Enumerable.Range(2022, 6))
            foreach (var day in new[] { "02-21", "03-26", "04-14", "05-01", "12-16", "12-25" })
                Assert.Contains($"{year}-{day}", dates);
    }
}
