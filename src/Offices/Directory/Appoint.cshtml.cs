using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Puts somebody in charge of a post: known by number, or new. A hand-over ends the earlier charges the day before.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class Appoint : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    [BindProperty] public ChargeKind Kind { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";

    /// <summary>End the regular charge of whoever holds the post, and the person's own earlier one.</summary>
    [BindProperty] public bool HandOver { get; set; }

    public Post Post { get; private set; } = null!;
    public string? HeldBy { get; private set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ChargeKind>().Select(k => new SelectListItem(T[ChargeWords.Of(k)], k.ToString()));

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Set<Post>().SingleOrDefaultAsync(p => p.Id == Id && !p.Abolished) is not { } post) return NotFound();
        Post = post;
        HeldBy = await Db.Set<Charge>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(c => c.PostId == Id && c.Kind == ChargeKind.Regular && c.To == null)
            .Join(Db.Set<Person>(), c => c.PersonId, p => p.Id, (_, p) => p.NameBn).FirstOrDefaultAsync();
        From ??= Time.Today;
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == Post.OfficeId);
        var person = await PersonOf(office);
        if (Kind == ChargeKind.Regular) await MakeWay(person);
        if (await Db.Set<Charge>().AnyAsync(c => c.PostId == Id && c.PersonId == person.Id && c.To == null)) throw new RuleBroken("তিনি এই পদেই আছেন");
        Db.Add(new Charge(person, Post, Kind, From!.Value, Time.Now));
        await People.Changed(Db);
        TempData["Said"] = T["{0} এখন দায়িত্বে", T.Name(person.NameBn, person.NameEn)].ToString();
        return await Once.Save(Db, $"/people/posts/{Id}", HttpContext.RequestAborted);
    }

    private async Task<Person> PersonOf(Office office)
    {
        var fresh = new Person(office, NameBn, NameEn);
        fresh.Reach(Mobile, Email);
        var known = fresh.Mobile is null ? null : await Db.Set<Person>().FirstOrDefaultAsync(p => p.Mobile == fresh.Mobile);
        if (known is null)
        {
            Db.Add(fresh);
            return fresh;
        }
        if (SearchKeys.Norm(known.NameBn) != SearchKeys.Norm(fresh.NameBn)) throw new RuleBroken("এই নম্বরটি {0}-এর নামে আছে। নাম বা নম্বর মিলিয়ে নিন", at: nameof(Mobile), values: known.NameBn);
        return known;
    }

    private async Task MakeWay(Person person)
    {
        var earlier = await Db.Set<Charge>().Where(c => c.Kind == ChargeKind.Regular && c.To == null && (c.PostId == Id || c.PersonId == person.Id)).ToListAsync();
        if (earlier.Count > 0 && !HandOver)
            throw new RuleBroken(earlier.Any(c => c.PostId == Id) ? "পদটিতে এখন অন্য একজন আছেন। তাঁর দায়িত্ব শেষ করতে নিচের ঘরে টিক দিন" : "তিনি নিয়মিত অন্য পদে আছেন। সেটি শেষ করতে নিচের ঘরে টিক দিন, অথবা অতিরিক্ত দায়িত্ব বাছুন", at: nameof(HandOver));
        foreach (var charge in earlier) charge.End(From!.Value.AddDays(-1) < charge.From ? charge.From : From.Value.AddDays(-1), Time.Now);
        if (earlier.Count > 0) await Db.SaveChangesAsync();                 // the one-holder index looks at each row by itself
    }
}
