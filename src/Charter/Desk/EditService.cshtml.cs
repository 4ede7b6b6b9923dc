using System.Globalization;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Reading;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Desk;

/// <summary>One service with everything that is said of it. The code "new" begins one; <c>?from=</c> names a base to copy.</summary>
[Needs(May.Edit)]
public sealed class EditService(Renewal renewal, People people) : ActPage
{
    [BindProperty(SupportsGet = true)] public string From { get; set; } = "";
    [BindProperty] public ServiceForm Form { get; set; } = new();

    public Office Office { get; private set; } = null!;
    public PublicService? Service { get; private set; }

    /// <summary>The base it was copied from, when that has changed since.</summary>
    public StandardService? Newer { get; private set; }
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];
    private string Code => RouteData.Values["code"] as string ?? "";
    public bool IsNew => Code == "new";

    public override async Task<IActionResult?> Load()
    {
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId);
        Service = IsNew ? null : await Db.Set<PublicService>().AsNoTracking().SingleOrDefaultAsync(s => s.OfficeId == Office.Id && s.Code == Code);
        if (!IsNew && Service is null) return NotFound();
        Posts = [.. (await people.Of(Db, Office.Path)).Around(Office.Path).Where(o => o.Post.Kind is PostKind.Officer or PostKind.Staff or PostKind.Elected)
            .Select(o => new SelectListItem(o.Text, o.Id.ToString()))];
        if (Service?.StandardId is { } id && await Db.Set<StandardService>().AsNoTracking().SingleAsync(b => b.Id == id) is var current && current.Revision > Service.StandardSeen) Newer = current;
        if (HttpMethods.IsPost(Request.Method)) return null;
        Seen = Service?.Version;
        if (Service is not null) Form = ServiceForm.Of(Service);
        else if (From != "" && await Db.Set<StandardService>().AsNoTracking().SingleOrDefaultAsync(b => b.Code == From) is { } copy) Form = await Copied(copy);
        return null;
    }

    private async Task<ServiceForm> Copied(StandardService copy)
    {
        var roster = await people.Of(Db, Office.Path);
        return ServiceForm.Of(copy.Facts, roster.WithRole(Office.Path, copy.OfficerRole)?.Id, roster.WithRole(Office.Path, copy.SeniorRole)?.Id);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        foreach (var (post, field) in new[] { (Form.Officer, "Form.Officer"), (Form.Senior, "Form.Senior") })
            if (post is { } id && Posts.All(p => p.Value != id.ToString())) throw new RuleBroken("তালিকা থেকে একটি পদ বাছুন", at: field);
        var code = await Db.Write(async unit =>
        {
            var draft = await renewal.Draft(unit, Office, cancel);
            var service = IsNew ? await Begin(unit, cancel) : await unit.Set<PublicService>().SingleAsync(s => s.Id == Service!.Id, cancel);
            if (!IsNew && Seen is { } seen) unit.Expect(service, seen);
            Write(unit, draft, service);
            await Once.Keep(unit, $"/desk/charter#r-{service.Code}");
            await unit.SaveChangesAsync(cancel);
            return service.Code;
        }, cancel);
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return new SeeOther($"/desk/charter#r-{code}");
    }

    private void Write(AppDb unit, Edition draft, PublicService service)
    {
        var changed = service.Rewrite(Form.Facts(), Form.Officer, Form.Senior);
        if (Form.PromiseN is { } n && n < 0) throw new RuleBroken("০ বা তার বেশি একটি সংখ্যা দিন", at: "Form.PromiseN");
        var promise = service.Promise;
        service.Promises(Form.Promise() ?? PromisedTime.Parse(Form.TimeBn ?? "").Limit);
        if (Form.SawStandard && Newer is not null) service.SawStandard(Newer);
        if (IsNew || changed.Count > 0 || promise != service.Promise) draft.Changed(service, IsNew, Caller.Actor, unit.Time.Now);
    }

    /// <summary>With the base's code, so that offices can be compared, else the office's next free one: SV-031.</summary>
    private async Task<PublicService> Begin(AppDb unit, CancellationToken cancel)
    {
        var codes = await unit.Set<PublicService>().Where(s => s.OfficeId == Office.Id).Select(s => s.Code).ToListAsync(cancel);
        var last = codes.Select(c => c.StartsWith("SV-", StringComparison.Ordinal) && int.TryParse(c[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        var from = From == "" ? null : await unit.Set<StandardService>().SingleOrDefaultAsync(b => b.Code == From, cancel);
        var code = from is not null && !codes.Contains(from.Code) ? from.Code : string.Create(CultureInfo.InvariantCulture, $"SV-{last + 1:D3}");
        var service = new PublicService(Office, code, Form.Facts(), codes.Count + 1, from);
        unit.Add(service);
        return service;
    }

    public IEnumerable<SelectListItem> Categories => Sections.All.Select(c => new SelectListItem($"{T.Digits(Sections.Number(c))} {T[Sections.Bangla(c)]}", c.ToString()));
    public IEnumerable<SelectListItem> Units => [new(T["কার্যদিবস"], nameof(WithinUnit.WorkingDays)), new(T["ঘণ্টা"], nameof(WithinUnit.Hours)), new(T["মিনিট"], nameof(WithinUnit.Minutes))];
}
