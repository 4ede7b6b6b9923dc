using System.Globalization;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Groups;

/// <summary>Makes a group; its members are chosen on its own page.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class New : ActPage
{
    [BindProperty] public GroupKind Kind { get; set; } = GroupKind.Conference;
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string PurposeBn { get; set; } = "";

    public IEnumerable<SelectListItem> Kinds => [new(T["ফোনে একসঙ্গে যুক্ত করতে (সাতজন পর্যন্ত)"], $"{GroupKind.Conference}"), new(T["মানুষ খুঁজে পেতে"], $"{GroupKind.Directory}")];

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.IsDefined(Kind)) throw new RuleBroken("কী কাজে, তালিকা থেকে বাছুন", at: nameof(Kind));
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        var group = new ContactGroup(office, string.Create(CultureInfo.InvariantCulture, $"g-{Guid.CreateVersion7():N}"), Kind, NameBn);
        group.Name(NameBn, NameEn, PurposeBn);
        Db.Add(group);
        Db.Record(office.Id, office.Path, new GroupChanged(group.Id, "made", 0));
        await People.Changed(Db);
        return await Once.Save(Db, $"/people/groups/{group.Id}", HttpContext.RequestAborted);
    }
}
