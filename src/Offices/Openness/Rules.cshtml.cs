using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Openness;

/// <summary>Which fields of which kind of people the office shows everybody.</summary>
[Needs(OfficesRoom.ChangeSettings)]
public sealed class Rules : ActPage
{
    /// <summary>Kind and field of each tick: "Officer.Mobile".</summary>
    [BindProperty] public List<string> Shown { get; set; } = [];

    /// <summary>Forgets what the office said: the office above, or the product, says it.</summary>
    [BindProperty] public bool Usual { get; set; }

    private List<PublicRule> own = [], all = [];

    public bool Shows(PostKind kind, PublicField field) => HttpMethods.IsPost(Request.Method) ? Shown.Contains($"{kind}.{field}") : PublicRule.Holding(all, Caller.OfficePath, kind).HasFlag(field);

    public override async Task<IActionResult?> Load()
    {
        all = await Db.Set<PublicRule>().IgnoreQueryFilters([AppDb.OfficeFilter]).ToListAsync(HttpContext.RequestAborted);
        own = [.. all.Where(r => r.OfficeId == Caller.OfficeId)];
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var changed = Usual ? Forget() : await Write();
        if (changed.Length > 0)
        {
            Db.Record(Caller.OfficeId, Caller.OfficePath, new PublicFieldsChanged(Caller.OfficeId, changed));
            await People.Changed(Db);
        }
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, "/people/public", HttpContext.RequestAborted);
    }

    private string[] Forget()
    {
        Db.RemoveRange(own);
        return [.. own.Select(r => $"{r.Kind}")];
    }

    private async Task<string[]> Write()
    {
        var wanted = PostKinds.All.ToDictionary(k => k, _ => PublicField.None);
        foreach (var tick in Shown)
        {
            var (kind, field) = Read(tick);
            wanted[kind] |= field;
        }
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        List<string> changed = [];
        foreach (var (kind, fields) in wanted.Where(w => PublicFields.Whole(w.Value) != PublicRule.Holding(all, Caller.OfficePath, w.Key)))
        {
            if (own.FirstOrDefault(r => r.Kind == kind) is { } rule) rule.Show(fields);
            else Db.Add(new PublicRule(office, kind, fields));
            changed.Add($"{kind}");
        }
        return [.. changed];
    }

    private static (PostKind, PublicField) Read(string tick)
        => tick.Split('.') is [var k, var f] && PostKinds.All.Any(x => $"{x}" == k) && PublicFields.Each.Any(x => $"{x}" == f) ? (Enum.Parse<PostKind>(k), Enum.Parse<PublicField>(f))
            : throw new RuleBroken("ঘরগুলো এই পাতা থেকে বাছুন", at: nameof(Shown));
}
