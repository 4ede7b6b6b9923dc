using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>Appoints the focal or alternate focal officer by an order; the term before it ends the day before.</summary>
[Needs(May.Bodies), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Focal(People people, Profiles profiles, FormFiles files) : OrderPage(people, profiles)
{
    [BindProperty(SupportsGet = true)] public FocalPart Part { get; set; } = FocalPart.Focal;
    [BindProperty] public Guid? Post { get; set; }
    [BindProperty] public string OrderNo { get; set; } = "";
    [BindProperty] public DateOnly? OrderDate { get; set; }
    [BindProperty] public DateOnly? From { get; set; }
    [BindProperty] public string Phone { get; set; } = "";
    [BindProperty] public string Email { get; set; } = "";

    public FormFiles Files => files;
    public FocalTerm? Now { get; private set; }
    public IReadOnlyList<FocalTerm> Before { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Officials { get; private set; } = [];
    private Office office = null!;
    private Roster roster = null!;

    public override async Task<IActionResult?> Load()
    {
        if (Part == FocalPart.None) Part = FocalPart.Focal;
        await files.Take(this, 1);
        var cancel = HttpContext.RequestAborted;
        office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        roster = await People.Of(Db, office.Path, cancel);
        Officials = [.. roster.Officials.Where(o => !o.IsVacant && o.Post.Kind is PostKind.Officer or PostKind.Staff && (o.Post.OfficeId == office.Id || office.Kind != OfficeKind.District && o.Post.OfficePath.StartsWith(office.Path, StringComparison.Ordinal)))
            .OrderByDescending(o => o.Post.OfficeId == office.Id).ThenBy(o => o.Post.Order).Select(o => new SelectListItem(o.Text, $"{o.Id}"))];
        var terms = await Db.Set<FocalTerm>().AsNoTracking().Where(t => t.OfficeId == office.Id && t.Part == Part).OrderByDescending(t => t.From).ToListAsync(cancel);
        (Now, Before) = (terms.Find(t => t.To is null), [.. terms.Where(t => t.To is not null)]);
        await LoadSigners(cancel);
        if (Request.Method == "GET") (OrderDate, From) = (Time.Today, Time.Today);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        if (Post is not { } post || Officials.All(o => o.Value != $"{post}") || roster[post] is not { } official) throw new RuleBroken("কাকে দায়িত্ব দেবেন, তালিকা থেকে বাছুন", at: nameof(Post));
        var address = await Db.Write(unit => Appointed(unit, official, cancel), cancel);
        if (!Here) TempData["Said"] = T["দায়িত্ব লেখা হয়েছে। এবার আদেশের কপি রাখুন"];
        return new SeeOther(address);
    }

    /// <summary>The term, with its order where that goes out from here. Gives where to go next.</summary>
    private async Task<string> Appointed(AppDb unit, Official official, CancellationToken cancel)
    {
        var letter = Here ? await Number(unit, office, OrderDate, $"{FocalParts.Bangla(Part)} মনোনয়ন", cancel) : null;
        var form = new FocalForm(official, letter?.Memo.ToString() ?? OrderNo, OrderDate, From, Phone == "" ? official.Post.Phone : Phone, Email == "" ? official.Post.Email : Email);
        var term = new FocalTerm(office, Part, form, unit.Time.Now);
        if (await files.Keep(unit, new FileOwner(FocalTerm.PhotoKind, term.Id, office.Id, office.Path), neutral: true, cancel: cancel) is [var photo]) term.Show(photo);
        await Appoint(unit, term, unit.Time.Now, cancel);
        var order = letter is null ? null : new BodyOrder(letter, term.Id, Words(term), unit.Time.Now);
        var address = order is null ? "/desk/charter/bodies" : $"/desk/charter/bodies/orders/{order.Id}";
        if (order is not null)
        {
            unit.Add(order);
            term.Ordered(order);
        }
        await Once.Keep(unit, address);
        await unit.SaveChangesAsync(cancel);
        return address;
    }

    private OrderWords Words(FocalTerm term) => new(
        [$"সেবা প্রদান প্রতিশ্রুতি (সিটিজেন চার্টার) বাস্তবায়ন, হালনাগাদ ও পরিবীক্ষণের জন্য নিচের কর্মকর্তাকে {Dates.Long(term.From)} থেকে পরের আদেশ না হওয়া পর্যন্ত এ কার্যালয়ের {FocalParts.Bangla(Part)} হিসেবে মনোনয়ন দেওয়া হলো।", "জনস্বার্থে এ আদেশ জারি করা হলো।"],
        [new OrderPerson(term.NameBn, term.TitleBn, FocalParts.Bangla(Part))], Place(office));

    /// <summary>Begins a term in a unit, ends the one before it and marks the post in the directory. The caller saves once more.</summary>
    internal static async Task Appoint(AppDb unit, FocalTerm term, DateTime now, CancellationToken cancel = default)
    {
        if (await unit.Set<FocalTerm>().SingleOrDefaultAsync(t => t.OfficeId == term.OfficeId && t.Part == term.Part && t.To == null, cancel) is { } before)
        {
            before.End(term.From > before.From ? term.From.AddDays(-1) : throw new RuleBroken("আগেরজনের দায়িত্ব শুরু হয়েছে {0}। নতুন দায়িত্ব তার পরের দিন থেকে দিন", at: "From", values: before.From), now);
            foreach (var old in await unit.Set<Post>().Where(p => p.Id == before.PostId).ToListAsync(cancel)) old.Focal = FocalPart.None;
            await unit.SaveChangesAsync(cancel);             // makes room for the one that lasts
        }
        if (await unit.Set<Post>().SingleOrDefaultAsync(p => p.Id == term.PostId, cancel) is { } post) post.Focal = term.Part;
        unit.Add(term);
        await People.Changed(unit);
    }
}
