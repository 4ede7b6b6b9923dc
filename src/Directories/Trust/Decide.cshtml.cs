using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>One report: a person of the office decides, with a reason that both sides read. Who reported does not stand here.</summary>
[Needs(May.Moderate)]
public sealed class Decide : ActPage
{
    [FromRoute] public Guid Report { get; init; }
    [BindProperty] public ReportOutcome? Outcome { get; set; }
    [BindProperty] public string Why { get; set; } = "";

    public ProviderReport One { get; private set; } = null!;
    public Provider Provider { get; private set; } = null!;
    public string OfficeSlug => Provider.OfficePath.TrimEnd('/').Split('/')[^1];
    public DateTime Now => Time.Now;
    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ReportOutcome>().Where(o => o != ReportOutcome.Left).Select(o => new SelectListItem(T[TrustWords.Of(o)], $"{o}"));

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<ProviderReport>().SingleOrDefaultAsync(r => r.Id == Report, cancel) is not { } found) return NotFound();
        (One, Provider) = (found, await Db.Set<Provider>().SingleAsync(p => p.Id == found.ProviderId, cancel));
        Seen ??= found.Version;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Outcome is not { } outcome || !Enum.IsDefined(outcome)) throw new RuleBroken("সিদ্ধান্তটি তালিকা থেকে বাছুন", at: nameof(Outcome));
        Db.Expect(One, Seen!.Value);
        var (now, reporter) = (Time.Now, One.Mobile);
        One.Decide(outcome, Why, Caller.Actor, now);
        if (outcome == ReportOutcome.TakenDown && Provider.State != ProviderState.Hidden) Provider.Hide(Why, now, Caller.Actor);
        await TrustMessages.Decided(Db, Provider, One, reporter, cancel);
        TempData["Said"] = T["সিদ্ধান্ত রাখা হয়েছে"];
        return await Once.Save(Db, "/desk/providers/reports", cancel);
    }
}
