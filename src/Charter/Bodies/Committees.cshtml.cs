using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Offices;
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
public sealed class Committees(People people) : ActPage
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
        roster = await people.Of(Db, office.Path, cancel);
        Officials = [.. roster.Around(office.Path).Where(o => !o.IsVacant && o.Post.Kind is PostKind.Officer or PostKind.Staff).Take(400).Select(o => new SelectListItem($"{o.Holder!.NameBn}, {MeetingWords.Title(o)}", $"{o.Id}"))];
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
        var committee = await Db.Set<Committee>().Include(c => c.Members).SingleOrDefaultAsync(c => c.OfficeId == office.Id && c.Quarter == Quarter, cancel);
        if (committee is null) Db.Add(committee = new Committee(office, Quarter!));
        else Db.Expect(committee, Seen!.Value);
        committee.Form(OrderNo, OrderDate, [.. Members.Where(m => m.Post is not null || !string.IsNullOrWhiteSpace(m.Other)).Select(Form)], Time.Now);
        TempData["Said"] = T["কমিটি রাখা হয়েছে। এবার আদেশের কপি রাখুন"];
        return await Once.Save(Db, "/desk/charter/bodies", cancel);
    }

    private static MemberRow Row(CommitteeMember m) => new() { Part = m.Part, Post = m.PostId, Other = m.PostId is not null ? "" : m.TitleBn == "" ? m.NameBn : $"{m.NameBn}, {m.TitleBn}" };

    private MemberForm Form(MemberRow row)
    {
        if (row.Post is { } post) return roster[post] is { Holder: { } holder } o ? new MemberForm(row.Part, post, holder.NameBn, MeetingWords.Title(o)) : throw new RuleBroken("সদস্যদের একজনের পদ এখন শূন্য। অন্য কাউকে বাছুন", at: "Members");
        var words = row.Other!.Split(',', 2, StringSplitOptions.TrimEntries);
        return new MemberForm(row.Part, null, words[0], words.Length > 1 ? words[1] : "");
    }
}
