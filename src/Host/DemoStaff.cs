using Dorgora.Offices;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Host;

/// <summary>Who can sign in to the demo: the people on the demo's posts, and the keys of its devices. Written to demo-accounts.json.</summary>
internal static class DemoStaff
{
    private static readonly string[] Offices = ["shahrasti", "magura", "kishoreganj-sadar", "sherpur-bogura", "joypurhat", "joypurhat-sadar", "kalai", "khetlal", "akkelpur", "panchbibi"];
    private static readonly string[] KeyKinds = ["desk", "counter", "kiosk", "board", "open311", "cti", "sms"];

    /// <summary>The role of whoever holds the post; null for those who do not sign in.</summary>
    private static string? RoleOf(Post post) => post.RoleKey switch
    {
        "uno" => Role.Uno,
        "dc" => Role.Dc,
        "udc" => Role.UnionCentre,
        _ when post.RoleKey.StartsWith("adc-", StringComparison.Ordinal) => Role.Adc,
        _ when post.RoleKey.StartsWith("operator-", StringComparison.Ordinal) => Role.Operator,
        _ when post.RoleKey.StartsWith("counter-", StringComparison.Ordinal) => Role.Counter,
        _ when post.Kind == PostKind.Officer => Role.Officer,
        _ => null,
    };

    /// <summary>A second account of the same person, for work that has a role of its own.</summary>
    private static string? AlsoOf(Post post) => post switch
    {
        { RoleKey: "livestock-officer" } => Role.Livestock,
        { RoleKey: "ddlg" } => Role.DistrictMonitor,
        { Focal: FocalPart.Focal } => Role.Focal,
        _ => null,
    };

    public static async Task Load(AppDb db, DemoFolder demo)
    {
        foreach (var office in await db.Set<Office>().Where(o => Offices.Contains(o.Slug)).OrderBy(o => o.Path).ToListAsync())
        {
            foreach (var kind in KeyKinds) demo.AddKey(db, office, kind);
            await People(db, demo, office);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>An account belongs to the seed office and acts from the post, which may stand in a department or union below it.</summary>
    private static async Task People(AppDb db, DemoFolder demo, Office office)
    {
        demo.AddStaff(db, office, Role.Admin, $"admin.{office.Slug}", "হিসাব ও যন্ত্রের তত্ত্বাবধায়ক");
        var district = office.Kind == OfficeKind.District;        // its upazilas have people of their own
        var holders = await db.Set<Charge>().Where(c => c.To == null)
            .Join(db.Set<Post>(), c => c.PostId, p => p.Id, (c, post) => new { c.PersonId, Post = post })
            .Join(db.Set<Person>(), x => x.PersonId, p => p.Id, (x, person) => new { x.Post, person.NameBn })
            .Join(db.Set<Office>().Where(o => o.Id == office.Id || !district && o.ParentId == office.Id), x => x.Post.OfficeId, o => o.Id, (x, o) => new { x.Post, x.NameBn, o.Slug })
            .ToListAsync();
        foreach (var one in holders.DistinctBy(h => h.Post.Id).OrderBy(h => h.Post.Code, StringComparer.Ordinal))
        {
            var place = one.Slug.StartsWith(office.Slug + "/", StringComparison.Ordinal) ? one.Slug.Replace('/', '.') : office.Slug;
            if (RoleOf(one.Post) is { } role) demo.AddStaff(db, office, role, $"{one.Post.RoleKey}.{place}", one.NameBn, one.Post.Id);
            if (AlsoOf(one.Post) is { } also) demo.AddStaff(db, office, also, $"{also}.{place}", one.NameBn, one.Post.Id);
        }
        // Where nobody is the focal officer yet (Panchbibi in seed 004) somebody has to begin.
        if (holders.All(h => h.Post.Focal != FocalPart.Focal) && holders.Where(h => h.Post.OfficeId == office.Id).OrderBy(h => h.Post.RoleKey != "ao").ThenBy(h => h.Post.Order).FirstOrDefault() is { } clerk)
            demo.AddStaff(db, office, Role.Focal, $"{Role.Focal}.{office.Slug}", clerk.NameBn, clerk.Post.Id);
    }
}
