using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Messages;
using Dorgora.Telephone;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>What the program does each evening by itself.</summary>
public sealed class HeadToUnoTests
{
    [Fact]
    public async Task The_head_of_the_chain_goes_to_the_uno_once_a_day()
    {
        await using var app = await App.Start();
        await Evening(app, new(2026, 11, 22));
        var first = Assert.Single(await Sent(app));
        var head = await app.Services.In(db => db.Set<ChainHead>().SingleAsync(h => h.Day == new DateOnly(2026, 11, 22) && h.OfficeId == first.OfficeId));
        Assert.Contains(head.Hash[..12], first.Text, StringComparison.Ordinal);
        Assert.Contains(Digits.ToBangla(head.Seq), first.Text, StringComparison.Ordinal);
        Assert.Equal(1, first.Parts);
        var uno = await app.Services.In(db => db.Set<Charge>().Where(c => c.To == null).Join(db.Set<Post>().Where(p => p.OfficeId == first.OfficeId && p.RoleKey == "uno"), c => c.PostId, p => p.Id, (c, _) => c.PersonId).Join(db.Set<Person>(), id => id, p => p.Id, (_, p) => p.Mobile).SingleAsync());
        Assert.Equal(uno, first.To);
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        Assert.Single(await Sent(app));
        await Evening(app, new(2026, 11, 23));
        Assert.Equal(2, (await Sent(app)).Select(m => m.DedupeKey).Distinct().Count());
    }

    [Fact]
    public async Task A_call_left_open_by_a_closed_tab_ends_unfinished_and_counts_in_no_average()
    {
        await using var app = await App.Start();
        var id = (await app.Api().Post("calls", new { office = "shahrasti", from = "01900000017", disposition = "open" }))["id"];
        var call = Guid.Parse(id!);
        app.Clock.Advance(TimeSpan.FromHours(3.5));
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        Assert.Null((await Read(app, call)).EndedAt);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        await Until.True(async () => (await Read(app, call)).EndedAt is not null);
        var ended = await Read(app, call);
        Assert.Equal((Disposition.Unfinished, null), (ended.Disposition, ended.Handled));
        var told = await app.Services.In(db => db.Set<StoredEvent>().SingleAsync(e => e.Subject == call && e.Name == "call-ended"));
        Assert.Equal(ActorKind.System, told.ActorKind);
        Assert.Contains("শেষ লেখা হয়নি".Normalize(), (await (await app.As("operator")).Get("/desk/calls")).Text.Normalize(), StringComparison.Ordinal);
    }

    private static Task<Call> Read(App app, Guid call) => app.Services.In(db => db.Set<Call>().AsNoTracking().SingleAsync(c => c.Id == call));

    /// <summary>Something happens, it is sealed, and then it is five o'clock.</summary>
    private static async Task Evening(App app, DateOnly day)
    {
        Assert.Equal(201, (await app.Api().Post("cases", new { office = "shahrasti", category = "UTL-PWR", kind = "complaint", text = "আলো নেই", caller = new { mobile = "01900000018", name = "রাশেদা" }, channel = "call" })).Status);
        await Until.True(async () => await app.Services.In(db => db.Set<StoredEvent>().AllAsync(e => db.Set<EventSeal>().Any(s => s.EventId == e.Id))));
        app.Clock.Advance(Dhaka.Utc(day, new TimeOnly(17, 1)) - app.Clock.Now);
        await app.Services.GetRequiredService<JobWorker>().RunDue();
        await Until.True(async () => await app.Services.In(db => db.Set<ChainHead>().AnyAsync(h => h.Day == day && db.Set<Office>().Any(o => o.Id == h.OfficeId && o.Slug == "shahrasti"))));
        await Until.True(async () => (await Sent(app)).Count >= (day.Day == 22 ? 1 : 2));
    }

    private static Task<List<Message>> Sent(App app) => app.Services.In(db => db.Set<Message>().Where(m => m.Purpose == "chain.head" && db.Set<Office>().Any(o => o.Id == m.OfficeId && o.Slug == "shahrasti")).ToListAsync());
}
