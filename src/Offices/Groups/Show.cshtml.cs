using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Groups;

/// <summary>A group: who is in it, in which order they are called. Every act of its page is one button.</summary>
[Needs(OfficesRoom.SeePeople)]
public sealed class Show(People people) : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>A post that is put into the group.</summary>
    [BindProperty] public Guid? Add { get; set; }
    [BindProperty] public Guid? Remove { get; set; }
    [BindProperty] public Guid? Up { get; set; }
    [BindProperty] public Guid? Down { get; set; }
    [BindProperty] public bool Rename { get; set; }
    [BindProperty] public bool Delete { get; set; }
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string PurposeBn { get; set; } = "";

    public ContactGroup Group { get; private set; } = null!;
    public IReadOnlyList<Official> Members { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public bool MayChange { get; private set; }
    public bool IsFull => Group.Kind == GroupKind.Conference && Group.Members.Count >= ContactGroup.MostOnTheLine;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        var found = await Db.Set<ContactGroup>().IgnoreQueryFilters([AppDb.OfficeFilter]).Include(g => g.Members).SingleOrDefaultAsync(g => g.Id == Id, cancel);
        // The groups of the offices above can be used and seen here, and changed only there.
        if (found is null || !Caller.Scope.Covers(found.OfficePath) && !Caller.OfficePath.StartsWith(found.OfficePath, StringComparison.Ordinal)) return NotFound();
        Group = found;
        MayChange = Caller.May(OfficesRoom.ChangePeople) && Caller.Scope.Covers(found.OfficePath);
        var roster = await people.Of(Db, found.OfficePath, cancel);
        Members = [.. found.Members.OrderBy(m => m.Order).Select(m => roster[m.PostId]).OfType<Official>()];
        Others = !MayChange ? [] : [.. roster.Around(found.OfficePath).Where(o => found.Members.All(m => m.PostId != o.Id)).Select(o => new SelectListItem(o.Text, $"{o.Id}"))];
        Seen ??= found.Version;
        if (!Rename) (NameBn, NameEn, PurposeBn) = (found.NameBn, found.NameEn, found.PurposeBn);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!MayChange) return StatusCode(StatusCodes.Status403Forbidden);
        Db.Expect(Group, Seen!.Value);
        Db.Entry(Group).Property(g => g.NameBn).IsModified = true;                  // members alone would not move its version
        await People.Changed(Db);
        if (Delete)
        {
            Db.Remove(Group);
            Db.Record(Group.OfficeId, Group.OfficePath, new GroupChanged(Group.Id, "deleted", Group.Members.Count));
            TempData["Said"] = T["দলটি মুছে ফেলা হয়েছে"].ToString();
            return await Once.Save(Db, "/people/groups", HttpContext.RequestAborted);
        }
        Db.Record(Group.OfficeId, Group.OfficePath, new GroupChanged(Group.Id, Change(), Group.Members.Count));
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, $"/people/groups/{Id}", HttpContext.RequestAborted);
    }

    private string Change()
    {
        if (Rename) Group.Name(NameBn, NameEn, PurposeBn);
        else if (Remove is { } gone) Group.Leave(gone);
        else if (Up is { } up) Group.Move(up, -1);
        else if (Down is { } down) Group.Move(down, 1);
        else if (Add is { } one && Others.Any(o => o.Value == $"{one}")) Group.Join(one);
        else throw new RuleBroken("কাকে যোগ করবেন, তালিকা থেকে বাছুন", at: nameof(Add));
        return Rename ? "renamed" : Remove is not null ? "left" : Add is not null ? "joined" : "ordered";
    }
}
