using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Somebody who is to be in the directory, with what they are, in one step.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class NewPerson(Areas places) : ActPage
{
    [BindProperty] public PostKind? Kind { get; set; }
    [BindProperty] public string TitleBn { get; set; } = "";
    [BindProperty] public string TitleEn { get; set; } = "";
    [BindProperty] public string InstitutionBn { get; set; } = "";
    [BindProperty] public Guid? OfficeId { get; set; }
    [BindProperty] public string Area { get; set; } = "";
    [BindProperty] public int? Ward { get; set; }
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string OtherPhone { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public string Note { get; set; } = "";

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public IEnumerable<SelectListItem> Kinds => PostKinds.All.Select(k => new SelectListItem(T[PostKinds.Of(k)], $"{k}"));
    private Atlas atlas = null!;

    public override async Task<IActionResult?> Load()
    {
        atlas = await places.Now(Db, HttpContext.RequestAborted);
        Areas = Places.Near(atlas, Caller.OfficePath, T);
        var below = await Db.Set<Office>().AsNoTracking().Where(o => o.Path.StartsWith(Caller.OfficePath)).OrderBy(o => o.Path).ToListAsync(HttpContext.RequestAborted);
        Offices = [.. below.Select(o => new SelectListItem(T.Name(o.NameBn, o.NameEn), $"{o.Id}"))];
        (OfficeId, From) = (OfficeId ?? Caller.OfficeId, From ?? Time.Today);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Kind is not { } kind || !Enum.IsDefined(kind)) throw new RuleBroken("কে, তালিকা থেকে বাছুন", at: nameof(Kind));
        if (Offices.All(o => o.Value != $"{OfficeId}")) throw new RuleBroken("কোন অফিসের তালিকায়, বাছুন", at: nameof(OfficeId));
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == OfficeId);
        var (post, person) = (await PostIn(office, kind), await PersonIn(office));
        Db.AddRange(post, person, new Charge(person, post, ChargeKind.Regular, From!.Value, Time.Now));
        Db.Record(office.Id, office.Path, new PostChanged(post.Id, []));
        await People.Changed(Db);
        TempData["Said"] = T["{0} এখন তালিকায় আছেন", T.Name(person.NameBn, person.NameEn)].ToString();
        return await Once.Save(Db, $"/people/{person.Id}", HttpContext.RequestAborted);
    }

    private async Task<Post> PostIn(Office office, PostKind kind)
    {
        var n = await Db.Set<Post>().CountAsync(p => p.OfficeId == office.Id) + 1;
        var post = new Post(office, string.Create(CultureInfo.InvariantCulture, $"{office.Slug}.{Guid.CreateVersion7():N}"), EditPost.Title(TitleBn), EditPost.Short(TitleEn, 200, nameof(TitleEn)))
        {
            Kind = kind, Order = n, InstitutionBn = EditPost.Short(InstitutionBn, 200, nameof(InstitutionBn)),
        };
        post.StandFor(Places.Chosen(Areas, atlas, Area), Ward);
        return post;
    }

    /// <summary>Somebody whose number is known already is in the directory: the existing entry gets a further post by its page.</summary>
    private async Task<Person> PersonIn(Office office)
    {
        var person = new Person(office, NameBn, NameEn);
        person.Reach(Mobile, Email);
        person.ReachAlso(OtherPhone);
        person.Remark(Note);
        var known = person.Mobile is null ? null : (await Db.Set<Person>().Where(p => p.Mobile == person.Mobile).ToListAsync()).FirstOrDefault(p => SearchKeys.Norm(p.NameBn) == SearchKeys.Norm(person.NameBn));
        return known is null ? person : throw new RuleBroken("এই নাম ও নম্বরে একজন তালিকায় আছেন। আগে তাঁকে খুঁজে দেখুন", at: nameof(Mobile));
    }
}
