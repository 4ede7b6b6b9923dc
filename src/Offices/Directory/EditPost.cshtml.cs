using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Makes a post or changes what is said about it.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class EditPost(People people, Areas places) : ActPage
{
    [FromRoute] public Guid? Id { get; init; }

    [BindProperty] public Guid OfficeId { get; set; }
    [BindProperty] public string TitleBn { get; set; } = "";
    [BindProperty] public string TitleEn { get; set; } = "";
    [BindProperty] public PostKind Kind { get; set; }
    [BindProperty] public string InstitutionBn { get; set; } = "";

    /// <summary>Slug of a place.</summary>
    [BindProperty] public string Area { get; set; } = "";
    [BindProperty] public int? Ward { get; set; }
    [BindProperty] public string UnitBn { get; set; } = "";
    [BindProperty] public string Room { get; set; } = "";
    [BindProperty] public string Phone { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public Guid? ReportsTo { get; set; }
    [BindProperty] public Guid? Alternate { get; set; }

    public Post? Post { get; private set; }
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => PostKinds.All.Select(k => new SelectListItem(T[PostKinds.Of(k)], $"{k}"));
    private Atlas atlas = null!;

    public override async Task<IActionResult?> Load()
    {
        Post = Id is null ? null : await Db.Set<Post>().SingleOrDefaultAsync(p => p.Id == Id);
        if (Id is not null && Post is null) return NotFound();
        var around = (await people.Of(Db, Caller.OfficePath, HttpContext.RequestAborted)).Around(Caller.OfficePath).ToList();
        Others = [.. around.Where(o => o.Id != Id).Select(o => new SelectListItem($"{o.Post.TitleBn}, {o.OfficeBn}", o.Id.ToString()))];
        var below = await Db.Set<Office>().AsNoTracking().Where(o => o.Path.StartsWith(Caller.OfficePath)).OrderBy(o => o.Path).ToListAsync();
        Offices = [.. below.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), o.Id.ToString()))];
        atlas = await places.Now(Db, HttpContext.RequestAborted);
        Areas = Places.Near(atlas, Caller.OfficePath, T);
        Seen ??= Post?.Version;
        if (Post is null || HttpMethods.IsPost(Request.Method)) return null;
        (OfficeId, TitleBn, TitleEn, UnitBn, Room, Phone, Email) = (Post.OfficeId, Post.TitleBn, Post.TitleEn, Post.UnitBn, Post.Room, Post.Phone, Post.Email);
        (Kind, InstitutionBn, Area, Ward) = (Post.Kind, Post.InstitutionBn, Post.AreaId is { } area ? atlas[area]?.Slug ?? "" : "", Post.Ward);
        (ReportsTo, Alternate) = (Post.ReportsToId, Post.AlternateId);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var title = Title(TitleBn);
        foreach (var id in new[] { ReportsTo, Alternate }.OfType<Guid>())
            if (Others.All(o => o.Value != id.ToString())) throw new RuleBroken("পদটি তালিকা থেকে বাছুন", at: nameof(ReportsTo));
        var post = Post ?? await Make();
        if (Post is not null) Db.Expect(post, Seen!.Value);
        (post.TitleBn, post.TitleEn, post.UnitBn, post.Room) = (title, Short(TitleEn, 200, nameof(TitleEn)), Short(UnitBn, 200, nameof(UnitBn)), Short(Room, 40, nameof(Room)));
        (post.Kind, post.InstitutionBn) = (Enum.IsDefined(Kind) ? Kind : throw new RuleBroken("কে, তালিকা থেকে বাছুন", at: nameof(Kind)), Short(InstitutionBn, 200, nameof(InstitutionBn)));
        post.StandFor(Places.Chosen(Areas, atlas, Area), Ward);
        (post.Phone, post.Email, post.ReportsToId, post.AlternateId) = (Digits.ToLatin(Short(Phone, 40, nameof(Phone))), Short(Email, 200, nameof(Email)), ReportsTo, Alternate);
        Db.Record(post.OfficeId, post.OfficePath, new PostChanged(post.Id, [.. Db.Entry(post).Properties.Where(p => p.IsModified).Select(p => JsonName(p.Metadata.Name))]));
        await People.Changed(Db);
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/people/posts/{post.Id}", HttpContext.RequestAborted);
    }

    private async Task<Post> Make()
    {
        if (Offices.All(o => o.Value != OfficeId.ToString())) throw new RuleBroken("কোন অফিসের পদ, বাছুন", at: nameof(OfficeId));
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == OfficeId);
        var n = await Db.Set<Post>().CountAsync(p => p.OfficeId == OfficeId) + 1;
        var post = new Post(office, string.Create(CultureInfo.InvariantCulture, $"{office.Slug}.{Guid.CreateVersion7():N}"), TitleBn) { Order = n };
        Db.Add(post);
        return post;
    }

    internal static string Title(string text) => Clean.Line(text) is { Length: > 0 and <= 200 } title ? title : throw new RuleBroken("পদ বা পরিচয় লিখুন, ২০০ অক্ষরের মধ্যে", at: nameof(TitleBn));

    internal static string Short(string text, int most, string field) => Clean.Line(text) is var line && line.Length <= most ? line : throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে আনুন", at: field, values: most);

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
