using Dorgora.Charter.Editions;
using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Offices.Holidays;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Charter.Promises;

/// <summary>What the rooms above tell the charter, and what becomes of it: clock, pauses, repetition, replay, and what the database refuses.</summary>
public sealed class PromiseBookTests(App app) : IClassFixture<App>
{
    private const string Code = "SV-UNO-05";                 // three working days
    private static readonly DateTime Sunday = At(11, 22);

    private static DateTime At(int month, int day, int hour = 10) => Dhaka.Utc(new DateOnly(2026, month, day), new TimeOnly(hour, 0));

    private PromiseBook Book => app.Services.GetRequiredService<PromiseBook>();

    private Task<Office> Office(string slug = "shahrasti") => app.Services.In(db => db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == slug));

    private async Task<PromiseSource> Asked(DateTime at, string code = Code, string office = "shahrasti")
    {
        var source = new PromiseSource("case", Guid.CreateVersion7());
        var of = await Office(office);
        await Tell(async db => Assert.True(await Book.Asked(db, source, of.Id, code, 0, at)));
        return source;
    }

    private Task Tell(Func<AppDb, Task> tell) => app.Services.In(async db => { await tell(db); await db.SaveChangesAsync(); });

    private Task<ServicePromise> Row(PromiseSource source) => app.Services.In(db => db.Set<ServicePromise>().AsNoTracking().SingleAsync(p => p.SourceId == source.Id));

    [Fact]
    public async Task A_promise_in_working_days_is_kept_until_the_last_of_them_is_over()
    {
        var source = await Asked(Sunday);
        var row = await Row(source);
        Assert.Equal((3, WithinUnit.WorkingDays, new DateOnly(2026, 11, 25)), (row.N, row.Unit, Dhaka.DateOf(row.DueAt!.Value)));
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(11, 25, 23)));
        row = await Row(source);
        Assert.Equal((PromiseState.Given, 3, true), (row.State, row.Took, row.InTime));
        Assert.Equal(row.EndedAt, row.DecidedAt);
        Assert.NotNull(row.PostId);                         // the post that the charter names
        Assert.NotNull(row.PersonId);
    }

    [Fact]
    public async Task What_is_given_a_day_late_was_decided_when_its_time_passed()
    {
        var source = await Asked(Sunday);
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(11, 26)));
        var row = await Row(source);
        Assert.Equal((4, false, row.DueAt), (row.Took, row.InTime, row.DecidedAt));
    }

    [Fact]
    public async Task The_days_in_which_papers_were_missing_do_not_count()
    {
        var source = await Asked(Sunday);
        await Tell(db => Book.Paused(db, source, At(11, 23)));                     // two days are left
        await Tell(db => Book.WentOn(db, source, At(11, 30)));
        Assert.Equal(new DateOnly(2026, 12, 2), Dhaka.DateOf((await Row(source)).DueAt!.Value));
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(12, 2)));
        var row = await Row(source);
        Assert.Equal((3, true, 7 * 24 * 60), (row.Took, row.InTime, row.PausedMinutes));
    }

    [Fact]
    public async Task A_pause_does_not_mend_a_promise_that_is_broken_already()
    {
        var source = await Asked(Sunday);
        await Tell(db => Book.Paused(db, source, At(11, 29)));
        Assert.True((await Row(source)).IsOverdue(At(12, 6)));
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(12, 1)));
        Assert.False((await Row(source)).InTime);
    }

    [Fact]
    public async Task What_is_told_twice_or_late_changes_nothing()
    {
        var (source, office) = (await Asked(Sunday), await Office());
        await Tell(async db => Assert.True(await Book.Asked(db, source, office.Id, Code, 0, Sunday)));
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(11, 24)));
        var version = (await Row(source)).Version;
        await Tell(db => Book.Given(db, source, Outcome.Refused, null, At(11, 29)));
        await Tell(db => Book.Paused(db, source, At(11, 23)));
        await Tell(db => Book.WentOn(db, source, At(11, 30)));
        Assert.Equal((version, PromiseState.Given), ((await Row(source)).Version, (await Row(source)).State));
    }

    [Fact]
    public async Task The_edition_that_was_published_when_it_was_asked_rules_not_the_one_of_today()
    {
        var editions = await app.Services.In(async db => await db.Set<Edition>().AsNoTracking().Where(e => e.OfficeId == Somewhere(db) && e.PublishedAt != null).OrderBy(e => e.PublishedAt).ToListAsync());
        var (before, now) = (await Row(await Asked(editions[0].PublishedAt!.Value.AddDays(20), "SV-UNO-01")), await Row(await Asked(Sunday, "SV-UNO-01")));
        Assert.Equal((editions[0].Id, editions[1].Id), (before.EditionId!.Value, now.EditionId!.Value));
        Assert.Equal(now.N + 2, before.N);                  // the demo's office made it two days shorter
        var unpromised = await Row(await Asked(editions[0].PublishedAt!.Value.AddDays(-20)));
        Assert.Null(unpromised.EditionId);
        Assert.Null(unpromised.DueAt);
    }

    private static Guid Somewhere(AppDb db) => db.Set<Office>().Where(o => o.Slug == "shahrasti").Select(o => o.Id).Single();

    [Fact]
    public async Task A_service_that_stands_in_no_charter_is_not_measured()
        => Assert.False(await app.Services.In(async db => await Book.Asked(db, new PromiseSource("case", Guid.CreateVersion7()), Somewhere(db), "SV-NONE", 0, Sunday)));

    [Fact]
    public async Task A_new_holiday_moves_what_is_open()
    {
        var source = await Asked(Sunday, office: "sherpur-bogura");
        var office = await Office("sherpur-bogura");
        await app.Services.In(db => HolidayBook.Add(db, office, new(2026, 11, 24), "স্থানীয় উৎসব", "", HolidayKind.Local));
        await Until.True(async () => Dhaka.DateOf((await Row(source)).DueAt!.Value) == new DateOnly(2026, 11, 26));
    }

    [Fact]
    public async Task Replaying_its_events_gives_every_promise_again()
    {
        var source = await Asked(Sunday);
        await Tell(db => Book.Paused(db, source, At(11, 23)));
        await Tell(db => Book.Given(db, source, Outcome.Given, null, At(11, 30)));
        await Tell(db => Book.Reopened(db, source, Code, At(12, 1)));
        await Tell(db => Book.Dropped(db, source, At(12, 3)));
        await Tell(db => Book.Reopened(db, source, Code, At(12, 6)));
        await app.Services.In(async db =>
        {
            var rows = await db.Set<ServicePromise>().AsNoTracking().ToListAsync();
            Assert.True(rows.Count > 100, "the demo has some months of them");
            var events = (await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Name.StartsWith("charter-service-")).OrderBy(e => e.Id).ToListAsync()).ToLookup(e => e.Subject);
            foreach (var row in rows) Assert.Equal(Facts(row), Facts(ServicePromise.Replay(events[row.Id])));
        });
    }

    private static string Facts(ServicePromise p) => string.Join(" | ", p.ServiceId, p.Code, p.Source, p.SourceId, p.EditionId, p.N, p.Unit, p.Visits, p.AskedAt.Ticks, p.State, p.DueAt?.Ticks, p.CountedFrom.Ticks, p.CountedDays,
        p.PausedAt?.Ticks, p.PausedMinutes, p.EndedAt?.Ticks, p.PostId, p.PersonId, p.Took, p.InTime, p.DecidedAt?.Ticks, p.ToldAt.Ticks);

    [Theory]
    [InlineData("UPDATE charter_promises SET source_id = (SELECT source_id FROM charter_promises ORDER BY id LIMIT 1), service_id = (SELECT service_id FROM charter_promises ORDER BY id LIMIT 1)")]
    [InlineData("UPDATE charter_promises SET ended_at = NULL WHERE state = 'Given'")]
    [InlineData("UPDATE charter_promises SET in_time = NULL WHERE state = 'Given'")]
    [InlineData("UPDATE charter_promises SET unit = NULL WHERE n IS NOT NULL")]
    [InlineData("UPDATE charter_promises SET paused_at = asked_at WHERE state = 'Given'")]
    public Task The_database_refuses_what_cannot_be(string sql) => Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(sql))));
}
