using System.Reflection;
using System.Text.RegularExpressions;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Architecture;

/// <summary>What the built program may and may not have.</summary>
public sealed class ShapeTests
{
    private static readonly IReadOnlyList<Type> Types = [.. Rooms.All.SelectMany(r => r.Assembly.GetTypes())];

    [Fact]
    public void Events_have_names_of_their_own_for_ever()
    {
        var kinds = Types.Where(t => t is { IsAbstract: false, IsClass: true } && typeof(IEvent).IsAssignableFrom(t)).ToList();
        Assert.NotEmpty(kinds);
        var named = kinds.Select(k => (Kind: k, Event: k.GetCustomAttribute<EventAttribute>())).ToList();
        Assert.All(named, n => Assert.NotNull(n.Event));
        Assert.Empty(named.GroupBy(n => n.Event!.Name).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(named, n => { Assert.Matches("^[a-z0-9]+([.-][a-z0-9]+)*$", n.Event!.Name); Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", n.Event!.Topic); });
    }

    [Fact]
    public void Migrations_are_those_of_the_model_on_both_databases()
    {
        using var sqlite = Databases.Sqlite(":memory:");
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run: dotnet run --project tools/Migrate -- initial");
        using var postgres = Databases.Postgres("Host=nowhere");
        Assert.False(postgres.Database.HasPendingModelChanges(), "Run: dotnet run --project tools/Migrate -- initial");
    }

    [Fact]
    public void No_form_is_bound_to_a_row_of_the_database()
        => Assert.Empty(Types.Where(typeof(PageModel).IsAssignableFrom).SelectMany(t => t.GetProperties())
            .Where(p => p.IsDefined(typeof(BindPropertyAttribute)) && typeof(Entity).IsAssignableFrom(p.PropertyType)).Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));

    [Fact]
    public void Names_of_things_say_what_they_are()
        => Assert.Empty(Types.Where(t => t.IsPublic && t.Namespace?.StartsWith("Dorgora.Charter", StringComparison.Ordinal) != true /* there a service is what a citizen gets */ && Regex.IsMatch(t.Name, "(Service|Manager|Helper|Util|Utils)$")).Select(t => t.FullName));

    [Fact]
    public void An_interface_has_more_than_one_class_behind_it()
    {
        string[] outside = ["IEvent", "IHandle`1", "IScoped"];
        var alone = Types.Where(t => t.IsInterface && !outside.Contains(t.Name)).Where(i => Types.Count(t => t is { IsClass: true, IsAbstract: false } && i.IsAssignableFrom(t)) < 2);
        Assert.Empty(alone.Select(t => t.FullName));
    }
}
