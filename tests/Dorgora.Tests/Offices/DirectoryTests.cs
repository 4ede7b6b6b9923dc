using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

public class DirectoryTests(OfficesDatabase offices) : IClassFixture<OfficesDatabase>
{
    private async Task<Roster> Roster(string office)
    {
        await using var db = offices.Db();
        return await offices.The<People>().Of(db, (await offices.Office(office)).Path);
    }

    private async Task<List<string>> Find(string query, string office = "shahrasti")
    {
        await using var db = offices.Db();
        return [.. (await offices.The<People>().Find(db, (await offices.Office(office)).Path, query)).Select(o => o.Post.Code)];
    }

    [Fact]
    public async Task The_country_and_the_demo_are_there()
    {
        await using var db = offices.Db();
        Assert.Equal(8 + 64 + 495 + 208 + 63 + 3, await db.Offices.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(539, await db.Posts.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(542, await db.Charges.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(541, await db.Persons.CountAsync(TestContext.Current.CancellationToken));
        var union = await db.Offices.SingleAsync(o => o.Slug == "shahrasti/tamta-uttar", TestContext.Current.CancellationToken);
        Assert.Equal("chattogram-division/chandpur/shahrasti/shahrasti-tamta-uttar/", union.Path);
    }

    [Fact]
    public async Task Loading_the_country_again_changes_nothing()
    {
        await using var db = offices.Db();
        var before = await db.Areas.CountAsync(TestContext.Current.CancellationToken);
        await new OfficesRoom().Seed(offices.Services, db);
        await db.Renew(Stamp.Geography, "an older edition");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new OfficesRoom().Seed(offices.Services, db);
        Assert.Equal(before, await db.Areas.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("পল্লী বিদ্যুৎ", "shahrasti-palli-bidyut.power-dgm")]
    [InlineData("polli bidyut", "shahrasti-palli-bidyut.power-dgm")]
    [InlineData("livestock", "shahrasti-livestock.livestock-officer")]
    [InlineData("এসিল্যান্ড ac-land", "")]
    [InlineData("ac land", "shahrasti-land.ac-land")]
    [InlineData("টামটা উত্তর চেয়ারম্যান", "shahrasti-tamta-uttar.chairman")]
    [InlineData("tamta uttar chairman", "shahrasti-tamta-uttar.chairman")]
    [InlineData("uno", "shahrasti.uno")]
    [InlineData("০১৯০০০০০০৯৪", "shahrasti.uno")]
    [InlineData("জেলা প্রশাসক", "chandpur.dc")]
    public async Task The_picker_finds_people_in_Bangla_Banglish_and_English(string query, string first)
    {
        Assert.Equal(first, (await Find(query)).FirstOrDefault() ?? "");
    }

    [Fact]
    public async Task The_picker_finds_a_group_by_its_name()
    {
        var roster = await Roster("shahrasti");
        var found = await Find("নিকাহ");
        Assert.NotEmpty(found);
        Assert.All(found, code => Assert.Contains("registrar", roster.Officials.Single(o => o.Post.Code == code).Post.RoleKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_with_a_name_is_found_by_it_and_by_its_English()
    {
        var roster = await Roster("shahrasti");
        var path = (await offices.Office("shahrasti")).Path;
        foreach (var official in roster.Around(path).Where(o => !o.IsVacant).Take(60))
        {
            Assert.Contains(official, roster.Find(path, official.Holder!.NameBn, 500));
            Assert.Contains(official, roster.Find(path, official.Holder.NameEn, 500));
        }
    }

    [Fact]
    public async Task The_picker_stays_within_the_upazila_and_the_district_above()
    {
        var roster = await Roster("kalai");
        var path = (await offices.Office("kalai")).Path;
        var slugs = roster.Around(path).Select(o => o.OfficeSlug).Distinct().ToList();
        Assert.Contains("joypurhat", slugs);
        Assert.Contains("kalai-land", slugs);
        Assert.DoesNotContain("khetlal", slugs);
        Assert.DoesNotContain("khetlal-land", slugs);
    }

    [Fact]
    public async Task Without_a_query_the_own_office_comes_first_and_the_district_last()
    {
        var codes = await Find("");
        Assert.Equal("shahrasti.uno", codes[0]);
        var path = (await offices.Office("shahrasti")).Path;
        Assert.Equal("chandpur", (await Roster("shahrasti")).Around(path).Last().OfficeSlug);
    }

    [Fact]
    public async Task A_category_finds_its_owner_by_role_and_a_vacant_post_its_next_rung()
    {
        var roster = await Roster("shahrasti");
        var path = (await offices.Office("shahrasti")).Path;
        Assert.Equal("shahrasti-police.oc", roster.WithRole(path, "oc")!.Post.Code);
        Assert.Equal("chandpur.dc", roster.WithRole(path, "dc")!.Post.Code);
        Assert.Null(roster.WithRole(path, "astronaut"));
        var statistics = roster.WithRole(path, "statistics-officer")!;
        Assert.True(statistics.IsVacant);
        Assert.Equal(["shahrasti.uno", "chandpur.dc"], roster.Ladder(statistics.Id).Select(o => o.Post.Code).Take(2));
    }

    [Fact]
    public async Task One_person_on_two_posts_holds_the_vacant_one_as_additional_charge()
    {
        var roster = await Roster("shahrasti");
        var path = (await offices.Office("shahrasti")).Path;
        var (youth, cooperative) = (roster.WithRole(path, "youth-officer")!, roster.WithRole(path, "cooperative-officer")!);
        Assert.Equal(youth.Holder!.PersonId, cooperative.Holder!.PersonId);
        Assert.Equal((ChargeKind.Regular, ChargeKind.Additional), (youth.Holder.Kind, cooperative.Holder.Kind));
        Assert.EndsWith("(অতিরিক্ত দায়িত্ব)", cooperative.Signs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conference_groups_hold_at_most_seven_and_the_one_for_the_category_comes_first()
    {
        var roster = await Roster("shahrasti");
        var groups = roster.GroupsOf((await offices.Office("shahrasti")).Path, GroupKind.Conference, "UTL-PWR");
        Assert.Equal("conf-electricity", groups[0].Code);
        Assert.Equal(24, groups.Count);
        Assert.All(groups, g => Assert.InRange(g.Members.Count, 1, ContactGroup.MostOnTheLine));
        Assert.Equal("shahrasti-palli-bidyut.power-dgm", roster[groups[0].Members[0].PostId]!.Post.Code);
    }

    [Fact]
    public async Task A_change_of_people_shows_in_the_next_reading()
    {
        await using var db = offices.Db();
        var path = (await offices.Office("sherpur-bogura")).Path;
        var uno = (await offices.The<People>().Of(db, path)).WithRole(path, "uno")!;
        var charge = await db.Charges.SingleAsync(c => c.Id == uno.Holder!.ChargeId, TestContext.Current.CancellationToken);
        charge.End(db.Time.Today.AddDays(-1), db.Time.Now);
        await People.Changed(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.True((await offices.The<People>().Of(db, path)).WithRole(path, "uno")!.IsVacant);
    }

    [Fact]
    public async Task Departments_take_the_settings_of_the_office_above()
    {
        await using var db = offices.Db();
        var profiles = offices.The<Profiles>();
        Assert.Equal("দ্রুতসেবা", (await profiles.Of(db, (await offices.Office("sherpur-bogura-land")).Path)).PortalBn);
        Assert.Equal("মেধা ও দক্ষতার শেরপুর", (await profiles.Of(db, (await offices.Office("sherpur-bogura")).Path)).SloganBn);
        Assert.Equal("", (await profiles.Of(db, (await offices.Office("savar")).Path)).PortalBn);
        Assert.Equal(4, await db.Set<OfficeLine>().CountAsync(l => l.OfficePath.EndsWith("/shahrasti/"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_place_is_found_by_slug_old_writing_and_code_and_says_where_it_lies()
    {
        await using var db = offices.Db();
        var atlas = await offices.The<Areas>().Now(db);
        var matrai = atlas.Find("kalai/matrai")!;
        Assert.Same(matrai, atlas.Find("kalai-matrai"));
        Assert.Equal("মাত্রাই, কালাই, জয়পুরহাট", atlas.Text(matrai));
        Assert.Equal("kalai", atlas.Find("৫০৩৮৫৮")!.Slug);
        Assert.Equal(11, atlas.Below(atlas.Find("shahrasti")).Count);
        Assert.Equal("shahrasti", atlas.Of((await offices.Office("shahrasti-land")).Path)!.Slug);
        Assert.Equal("shahrasti/tamta-uttar", atlas.Of((await offices.Office("shahrasti/tamta-uttar")).Path)!.Slug);
        Assert.Null(atlas.Find("nowhere"));
        Assert.True(atlas.Within(matrai, atlas.Find("joypurhat")!));
    }
}
