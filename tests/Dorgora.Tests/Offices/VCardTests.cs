using System.Net;
using System.Text;
using Dorgora.Offices;
using Dorgora.Offices.Openness;
using Dorgora.Offices.Papers;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>Cards as a telephone reads them: unfolded, unescaped, in UTF-8.</summary>
public sealed class VCardTests(OfficesSite site) : IClassFixture<OfficesSite>
{
    private static Listing Entry(string name, string institution = "", string mobile = "+8801900009001")
    {
        var office = new Office("shahrasti", OfficeKind.Upazila, "উপজেলা নির্বাহী অফিসারের কার্যালয়, শাহরাস্তি, চাঁদপুর", "", null, null);
        var post = new Post(office, "x", "সভাপতি") { Kind = PostKind.Business, InstitutionBn = institution };
        var holder = new Holder(Guid.NewGuid(), Guid.NewGuid(), name, "", mobile, "a@b.example", ChargeKind.Regular, new(2026, 1, 1)) { OtherPhone = "02-55 000 12" };
        return new Official(post, office.Slug, office.NameBn, "", holder, []).Whole;
    }

    private static List<string> Lines(byte[] card) => [.. Encoding.UTF8.GetString(card).Split("\r\n")];

    /// <summary>Property names and values, unfolded and unescaped, by hand and not by the code that writes them.</summary>
    private static List<(string Name, string Value)> Read(byte[] card)
        => [.. Encoding.UTF8.GetString(card).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]))];

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++) text.Append(value[i] != '\\' ? value[i] : value[++i] is 'n' or 'N' ? '\n' : value[i]);
        return text.ToString();
    }

    [Theory]
    [InlineData(false, "3.0")]
    [InlineData(true, "4.0")]
    public void What_has_a_meaning_in_a_card_is_escaped_and_comes_back(bool four, string version)
    {
        const string Name = "রহিম; করিম, \\ পুত্র\nদ্বিতীয়", Shop = "নকশা, কাঠ; লোহা \\ সব";
        var read = Read(VCard.Write([Entry(Name.Replace('\n', ' '), Shop)], four, _ => "মেহের উত্তর, ওয়ার্ড ৩"));
        Assert.Equal(("VERSION", version), read[1]);
        Assert.Equal(Name.Replace('\n', ' '), Unescaped(read.Single(p => p.Name == "FN").Value));
        var organisation = read.Single(p => p.Name == "ORG").Value;
        Assert.EndsWith(";নকশা\\, কাঠ\\; লোহা \\\\ সব", organisation, StringComparison.Ordinal);
        Assert.Equal(four ? "tel:+8801900009001" : "+8801900009001", read.Single(p => p.Name.StartsWith("TEL", StringComparison.Ordinal) && p.Name.Contains("CELL", StringComparison.OrdinalIgnoreCase)).Value);
        Assert.Contains(read, p => p.Name.StartsWith("TEL", StringComparison.Ordinal) && p.Value.EndsWith("025500012", StringComparison.Ordinal));
        Assert.Equal(";;;মেহের উত্তর\\, ওয়ার্ড ৩;;;", read.Single(p => p.Name.StartsWith("ADR", StringComparison.Ordinal)).Value);
        Assert.Equal(("BEGIN", "VCARD"), read[0]);
        Assert.Equal(("END", "VCARD"), read[^1]);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_torn()
    {
        var strange = new[] { "ক্ষ্ম্যৎ", "র‍্যাব", "ঢাকা", "👨‍👩‍👧‍👦", "a", "য়", "শ্রী", new string('\u09BC', 120) };
        for (var n = 1; n < 60; n++)
        {
            var name = string.Concat(Enumerable.Range(0, n).Select(i => strange[(i * 7 + n) % (n % 9 == 0 ? strange.Length : strange.Length - 1)] + (i % 4 == 0 ? " " : ""))).Trim();
            var card = VCard.Write([Entry(name)], n % 2 == 0, _ => "");
            Assert.All(Lines(card), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(card));
            Assert.Equal(Entry(name).NameBn, Unescaped(Read(card).Single(p => p.Name == "FN").Value));
            // A continuation begins with a letter, never with a sign that belongs to the one before.
            if (n % 9 != 0) Assert.DoesNotContain(Lines(card), line => line.Length > 1 && line[0] == ' ' && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(line[1]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
        }
    }

    [Fact]
    public void A_value_cannot_begin_a_property_or_a_card_of_its_own()
    {
        var read = Read(VCard.Write([Entry("রহিম\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:ছদ্ম", "x\r\nTEL:123")], false, _ => ""));
        Assert.Single(read, p => p.Name == "BEGIN");
        Assert.Single(read, p => p.Name == "FN");
        Assert.DoesNotContain(read, p => p.Value == "123");
        Assert.EndsWith(";x\\nTEL:123", read.Single(p => p.Name == "ORG").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_card_and_a_whole_list_come_as_files_for_telephones()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var answer = await site.Visit().Http.GetAsync(new Uri("/officials/cards.vcf?office=shahrasti&kind=officer", UriKind.Relative), cancel);
        Assert.Equal(("text/vcard", "utf-8"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet));
        Assert.Equal("officials.vcf", answer.Content.Headers.ContentDisposition!.FileName);
        var read = Read(await answer.Content.ReadAsByteArrayAsync(cancel));
        Assert.True(read.Count(p => p.Name == "BEGIN") > 20);
        Assert.Equal(read.Count(p => p.Name == "BEGIN"), read.Count(p => p.Name == "END"));
        Assert.Contains("VERSION:4.0", await site.Visit().Text("/officials/cards.vcf?office=shahrasti&v=4"), StringComparison.Ordinal);
        await site.Visit().Text("/officials/cards.vcf?office=atlantis", HttpStatusCode.NotFound);
        await site.Visit().Text($"/officials/{Guid.NewGuid()}/card.vcf", HttpStatusCode.NotFound);
        await site.Visit().Text("/officials/x/card.vcf", HttpStatusCode.NotFound);
    }
}
