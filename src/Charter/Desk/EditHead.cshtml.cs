using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>Vision, mission, what is expected of citizens, and the grievance table. They go out with the next edition.</summary>
[Needs(May.Edit)]
public sealed class EditHead(People people) : ActPage
{
    [BindProperty] public CharterForm Form { get; set; }
    [BindProperty] public string VisionBn { get; set; } = "";
    [BindProperty] public string MissionBn { get; set; } = "";
    [BindProperty] public string Expectations { get; set; } = "";
    [BindProperty] public Guid? Gro { get; set; }
    [BindProperty] public Guid? Appeal { get; set; }
    [BindProperty] public int? GroDays { get; set; }
    [BindProperty] public int? AppealDays { get; set; }

    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];
    private Office office = null!;
    private CharterHead head = null!;

    public override async Task<IActionResult?> Load()
    {
        office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        head = await Db.Set<CharterHead>().SingleOrDefaultAsync(h => h.OfficeId == office.Id) ?? new CharterHead(office);
        Posts = [.. (await people.Of(Db, office.Path)).Around(office.Path).Where(o => o.Post.Kind == PostKind.Officer).Select(o => new SelectListItem(o.Text, o.Id.ToString()))];
        Seen ??= head.Version;
        if (HttpMethods.IsPost(Request.Method)) return null;
        (Form, VisionBn, MissionBn, Gro, Appeal, GroDays, AppealDays) = (head.Form, head.VisionBn, head.MissionBn, head.GroPostId, head.AppealPostId, head.GroDays, head.AppealDays);
        Expectations = head.Expectations == "" ? CharterHead.UsualExpectations : head.Expectations;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (!Enum.IsDefined(Form)) throw new RuleBroken("ছকটি তালিকা থেকে বাছুন", at: nameof(Form));
        foreach (var (post, field) in new[] { (Gro, nameof(Gro)), (Appeal, nameof(Appeal)) })
            if (post is { } id && Posts.All(p => p.Value != id.ToString())) throw new RuleBroken("তালিকা থেকে একটি পদ বাছুন", at: field);
        head.Rewrite(VisionBn, MissionBn, Expectations, GroDays ?? 0, AppealDays ?? 0);
        (head.Form, head.GroPostId, head.AppealPostId) = (Form, Gro, Appeal);
        if (Db.Entry(head).State == EntityState.Detached) Db.Add(head);
        else Db.Expect(head, Seen!.Value);
        TempData["Said"] = T["রাখা হয়েছে। পরের সংস্করণে সবাই দেখবেন"].ToString();
        return await Once.Save(Db, "/desk/charter", cancel);
    }

    public IEnumerable<SelectListItem> Forms => [new(T["মাঠ পর্যায়ের অফিসের ছক (৮ কলাম)"], nameof(CharterForm.Field8)), new(T["মন্ত্রণালয় ও দপ্তরের ছক"], nameof(CharterForm.Dept8))];
}
