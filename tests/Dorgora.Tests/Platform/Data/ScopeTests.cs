using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

/// <summary>The query filter that keeps offices apart.</summary>
public class ScopeTests(Doors doors) : IClassFixture<Doors>
{
    private static readonly string[] Paths = ["scopes/", "scopes/kalai/", "scopes/kalai/matrai/", "scopes/kalai-sadar/", "scopes0/", "scope/", "scopes/khetlal/"];

    [Fact]
    public async Task An_office_sees_itself_and_what_is_below_it()
    {
        await Desks();
        Assert.Equal(["scopes/kalai/", "scopes/kalai/matrai/"], await Seen(Scope.Of("scopes/kalai/")));
        Assert.Equal(["scopes/", "scopes/kalai-sadar/", "scopes/kalai/", "scopes/kalai/matrai/", "scopes/khetlal/"], await Seen(Scope.Of("scopes/")));
    }

    [Fact]
    public async Task A_context_that_nobody_gave_a_scope_sees_nothing()
    {
        await Desks();
        Assert.Empty(await Seen(Scope.None));
    }

    [Fact]
    public async Task A_context_lent_out_again_has_forgotten_whose_it_was()
    {
        await Desks();
        var factory = doors.Services.GetRequiredService<Func<AppDb>>();
        for (var i = 0; i < 5; i++)
        {
            await using (var db = factory().For(Scope.All, new Actor(ActorKind.Staff, Name: "A"), TimeProvider.System))
                Assert.NotEqual(0, await db.Set<Desk>().CountAsync(TestContext.Current.CancellationToken));
            await using var next = factory();
            Assert.Equal(0, await next.Set<Desk>().CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Actor.System, next.Actor);
        }
    }

    [Fact]
    public async Task A_unit_of_the_second_door_sees_what_its_caller_sees()
    {
        await Desks();
        var seen = await doors.Services.In(db => db.Write(w => w.Set<Desk>().Where(d => d.OfficePath.StartsWith("scopes/")).CountAsync()), Scope.Of("scopes/kalai/"));
        Assert.Equal(await doors.Services.In(db => db.Set<Desk>().CountAsync(), Scope.Of("scopes/kalai/")), seen);
        Assert.NotEqual(0, seen);
    }

    [Fact]
    public void A_scope_covers_exactly_what_begins_with_its_path()
    {
        var slug = Gen.Elements('a', 'b', '-', '0', '9').NonEmptyListOf().Select(letters => string.Concat(letters));
        var path = slug.NonEmptyListOf().Select(slugs => string.Join('/', slugs) + "/").ToArbitrary();
        Prop.ForAll(path, path, (mine, other) => Scope.Of(mine).Covers(other) == other.StartsWith(mine, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
        Prop.ForAll(path, any => Scope.All.Covers(any) && !Scope.None.Covers(any)).QuickCheckThrowOnFailure();
    }

    private Task<int> Desks() => doors.Services.In(db =>
    {
        db.AddRange(Paths.Select(p => new Desk { OfficePath = p }));
        return db.SaveChangesAsync();
    });

    private Task<List<string>> Seen(Scope scope) => doors.Services.In(async db => (await db.Set<Desk>().Select(d => d.OfficePath).Distinct().ToListAsync()).Order(StringComparer.Ordinal).ToList(), scope);
}
