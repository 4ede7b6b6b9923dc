using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Name and number of somebody of the directory.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class EditPerson : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";

    public Person Person { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == Id) is not { } person) return NotFound();
        Person = person;
        Seen ??= person.Version;
        if (HttpMethods.IsPost(Request.Method)) return null;
        (NameBn, NameEn, Mobile, Email) = (person.NameBn, person.NameEn, person.Mobile is null ? "" : Phones.Show(person.Mobile), person.Email);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Db.Expect(Person, Seen!.Value);
        var before = (Person.NameBn, Person.NameEn, Person.Mobile, Person.Email);
        Person.Rename(NameBn, NameEn);
        Person.Reach(Mobile, Email);
        var fields = new[] { ("nameBn", before.NameBn != Person.NameBn), ("nameEn", before.NameEn != Person.NameEn), ("mobile", before.Mobile != Person.Mobile), ("email", before.Email != Person.Email) };
        string[] changed = [.. fields.Where(f => f.Item2).Select(f => f.Item1)];
        if (changed.Length == 0) return Redirect("/people");
        Db.Record(Person.OfficeId, Person.OfficePath, new PersonChanged(Person.Id, changed));
        await People.Changed(Db);
        TempData["Said"] = T["বদলে রাখা হয়েছে"].ToString();
        return await Once.Save(Db, "/people", HttpContext.RequestAborted);
    }
}
