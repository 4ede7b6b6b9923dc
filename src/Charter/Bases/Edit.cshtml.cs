using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Desk;
using Dorgora.Charter.Editions;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bases;

/// <summary>An office that copied a base.</summary>
/// <param name="Seen">The revision that somebody there looked at last.</param>
/// <param name="Own">What it says otherwise than the base: names of facts.</param>
public sealed record BaseCopy(string NameBn, string NameEn, string Code, int Seen, IReadOnlyList<string> Own);

/// <summary>One base: what it says, each earlier revision, who copied it and has not looked yet. A change needs its reason and asks every copy to look.</summary>
[Needs(May.Standards)]
public sealed class Edit(Func<AppDb> databases) : ActPage
{
    [BindProperty] public ServiceForm Form { get; set; } = new();
    [BindProperty] public string Reason { get; set; } = "";

    public StandardService Base { get; private set; } = null!;
    public IReadOnlyList<BaseCopy> Copies { get; private set; } = [];
    public int Behind => Copies.Count(c => c.Seen < Base.Revision);

    public override async Task<IActionResult?> Load()
    {
        var (code, cancel) = (RouteData.Values["code"] as string, HttpContext.RequestAborted);
        if (await Db.Set<StandardService>().Include(b => b.Past.OrderBy(p => p.Revision)).SingleOrDefaultAsync(b => b.Code == code, cancel) is not { } found) return NotFound();
        Base = found;
        Seen ??= found.Version;
        await using var all = databases().For(Scope.All, Caller.Actor, Time);      // copies of every office, as the permission says
        Copies = [.. (await all.Set<PublicService>().AsNoTracking().Where(s => s.StandardId == found.Id && s.RetiredAt == null)
            .Join(all.Set<Office>(), s => s.OfficeId, o => o.Id, (s, o) => new { s, o.NameBn, o.NameEn, o.Path }).OrderBy(x => x.Path).ToListAsync(cancel))
            .Select(x => new BaseCopy(x.NameBn, x.NameEn, x.s.Code, x.s.StandardSeen, [.. FactsCompared.Different(x.s.Facts, found.Facts)]))];
        if (!HttpMethods.IsPost(Request.Method)) Form = ServiceForm.Of(found.Facts, null, null);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Db.Expect(Base, Seen!.Value);
        var changed = Base.Rewrite(Form.Facts(), Reason, Caller.Actor, Time.Now);
        if (changed.Count == 0) throw new RuleBroken("কিছুই বদলানো হয়নি");
        Db.Record(Caller.OfficeId, Caller.OfficePath, new StandardChanged(Base.Id, Base.Code, Base.Revision, [.. changed.Select(c => char.ToLowerInvariant(c[0]) + c[1..])]));
        TempData["Said"] = T["রাখা হয়েছে। {0}টি অফিসকে দেখতে বলা হচ্ছে", Behind].ToString();
        return await Once.Save(Db, $"/admin/standards/{Base.Code}", cancel);
    }

    /// <summary>Each revision with what it changed, newest first.</summary>
    public IEnumerable<(int Revision, string Reason, string By, DateTime? At, ServiceFacts Facts, ServiceFacts? Was)> Versions
    {
        get
        {
            var past = Base.Past.OrderBy(p => p.Revision).ToList();
            var all = past.Select(p => (p.Revision, p.Reason, p.ByName, p.At, p.Facts)).Append((Base.Revision, Base.Reason, Base.ByName, Base.At, Base.Facts)).ToList();
            return all.Select((v, n) => (v.Revision, v.Reason, v.ByName, v.At, v.Facts, n == 0 ? null : all[n - 1].Facts)).Reverse();
        }
    }

    public IEnumerable<SelectListItem> Categories => Sections.All.Select(c => new SelectListItem($"{T.Digits(Sections.Number(c))} {T[Sections.Bangla(c)]}", c.ToString()));
}
