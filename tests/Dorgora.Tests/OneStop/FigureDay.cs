using Dorgora.OneStop;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Tests.OneStop;

/// <summary>
/// Monday 23 November 2026 in Magura's service room, 31 visits, made by the clock. Twenty come one after another to counter 1 (KS-01): the n-th waits 2n
/// minutes and is served for n. In the afternoon: two who do not come when called, one who comes back, one sent on, one with a second errand that waits
/// elsewhere, one called by mistake, one gone for a copy, two nobody gets to; two left in the morning. What must come out stands in FigureTests.
/// </summary>
internal sealed class FigureDay(App app)
{
    public static readonly DateOnly Day = new(2026, 11, 23);
    private readonly List<(TimeSpan At, int Visit, Func<Task> Act)> plan = [];
    private readonly Dictionary<int, Guid> tokens = [];
    private readonly Actor clerk = new(ActorKind.Staff, Guid.NewGuid(), null, "নমুনা কেরানি");
    private Office office = null!;
    private Dictionary<int, Guid> counters = null!;

    public async Task Live()
    {
        (office, counters) = await app.Services.In(async db => (await db.Set<Office>().SingleAsync(o => o.Slug == "magura"), await db.Set<Counter>().Where(c => c.OfficePath.Contains("magura")).ToDictionaryAsync(c => c.No, c => c.Id)));
        Plan();
        foreach (var (at, _, act) in plan.OrderBy(p => p.At).ThenBy(p => p.Visit).ToList())
        {
            Until(at);
            await act();
        }
        Until(new TimeSpan(24, 20, 0));
    }

    public Guid Token(int visit) => tokens[visit];

    /// <summary>Moves the clock to a time of the day, Dhaka.</summary>
    private void Until(TimeSpan at) => app.Clock.Advance(Dhaka.Utc(Day, default) + at - app.Clock.Now);

    private void Plan()
    {
        for (var n = 1; n <= 20; n++)
        {
            var called = TimeSpan.FromMinutes(540 + n * (n - 1) / 2 + n - 1);
            Come(n, called - TimeSpan.FromMinutes(2 * n));
            Serve(n, 1, called, n);
        }
        Come(21, At(14, 0)); Miss(21, 2, At(14, 10));
        Come(22, At(14, 5)); Miss(22, 2, At(14, 15));
        Come(23, At(14, 10)); Miss(23, 2, At(14, 20)); Do(23, 2, At(14, 27), (t, c, now) => t.Return(c, now, now)); Serve(23, 2, At(14, 33), 4);
        Come(24, At(14, 0)); Begin(24, 3, At(14, 3)); Send(24, 3, At(14, 5)); Serve(24, 4, At(14, 12), 6);
        Come(25, At(14, 40)); Begin(25, 2, At(14, 45)); Add(25, 2, At(14, 46)); Do(25, 2, At(14, 48, 30), (t, c, now) => t.Finish(c, now)); Serve(25, 4, At(14, 56, 30), 5);
        Come(26, At(14, 20)); Call(26, 3, At(14, 22)); Do(26, 3, At(14, 22, 10), (t, c, now) => t.Undo(c, now)); Serve(26, 3, At(14, 32), 2);
        Come(27, At(14, 39), Priority.Disabled); Begin(27, 3, At(14, 40), Priority.Disabled); Do(27, 3, At(14, 42, 30), (t, c, now) => t.Park(c, "copy", now));
        Do(27, 3, At(14, 52, 30), (t, c, now) => t.Resume(c, now)); Do(27, 3, At(14, 55, 30), (t, c, now) => t.Finish(c, now));
        Come(28, At(9, 59, 59)); Do(28, null, At(10, 20), (t, _, now) => t.Leave(null, now));
        Come(29, At(10, 0)); Do(29, null, At(10, 30), (t, _, now) => t.Leave(null, now));
        Come(30, At(14, 50)); Come(31, At(14, 55));
    }

    private static TimeSpan At(int hour, int minute, int second = 0) => new(hour, minute, second);

    private void Come(int visit, TimeSpan at, Priority priority = Priority.None) => plan.Add((at, visit, async () =>
    {
        await using var db = Context();
        tokens[visit] = (await new Hall(db, app.Clock, app.Services.GetRequiredService<Estimates>()).Give(office, new TokenForm("KS-01", "01900000037", priority, "kiosk"))).Id;
    }));

    private void Call(int visit, int counter, TimeSpan at, Priority jumped = Priority.None)
        => Do(visit, counter, at, (t, c, now) => t.Call(c, new NextCall(new Waiting(t.Current.Id, t.Current.QueueId, t.Priority, t.Current.Since, t.Number), jumped, jumped == Priority.None ? 0 : 2), now));

    private void Begin(int visit, int counter, TimeSpan at, Priority jumped = Priority.None)
    {
        Call(visit, counter, at, jumped);
        Do(visit, counter, at + TimeSpan.FromSeconds(30), (t, c, now) => t.Start(c, now));
    }

    private void Serve(int visit, int counter, TimeSpan called, int minutes)
    {
        Begin(visit, counter, called);
        Do(visit, counter, called + TimeSpan.FromSeconds(30 + 60 * minutes), (t, c, now) => t.Finish(c, now));
    }

    private void Miss(int visit, int counter, TimeSpan called)
    {
        Call(visit, counter, called);
        Do(visit, counter, called + TimeSpan.FromMinutes(1), (t, c, now) => t.Recall(c, now));
        Do(visit, counter, called + TimeSpan.FromMinutes(2), (t, c, now) => t.NoShow(c, now));
    }

    private void Send(int visit, int counter, TimeSpan at) => plan.Add((at, visit, async () =>
    {
        var queue = await app.Services.In(db => db.Set<TokenQueue>().Where(q => q.OfficeId == office.Id && q.Letter == "ঘ").Select(q => q.Id).SingleAsync());
        await Act(visit, counter, (t, c, now) => t.Transfer(c, new TransferTo(queue), "মূল কপি দেখান", now));
    }));

    private void Add(int visit, int counter, TimeSpan at) => plan.Add((at, visit, async () =>
    {
        var service = await app.Services.In(db => db.Set<Errand>().SingleAsync(s => s.OfficeId == office.Id && s.Code == "KS-16"));
        await Act(visit, counter, (t, c, now) => t.AddService(c, service, now));
    }));

    private void Do(int visit, int? counter, TimeSpan at, Action<Token, Counter, DateTime> act) => plan.Add((at, visit, () => Act(visit, counter, act)));

    private async Task Act(int visit, int? counter, Action<Token, Counter, DateTime> act)
    {
        await using var db = Context();
        var hall = new Hall(db, app.Clock);
        if (counter is { } no) await hall.Act(counters[no], tokens[visit], act);
        else await hall.OfVisitor(tokens[visit], (_, t) => { act(t, null!, app.Clock.Now); return Task.CompletedTask; });
    }

    private AppDb Context() => app.Services.GetRequiredService<Func<AppDb>>()().For(Scope.All, clerk, app.Clock);
}
