using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Jobs;

public sealed class JobTests : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TestClock clock = new();
    private readonly Plan plan = new();
    private TestDatabase database = null!;
    private ServiceProvider services = null!;

    private sealed class Plan
    {
        public int Runs;
        public Func<AppDb, CancellationToken, Task> Act { get; set; } = (_, _) => Task.CompletedTask;
    }

    private sealed class Counted(Plan plan) : IJob
    {
        public Task Run(AppDb db, CancellationToken cancel)
        {
            Interlocked.Increment(ref plan.Runs);
            return plan.Act(db, cancel);
        }
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.New();
        services = database.Services(s => s.AddSingleton<TimeProvider>(clock).AddSingleton(plan).AddJob<Counted>("counted", Timetable.Daily(new(9, 0), new(17, 30))));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>A worker of its own node.</summary>
    private JobWorker Node() => ActivatorUtilities.CreateInstance<JobWorker>(services);

    private Task<Job> Row() => services.In(db => db.Set<Job>().AsNoTracking().SingleAsync(j => j.Name == "counted"));

    [Fact]
    public async Task A_job_runs_at_its_times_in_Dhaka_and_once_for_all_that_were_missed()
    {
        var node = Node();
        await node.RunDue(Cancel);                             // Monday 10:00, declared
        Assert.Equal(0, plan.Runs);
        Assert.Equal(Dhaka.Utc(new(2026, 12, 14), new(17, 30)), (await Row()).NextRun);
        clock.Advance(TimeSpan.FromHours(7.5));
        await node.RunDue(Cancel);
        Assert.Equal(1, plan.Runs);
        clock.Advance(TimeSpan.FromDays(3));
        await node.RunDue(Cancel);
        await node.RunDue(Cancel);
        Assert.Equal(2, plan.Runs);
        var row = await Row();
        Assert.Equal((Dhaka.Utc(new(2026, 12, 18), new(9, 0)), clock.Now, null, 0), (row.NextRun, row.LastGoodRun, row.Fault, row.Tries));
    }

    [Fact]
    public async Task A_failing_job_is_tried_later_and_later_but_at_the_latest_at_its_regular_time()
    {
        var node = Node();
        plan.Act = (_, _) => throw new FormatException("০১৭০০০০০০০০");
        await node.RunDue(Cancel);
        clock.Advance(TimeSpan.FromHours(7.5));
        var pauses = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await node.RunDue(Cancel);
            var row = await Row();
            Assert.StartsWith("FormatException", row.Fault, StringComparison.Ordinal);
            Assert.DoesNotContain("০", row.Fault, StringComparison.Ordinal);
            pauses.Add((row.NextRun - clock.Now).TotalSeconds);
            clock.Advance(row.NextRun - clock.Now);
        }
        Assert.Equal([30, 60, 120, 240, 480], pauses);
        clock.Advance(Dhaka.Utc(new(2026, 12, 15), new(8, 59)) - clock.Now);
        await node.RunDue(Cancel);
        Assert.Equal(Dhaka.Utc(new(2026, 12, 15), new(9, 0)), (await Row()).NextRun);
        plan.Act = (_, _) => Task.CompletedTask;
        clock.Advance(TimeSpan.FromDays(1));
        await node.RunDue(Cancel);
        Assert.Equal((null, 0), ((await Row()).Fault, (await Row()).Tries));
    }

    [Fact]
    public async Task However_many_nodes_there_are_a_due_job_runs_once()
    {
        var nodes = Enumerable.Range(0, 6).Select(_ => Node()).ToList();
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.RunDue(Cancel), Cancel)));
        for (var day = 1; day <= 5; day++)
        {
            clock.Advance(TimeSpan.FromDays(1));
            await Task.WhenAll(nodes.Select(n => Task.Run(() => n.RunDue(Cancel), Cancel)));
            Assert.Equal(day, plan.Runs);
        }
    }

    [Fact]
    public async Task The_job_of_a_node_that_died_is_taken_over_and_what_the_dead_one_says_later_does_not_count()
    {
        var (sleepy, awake) = (Node(), Node());
        await sleepy.RunDue(Cancel);
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        plan.Act = async (_, _) => { arrived.TrySetResult(); await go.Task; throw new TimeoutException(); };
        clock.Advance(TimeSpan.FromDays(1));
        var sleeping = Task.Run(() => sleepy.RunDue(Cancel), Cancel);
        await arrived.Task;
        await awake.RunDue(Cancel);
        Assert.Equal(1, plan.Runs);                            // the first has it for a minute
        plan.Act = (_, _) => Task.CompletedTask;
        clock.Advance(TimeSpan.FromSeconds(61));
        await awake.RunDue(Cancel);
        Assert.Equal(2, plan.Runs);
        go.SetResult();
        await sleeping;
        Assert.Null((await Row()).Fault);
    }

    [Fact]
    public async Task A_started_worker_runs_a_new_job_of_an_interval_at_once()
    {
        await using var every = database.Services(s => s.AddSingleton<TimeProvider>(clock).AddSingleton(plan).AddJob<Counted>("often", Timetable.Every(TimeSpan.FromMinutes(5))));
        await services.DisposeAsync();
        var node = ActivatorUtilities.CreateInstance<JobWorker>(every);
        await node.StartAsync(Cancel);
        await Until.True(() => every.In(db => db.Set<Job>().AnyAsync(j => j.Name == "often" && j.LastGoodRun != null && j.LeasedBy == null)));
        Assert.Equal(1, plan.Runs);
        clock.Advance(TimeSpan.FromMinutes(5));
        await Until.True(() => plan.Runs == 2);
        await node.StopAsync(Cancel);
    }

    [Fact]
    public void The_next_time_is_the_first_of_the_times_after_now()
    {
        var instants = ArbMap.Default.GeneratorFor<int>().Select(s => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(Math.Abs((long)s) * 97)).ToArbitrary();
        TimeOnly[] times = [new(0, 0), new(9, 0), new(17, 30)];
        Prop.ForAll(instants, at =>
        {
            var next = Timetable.Daily(times).After(at);
            var between = Enumerable.Range(0, 3).SelectMany(d => times.Select(t => Dhaka.Utc(Dhaka.DateOf(at).AddDays(d - 1), t))).Where(t => t > at && t < next);
            return next > at && times.Contains(Dhaka.TimeOf(next)) && !between.Any();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Answers_to_old_posts_are_forgotten_after_seven_days()
    {
        await services.In(db => { db.AddRange(Enumerable.Range(0, 10).Select(d => new FirstAnswer { Id = $"{d}", At = clock.Now.AddDays(-d) })); return db.SaveChangesAsync(); });
        await services.In(db => new ForgetAnswers().Run(db, Cancel));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7"], await services.In(db => db.Set<FirstAnswer>().Select(a => a.Id).OrderBy(id => id).ToListAsync()));
    }
}
