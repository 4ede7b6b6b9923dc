using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Ends a charge; who signs in from that post is out within a minute.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class EndCharge : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    [BindProperty] public DateOnly? Last { get; set; }

    public Charge Charge { get; private set; } = null!;
    public Post Post { get; private set; } = null!;
    public Person Person { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Charge>().SingleOrDefaultAsync(c => c.Id == Id) is not { } charge) return NotFound();
        Charge = charge;
        Post = await Db.Set<Post>().SingleAsync(p => p.Id == charge.PostId);
        Person = await Db.Set<Person>().IgnoreQueryFilters([AppDb.OfficeFilter]).SingleAsync(p => p.Id == charge.PersonId);
        Last ??= Time.Today;
        Seen ??= charge.Version;
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Db.Expect(Charge, Seen!.Value);
        Charge.End(Last!.Value, Time.Now);
        await People.Changed(Db);
        TempData["Said"] = T["{0}-এর দায়িত্ব শেষ হলো", T.Name(Person.NameBn, Person.NameEn)].ToString();
        return await Once.Save(Db, $"/people/posts/{Post.Id}", HttpContext.RequestAborted);
    }
}
