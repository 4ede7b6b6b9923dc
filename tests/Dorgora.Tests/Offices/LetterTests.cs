using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Citizens;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

public class LetterTests(OfficesDatabase offices) : IClassFixture<OfficesDatabase>
{
    private static readonly MemoFile File = MemoFile.Parse("05.42.1395.000.000.18.0001.26");
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Letter Written(Office office, MemoNumber memo, DateOnly day) => new(office, memo, day, "বিদ্যুৎ সমস্যা", null, "নাম", "উপজেলা নির্বাহী অফিসার", ["জেলা প্রশাসক, চাঁদপুর", " ", "অফিস কপি"]);

    private async Task<MemoNumber> Write(Office office, DateOnly day, bool fail = false)
    {
        await using var db = offices.Db();
        return await db.Write(async unit =>
        {
            var memo = await unit.NextMemo(office.Id, File, day, Cancel);
            unit.Add(Written(office, memo, day));
            await unit.SaveChangesAsync(Cancel);
            return fail ? throw new RuleBroken("না") : memo;
        }, Cancel);
    }

    [Fact]
    public async Task Numbers_have_no_gap_when_forty_write_at_once_and_some_fail()
    {
        var office = await offices.Office("shahrasti");
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            try { return (await Write(office, Day, fail: i % 4 == 0)).Serial; }
            catch (RuleBroken) { return 0; }
        }));
        Assert.Equal(Enumerable.Range(1, 30), all.Where(n => n > 0).Order());
        await using var db = offices.Db();
        Assert.Equal(30, await db.Letters.CountAsync(l => l.OfficeId == office.Id, Cancel));
    }

    [Fact]
    public async Task Each_office_and_each_year_counts_for_itself()
    {
        var (magura, joypurhat) = (await offices.Office("magura"), await offices.Office("joypurhat"));
        Assert.Equal("০৫.৪২.১৩৯৫.০০০.০০০.১৮.০০০১.২৬-১", (await Write(magura, Day)).ToString());
        Assert.Equal(2, (await Write(magura, Day)).Serial);
        Assert.Equal(1, (await Write(joypurhat, Day)).Serial);
        Assert.Equal(1, (await Write(magura, Day.AddYears(1))).Serial);
    }

    [Fact]
    public async Task A_letter_remembers_copies_prints_and_who_received_it()
    {
        var office = await offices.Office("kishoreganj-sadar");
        await Write(office, Day);
        await using var db = offices.Db();
        var letter = await db.Set<Letter>().Include(l => l.Copies).Include(l => l.Served).SingleAsync(l => l.OfficeId == office.Id, Cancel);
        Assert.Equal([(1, "জেলা প্রশাসক, চাঁদপুর"), (2, "অফিস কপি")], letter.Copies.OrderBy(c => c.N).Select(c => (c.N, c.To)));
        letter.Print(db.Time.Now);
        letter.Print(db.Time.Now);
        Assert.Throws<RuleBroken>(() => letter.Serve(null, " ", "হাতে হাতে", Actor.System, db.Time.Now));
        letter.Serve(null, "ডিজিএম, পল্লী বিদ্যুৎ", "হাতে হাতে", Actor.System, db.Time.Now);
        await db.SaveChangesAsync(Cancel);
        await using var later = offices.Db();
        var read = await later.Set<Letter>().Include(l => l.Served).SingleAsync(l => l.Id == letter.Id, Cancel);
        Assert.Equal((2, true, "ডিজিএম, পল্লী বিদ্যুৎ"), (read.Printed, read.IsServed, read.Served.Single().To));
    }

    [Fact]
    public async Task Two_desks_that_meet_a_new_number_at_once_get_one_citizen()
    {
        Assert.True(Mobile.TryParse("০১৯০০-০০৬২০১", out var mobile));
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var db = offices.Db();
            return (await db.CitizenFor(mobile, Cancel)).Id;
        }));
        Assert.Single(ids.Distinct());
        await using var check = offices.Db();
        Assert.Equal(ids[0], (await check.CitizenWith(mobile, Cancel))!.Id);
    }

    [Fact]
    public async Task A_citizen_keeps_the_names_given_latest_first_and_can_be_forgotten()
    {
        await using var db = offices.Db();
        Assert.True(Mobile.TryParse("01900006202", out var mobile));
        var citizen = await db.CitizenFor(mobile, Cancel);
        foreach (var name in new[] { "রহিম", "করিম", "", "রহিম" }) citizen.Said(name, "মাঝের পাড়া");
        citizen.Said(null);
        await db.SaveChangesAsync(Cancel);
        await using var later = offices.Db();
        var known = (await later.CitizenWith(mobile, Cancel))!;
        Assert.Equal(["রহিম", "করিম"], known.KnownAs);
        Assert.Equal("মাঝের পাড়া", known.Address);
        known.Forget();
        Assert.Equal(("", "", null), (known.Names, known.Address, known.AreaId));
    }

    [Fact]
    public async Task A_note_about_a_caller_is_seen_in_its_own_office_only()
    {
        await using var db = offices.Db();
        Assert.True(Mobile.TryParse("01900006203", out var mobile));
        var citizen = await db.CitizenFor(mobile, Cancel);
        db.Add(new CitizenNote(await offices.Office("shahrasti"), citizen, "কানে কম শোনেন", Actor.System, db.Time.Now));
        await db.SaveChangesAsync(Cancel);
        await using var own = await offices.For("shahrasti");
        await using var other = await offices.For("magura");
        Assert.Equal(1, await own.Set<CitizenNote>().CountAsync(n => n.CitizenId == citizen.Id, Cancel));
        Assert.Equal(0, await other.Set<CitizenNote>().CountAsync(n => n.CitizenId == citizen.Id, Cancel));
    }

    [Fact]
    public async Task Settings_refuse_what_cannot_work()
    {
        var settings = new OfficeSettings(await offices.Office("savar"));
        Assert.Throws<RuleBroken>(() => settings.Paint("#ffee00"));
        Assert.Throws<RuleBroken>(() => settings.Paint("red"));
        Assert.Throws<RuleBroken>(() => settings.Open(new(17, 0), new(9, 0)));
        Assert.Throws<RuleBroken>(() => settings.SendAs("শাহরাস্তি"));
        Assert.Throws<RuleBroken>(() => settings.FileOrdersIn("১২৩"));
        settings.FileOrdersIn("০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১");
        Assert.Equal("05.43.3800.005.99.156.21", settings.MemoFile);
        var noon = new DateTime(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc);
        Assert.True(settings.IsOpen(noon, WorkingDays.WeekendsOnly));
        Assert.False(settings.IsOpen(noon.AddDays(-1), WorkingDays.WeekendsOnly));
        Assert.False(settings.IsOpen(noon.AddHours(5), WorkingDays.WeekendsOnly));
        Assert.True(settings.IsQuiet(noon.AddHours(9)));
        Assert.False(settings.IsQuiet(noon));
    }

    [Fact]
    public async Task A_post_has_one_regular_holder_and_a_person_one_regular_post()
    {
        await using var db = offices.Db();
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == "savar", Cancel);
        var (post, other) = (new Post(office, "savar.x", "পদ ক"), new Post(office, "savar.y", "পদ খ"));
        var (first, second) = (new Person(office, "প্রথম জন"), new Person(office, "দ্বিতীয় জন"));
        db.AddRange(post, other, first, second, new Charge(first, post, ChargeKind.Regular, Day, db.Time.Now));
        await db.SaveChangesAsync(Cancel);
        await Refused(new Charge(second, post, ChargeKind.Regular, Day, db.Time.Now));
        await Refused(new Charge(first, other, ChargeKind.Regular, Day, db.Time.Now));
        await Refused(new Charge(first, post, ChargeKind.Additional, Day, db.Time.Now));
        await using var good = offices.Db();
        good.Add(new Charge(second, post, ChargeKind.Acting, Day, db.Time.Now));
        await good.SaveChangesAsync(Cancel);
    }

    private async Task Refused(Charge charge)
    {
        await using var db = offices.Db();
        db.Add(charge);
        var e = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.True(e.IsDuplicate);
    }
}
