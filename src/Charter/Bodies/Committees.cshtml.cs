using Dorgora.Bangla;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bodies;

/// <summary>One member in the form; empty rows are left out.</summary>
public sealed class MemberRow
{
    public CommitteePart Part { get; set; } = CommitteePart.Member;
    public Guid? Post { get; set; }

    /// <summary>For somebody without a post here: name, then title after a comma.</summary>
    public string? Other { get; set; }
}

/// <summary>The committee of one quarter: begins as a copy of the last one, is edited and kept with its order.</summary>
[Needs(May.Bodies)]
public sealed class Committees(People people, Profiles profiles) : OrderPage(people, profiles)
{
    private const int SpareRows = 3;

    [BindProperty(SupportsGet = true)] public string? Quarter { get; set; }
    [BindProperty] public string OrderNo { get; set; } = "";
    [BindProperty] public DateOnly? OrderDate { get; set; }
    [BindProperty] public List<MemberRow> Members { get; set; } = [];

    /// <summary>Where the rows were copied from; null when they are the quarter's own.</summary>
    public string? CopiedFrom { get; private set; }
    public IReadOnlyList<SelectListItem> Officials { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Parts => [.. Enum.GetValues<CommitteePart>().Select(p => new SelectListItem(T[Committee.Bangla(p)], $"{p}"))];
    private Office office = null!;
    private Roster roster = null!;

    public override async Task<IActionResult?> Load()
    {
        if (Quarter is null or "") Quarter = FiscalYear.Quarter(Time.Today);
        if (!FiscalYear.TryQuarterRange(Quarter, out _)) return NotFound();
        var cancel = HttpContext.RequestAborted;
        office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, cancel);
        roster = await People.Of(Db, office.Path, cancel);
        Officials = [.. roster.Around(office.Path).Where(o => !o.IsVacant && o.Post.Kind is PostKind.Officer or PostKind.Staff).Take(400).Select(o => new SelectListItem($"{o.Holder!.NameBn}, {MeetingWords.Title(o)}", $"{o.Id}"))];
        await LoadSigners(cancel);
        var last = (await Db.Set<Committee>().AsNoTracking().Include(c => c.Members).Where(c => c.OfficeId == office.Id).ToListAsync(cancel))
            .Where(c => string.CompareOrdinal(c.Quarter, Quarter) <= 0).MaxBy(c => c.Quarter, StringComparer.Ordinal);
        CopiedFrom = last is not null && last.Quarter != Quarter ? last.Quarter : null;
        if (last?.Quarter == Quarter) Seen ??= last.Version;
        if (Request.Method != "GET") return null;
        if (last?.Quarter == Quarter) (OrderNo, OrderDate) = (last.OrderNo, last.OrderDate);
        Members = [.. last?.Members.OrderBy(m => m.N).Select(Row) ?? [], .. Enumerable.Range(0, SpareRows).Select(_ => new MemberRow())];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        var address = await Db.Write(unit => Formed(unit, cancel), cancel);
        if (!Here) TempData["Said"] = T["কমিটি রাখা হয়েছে। এবার আদেশের কপি রাখুন"];
        return new SeeOther(address);
    }

    /// <summary>The committee, with its order where that goes out from here. Gives where to go next.</summary>
    private async Task<string> Formed(AppDb unit, CancellationToken cancel)
    {
        var committee = await unit.Set<Committee>().Include(c => c.Members).SingleOrDefaultAsync(c => c.OfficeId == office.Id && c.Quarter == Quarter, cancel);
        if (committee is null) unit.Add(committee = new Committee(office, Quarter!));
        else unit.Expect(committee, Seen ?? 0);
        var letter = Here ? await Number(unit, office, OrderDate, $"{Quarters.Bangla(Quarter!)}-এর সেবা প্রদান প্রতিশ্রুতি পরিবীক্ষণ কমিটি গঠন", cancel) : null;
        committee.Form(letter?.Memo.ToString() ?? OrderNo, OrderDate, [.. Members.Where(m => m.Post is not null || !string.IsNullOrWhiteSpace(m.Other)).Select(Form)], Time.Now);
        var order = letter is null ? null : new BodyOrder(letter, committee.Id, Words(committee), unit.Time.Now);
        var address = order is null ? "/desk/charter/bodies" : $"/desk/charter/bodies/orders/{order.Id}";
        if (order is not null)
        {
            unit.Add(order);
            committee.Ordered(order);
        }
        await Once.Keep(unit, address);
        await unit.SaveChangesAsync(cancel);
        return address;
    }

    private OrderWords Words(Committee committee) => new(
        [$"সেবা প্রদান প্রতিশ্রুতি (সিটিজেন চার্টার) বাস্তবায়ন পরিবীক্ষণের জন্য এ কার্যালয়ের {Quarters.Bangla(committee.Quarter)}-এর পরিবীক্ষণ কমিটি নিচের মতো গঠন করা হলো।", "কমিটি ত্রৈমাসিকে অন্তত একটি সভা করবে, দৈবচয়নে দশটি সেবা যাচাই করবে এবং কার্যবিবরণী সেবা বক্সে প্রকাশ করবে।", "জনস্বার্থে এ আদেশ জারি করা হলো।"],
        [.. committee.Members.OrderBy(m => m.N).Select(m => new OrderPerson(m.NameBn, m.TitleBn, Committee.Bangla(m.Part)))], Place(office));

    private static MemberRow Row(CommitteeMember m) => new() { Part = m.Part, Post = m.PostId, Other = m.PostId is not null ? "" : m.TitleBn == "" ? m.NameBn : $"{m.NameBn}, {m.TitleBn}" };

    private MemberForm Form(MemberRow row)
    {
        if (row.Post is { } post) return roster[post] is { Holder: { } holder } o ? new MemberForm(row.Part, post, holder.NameBn, MeetingWords.Title(o)) : throw new RuleBroken("সদস্যদের একজনের পদ এখন শূন্য। অন্য কাউকে বাছুন", at: "Members");
        var words = row.Other!.Split(',', 2, StringSplitOptions.TrimEntries);
        return new MemberForm(row.Part, null, words[0], words.Length > 1 ? words[1] : "");
    }
}
