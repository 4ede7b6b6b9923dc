using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Reflection;

namespace Dorgora.Platform.Web;

/// <summary>The front door of a room: the first file to read in it. What it does not override it does not have.</summary>
public abstract class Room
{
    public Assembly Assembly => GetType().Assembly;

    /// <summary>The room's name in addresses of tables and texts.</summary>
    public string Name => GetType().Name.Replace("Room", "", StringComparison.Ordinal);

    /// <summary>Who may do what: the room's lines of the one rule table (docs/access.md is printed from it).</summary>
    public virtual IReadOnlyList<Grant> Grants => [];

    /// <summary>Entries of the desk's menu, shown to those who have the permission.</summary>
    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>Lines of the citizen's own page (/me).</summary>
    public virtual IReadOnlyList<OwnLink> Own => [];

    public virtual void AddServices(IServiceCollection services) { }

    /// <summary>Where a paired screen of this kind (kiosk, board, counter) begins; null when it is another room's.</summary>
    public virtual string? DeviceHome(string kind, string office) => null;

    /// <summary>Endpoints that are not pages: the API, files, hooks.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder app) { }

    /// <summary>Content every installation needs (geography, holidays), on each start; must be idempotent and quick when done.</summary>
    public virtual Task Seed(IServiceProvider services, AppDb db) => Task.CompletedTask;

    /// <summary>Invented content for the demo, once, in the order of the rooms.</summary>
    public virtual Task LoadDemo(IServiceProvider services, AppDb db, DemoFolder demo) => Task.CompletedTask;
}

/// <summary>An entry of the desk's menu. <paramref name="Text"/> is Bangla.</summary>
/// <param name="Count">The number in the lit tag, asked for each page by <see cref="MenuCounts.CountToShow"/>; null for none.</param>
/// <param name="HomeOf">The role whose people begin their day here; the others begin at the first entry they may open.</param>
/// <param name="Where">Asked for each page: whether this person's office has it at all; null where every office does.</param>
public sealed record MenuEntry(string Text, string Href, string Permission, int Order, Func<AppDb, Caller, Task<int>>? Count = null, string HomeOf = "", Func<AppDb, Caller, Task<bool>>? Where = null)
{
    /// <summary>Where somebody with this role begins; one's own account for who has no desk.</summary>
    public static string Home(IEnumerable<Room> rooms, Access access, string role)
        => rooms.SelectMany(r => r.Menu).Where(m => access.Allows(role, m.Permission)).MinBy(m => (m.HomeOf != role, m.Order))?.Href ?? "/account";
}

/// <summary>Numbers in the menu are read at a glance: beyond <see cref="Most"/> the tag says "৯৯+", and no page reads a whole shelf to say so.</summary>
public static class MenuCounts
{
    public const int Most = 99;

    /// <summary>How many rows there are; one more than <see cref="Most"/> stands for "more".</summary>
    public static Task<int> CountToShow<T>(this IQueryable<T> rows) => rows.OrderBy(_ => 1).Select(_ => 1).Take(Most + 1).CountAsync();
}
