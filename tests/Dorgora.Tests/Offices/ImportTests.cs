using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Offices.Holidays;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

public class ImportTests(OfficesDatabase offices) : IClassFixture<OfficesDatabase>
{
    private const string Head = "name_bn,name_en,post_bn,office,group,mobile,email";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<ImportReport> People(string? scope, params string[] rows)
    {
        await using var db = scope is null ? offices.Db() : await offices.For(scope);
        return await PeopleImport.Run(db, OfficesDatabase.Csv([Head, .. rows]), null, Cancel);
    }

    private async Task<Official?> Holding(string office, string title)
    {
        await using var db = offices.Db();
        var path = (await offices.Office(office)).Path;
        return (await offices.The<People>().Of(db, path)).Officials.SingleOrDefault(o => o.OfficeSlug == office && o.Post.TitleBn == title);
    }

    [Fact]
    public async Task A_person_with_a_new_post_and_group_is_there_at_once()
    {
        var report = await People(null, "আনোয়ারা খাতুন,Anowara Khatun,উপজেলা নার্সারি তত্ত্বাবধায়ক,savar,nursery;বাগান,০১৯০০-০০৬১০১,Anowara@demo.gov.bd.example");
        Assert.Equal((1, 0, 0), (report.Accepted, report.Unchanged, report.Refused.Count));
        var official = (await Holding("savar", "উপজেলা নার্সারি তত্ত্বাবধায়ক"))!;
        Assert.Equal(("আনোয়ারা খাতুন", "+8801900006101", "anowara@demo.gov.bd.example"), (official.Holder!.NameBn, official.Holder.Mobile, official.Holder.Email));
        Assert.Equal(["nursery", "বাগান"], official.Groups.Order());
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        string[] rows = ["রহিমা বেগম,,হিসাব সহকারী,dhamrai,office,01900006111,", "করিম শেখ,,অফিস সহকারী,dhamrai,office,01900006112,"];
        Assert.Equal(2, (await People(null, rows)).Accepted);
        var again = await People(null, rows);
        Assert.Equal((0, 2, 0), (again.Accepted, again.Unchanged, again.Refused.Count));
    }

    [Fact]
    public async Task A_number_on_two_posts_is_one_person_with_an_additional_charge()
    {
        await People(null, "হালিমা আক্তার,,প্রথম পদ,dohar,,01900006121,", "হালিমা আক্তার,,দ্বিতীয় পদ,dohar,,+880 1900-006121,");
        var (first, second) = ((await Holding("dohar", "প্রথম পদ"))!.Holder!, (await Holding("dohar", "দ্বিতীয় পদ"))!.Holder!);
        Assert.Equal(first.PersonId, second.PersonId);
        Assert.Equal((ChargeKind.Regular, ChargeKind.Additional), (first.Kind, second.Kind));
    }

    [Theory]
    [InlineData(",,পদ,savar,,,", "নাম লিখুন")]
    [InlineData("নাম,,,savar,,,", "পদের নাম নেই")]
    [InlineData("নাম,,পদ,atlantis,,,", "‘atlantis’ নামে কোনো অফিস আপনার আওতায় নেই")]
    [InlineData("নাম,,পদ,,,,", "অফিসের নাম (slug) নেই")]
    [InlineData("নাম,,পদ,savar,,0171,", "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭")]
    [InlineData("নাম,,পদ,savar,,,নেই", "ইমেইল ঠিকানায় একটি @ থাকবে, ফাঁকা থাকবে না")]
    [InlineData("অন্য নাম,,পদ,savar,,01900000094,", "এই মোবাইল নম্বরে আগে থেকে অন্য নাম আছে")]
    [InlineData("নতুন কেউ,,উপজেলা নির্বাহী অফিসার,shahrasti,,01900006131,", "পদটিতে এখন অন্য একজন আছেন; আগে তাঁর দায়িত্ব শেষ করুন")]
    public async Task A_row_that_cannot_be_taken_says_why(string row, string reason)
    {
        var report = await People(null, row);
        Assert.Equal(new Refused(2, reason), Assert.Single(report.Refused));
        Assert.Equal(0, report.Accepted);
    }

    [Fact]
    public async Task An_office_imports_only_for_itself_and_below()
    {
        var report = await People("kalai", "ক খ,,মালি,kalai-land,,01900006141,", "গ ঘ,,মালি,khetlal,,01900006142,", "ঙ চ,,মালি,joypurhat,,01900006143,");
        Assert.Equal(1, report.Accepted);
        Assert.Equal([3, 4], report.Refused.Select(r => r.Line));
        Assert.Null(await Holding("khetlal", "মালি"));
    }

    [Fact]
    public async Task Unknown_columns_quotes_line_breaks_and_a_byte_order_mark_do_no_harm()
    {
        await using var db = offices.Db();
        var csv = OfficesDatabase.Csv("\uFEFFextra,mobile,name_bn,post_bn,office", "x,01900006151,\"রফিক, মিয়া\",\"পাহারাদার\nরাত\",keraniganj", "\u0000\u0007,,,,");
        var report = await PeopleImport.Run(db, csv, null, Cancel);
        Assert.Equal((1, 1), (report.Accepted, report.Refused.Count));
        Assert.Equal("রফিক, মিয়া", (await Holding("keraniganj", "পাহারাদার রাত"))!.Holder!.NameBn);
    }

    [Fact]
    public async Task A_holiday_list_replaces_estimates_keeps_what_was_added_and_ends_the_provisional()
    {
        await using var db = offices.Db();
        var (calendar, path) = (offices.The<Calendar>(), (await offices.Office("shahrasti")).Path);
        Assert.True((await calendar.Due(db, path, new(2027, 6, 14), 3, Cancel)).Provisional);
        Assert.Contains("আশুরা", (await calendar.Of(db, path, Cancel)).WhyOff(new(2027, 6, 16)), StringComparison.Ordinal);
        await HolidayBook.Add(db, await offices.Office("shahrasti"), new(2027, 6, 17), "শাহরাস্তি মেলা", "", HolidayKind.Local);
        var (report, changes) = await HolidayBook.Import(db, OfficesDatabase.Csv("date,name_bn,name_en,kind",
            "2027-02-21,শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস,,general", "১৫/০৬/২০২৭,পবিত্র আশুরা,Ashura,executive", "2027-02-30,নেই,,general", "2027-03-01,ভুল ধরন,,festival"), null, national: true, Cancel);
        Assert.Equal((2, 0, 2), (report.Accepted, report.Unchanged, report.Refused.Count));
        var change = Assert.Single(changes);
        Assert.Equal(("", new DateOnly(2027, 1, 24), new DateOnly(2027, 12, 25)), (change.Path, change.First, change.Last));
        var due = await calendar.Due(db, path, new(2027, 6, 14), 3, Cancel);
        Assert.False(due.Provisional);
        Assert.Equal(new DateOnly(2027, 6, 21), due.Date);
        Assert.Equal(["পবিত্র আশুরা", "শাহরাস্তি মেলা", "শুক্রবার", "শনিবার"], due.Skipped.Select(s => s.Reason));
        var stored = await db.Set<StoredEvent>().IgnoreQueryFilters().Where(e => e.Subject == change.Subject).SingleAsync(Cancel);
        Assert.Equal(change, stored.Read());
    }

    [Fact]
    public async Task The_shipped_list_again_changes_nothing_and_tells_nobody()
    {
        await using var db = offices.Db();
        await using var file = typeof(Calendar).Assembly.GetManifestResourceStream("Offices/holidays-2026.csv")!;
        var (report, changes) = await HolidayBook.Import(db, file, null, national: true, Cancel);
        Assert.Equal((0, 31, 0), (report.Accepted, report.Unchanged, report.Refused.Count));
        Assert.Empty(changes);
    }

    [Fact]
    public async Task A_local_holiday_holds_below_and_not_beside()
    {
        await using var db = offices.Db();
        var day = new DateOnly(2026, 11, 24);
        await HolidayBook.Add(db, await offices.Office("joypurhat"), day, "জেলা মুক্ত দিবস", "", HolidayKind.Local);
        var calendar = offices.The<Calendar>();
        Assert.False((await calendar.Of(db, (await offices.Office("kalai-land")).Path, Cancel)).IsWorking(day));
        Assert.True((await calendar.Of(db, (await offices.Office("sherpur-bogura")).Path, Cancel)).IsWorking(day));
        var id = await db.Set<Holiday>().Where(h => h.Date == day).Select(h => h.Id).SingleAsync(Cancel);
        await Assert.ThrowsAsync<RuleBroken>(async () => await HolidayBook.Remove(db, await offices.Office("kalai"), id));
        await HolidayBook.Remove(db, await offices.Office("joypurhat"), id);
        Assert.True((await calendar.Of(db, (await offices.Office("kalai-land")).Path, Cancel)).IsWorking(day));
    }

    [Fact]
    public async Task An_office_cannot_import_for_the_country_or_its_neighbour()
    {
        await using var db = await offices.For("kalai");
        var (report, changes) = await HolidayBook.Import(db, OfficesDatabase.Csv("date,name_bn,kind,scope", "2026-11-25,ক,local,national", "2026-11-25,খ,local,khetlal", "2026-11-25,গ,local,kalai"), await offices.Office("kalai"), national: false, Cancel);
        Assert.Equal((1, 2), (report.Accepted, report.Refused.Count));
        Assert.Equal((await offices.Office("kalai")).Path, Assert.Single(changes).Path);
    }

    [Fact]
    public async Task Only_a_weekend_day_can_be_declared_a_working_day()
    {
        await using var db = offices.Db();
        await Assert.ThrowsAsync<RuleBroken>(() => HolidayBook.Add(db, null, new(2026, 11, 23), "কর্মদিবস", "", HolidayKind.Working));
        await Assert.ThrowsAsync<RuleBroken>(() => HolidayBook.Add(db, null, new(2026, 12, 16), "বিজয় দিবস", "", HolidayKind.General));
    }
}
