using Dorgora.Offices.Openness;
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

    [BindProperty] public string OtherPhone { get; set; } = "";
    [BindProperty] public string Note { get; set; } = "";

    /// <summary>What everybody sees of this person in spite of the office's rule: "Mobile+", "Name-".</summary>
    [BindProperty] public List<string> Views { get; set; } = [];
    public PersonViews Exceptions { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == Id) is not { } person) return NotFound();
        Person = person;
        Seen ??= person.Version;
        Exceptions = HttpMethods.IsPost(Request.Method) ? new(Views) : PersonViews.Of(person);
        if (HttpMethods.IsPost(Request.Method)) return null;
        (NameBn, NameEn, Mobile, Email) = (person.NameBn, person.NameEn, person.Mobile is null ? "" : Phones.Show(person.Mobile), person.Email);
        (OtherPhone, Note) = (person.OtherPhone, person.Note);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Db.Expect(Person, Seen!.Value);
        Person.Rename(NameBn, NameEn);
        Person.Reach(Mobile, Email);
        Person.ReachAlso(OtherPhone);
        Person.Remark(Note);
        var (opened, closed) = Exceptions.Chosen();
        Person.Except(opened, closed);
        string[] changed = [.. Db.Entry(Person).Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(Person.SortKey)).Select(p => char.ToLowerInvariant(p.Metadata.Name[0]) + p.Metadata.Name[1..])];
        if (changed.Length == 0) return Redirect($"/people/{Id}");
        Db.Record(Person.OfficeId, Person.OfficePath, new PersonChanged(Person.Id, changed));
        await People.Changed(Db);
        TempData["Said"] = T["বদলে রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/people/{Id}", HttpContext.RequestAborted);
    }
}
