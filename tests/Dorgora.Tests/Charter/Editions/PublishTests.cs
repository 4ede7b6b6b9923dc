using Dorgora.Bangla;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Rules;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Verdict = Dorgora.Charter.Editions.Verdict;

namespace Dorgora.Tests.Charter.Editions;

/// <summary>A charter is judged before the unit that publishes it, and what goes out is what was judged.</summary>
public sealed class PublishTests : IAsyncLifetime
{
    private App app = null!;
    private Office office = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.Start();
        office = await app.Services.In(db => db.Set<Office>().SingleAsync(o => o.Slug == "shahrasti"));
        await With(async renewal =>
        {
            await renewal.Open(office, FiscalYear.Quarter(app.Clock.Today));
            return await renewal.Act(office.Id, null, (e, now) =>
            {
                foreach (var row in e.Rows.ToList()) e.Confirm(row.ServiceId, Verdict.Unchanged, Actor.System, now);
                e.Submit(Actor.System, now);
                e.Approve(Actor.System, now);
            });
        });
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>In a context of its own, as a request has it.</summary>
    private Task<T> With<T>(Func<Renewal, Task<T>> act) => app.Services.In(db => act(ActivatorUtilities.CreateInstance<Renewal>(app.Services, db)));

    /// <summary>The officers' email turns private: rule C07 fails from now on.</summary>
    private Task Spoil() => app.Services.In(async db =>
    {
        foreach (var post in await db.Set<Post>().Where(p => p.OfficePath.StartsWith(office.Path)).ToListAsync()) post.Email = post.Email == "" ? "" : "somebody@mail.example";
        await People.Changed(db);
        await db.SaveChangesAsync();
    });

    private Task<RuleState> C07()
    {
        var quarter = FiscalYear.Quarter(app.Clock.Today);
        return app.Services.In(db => db.Set<ComplianceMark>().Where(m => m.OfficeId == office.Id && m.Rule == "C07" && m.Source == MarkSource.Edition && m.Quarter == quarter).Select(m => m.State).SingleAsync());
    }

    [Fact]
    public async Task A_text_that_changed_after_it_was_judged_is_not_published_with_the_old_judgement()
    {
        var judged = await With(r => r.Judge(office));
        await Spoil();
        Assert.Null(await With(r => r.Publish(office, judged!, Actor.System)));
        Assert.Equal(EditionState.Approved, (await app.Services.In(db => Renewal.InWork(db, office.Id)))!.State);
        Assert.NotEqual(RuleState.Fail, await C07());
        Assert.NotNull(await With(r => r.Publish(office, Actor.System)));
        Assert.Equal(RuleState.Fail, await C07());
    }

    [Fact]
    public async Task What_was_judged_goes_out_word_for_word()
    {
        var judged = await With(r => r.Judge(office));
        var published = await With(r => r.Publish(office, judged!, Actor.System));
        Assert.Equal(judged!.Json, await app.Services.In(db => db.Set<PublishedText>().Where(p => p.EditionId == published!.Id).Select(p => p.Json).SingleAsync()));
        Assert.Null(await With(r => r.Publish(office, Actor.System)));          // nothing is in work any more
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_one_edition()
    {
        var both = await Task.WhenAll(With(r => Guarded(r.Publish(office, Actor.System))), With(r => Guarded(r.Publish(office, Actor.System))));
        Assert.Single(both, e => e is not null);
    }

    private static async Task<Edition?> Guarded(Task<Edition?> act)
    {
        try { return await act; }
        catch (DbUpdateConcurrencyException) { return null; }
        catch (DbUpdateException e) when (e.IsDuplicate) { return null; }
    }
}
