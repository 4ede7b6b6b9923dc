using Dorgora.Charter.WorkPlans;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Dorgora.Charter.Box;

/// <summary>A progress report that was received or forwarded, for everybody: figures and remarks; its evidence stays inside.</summary>
[Public, OutputCache(PolicyName = PublicCache.Name, Tags = [CharterCache.Tag])]
public sealed class Report(People people, Profiles profiles) : BoxPage
{
    public PlanSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find() || !Period.TryParse(RouteData.Values["period"] as string, out var period)) return NotFound();
        await using var db = Open();
        if (await PlanDesk.Plan(db, Office.Path, period.Year, cancel) is not { } plan) return NotFound();
        var table = new PlanTable(plan, period, await PlanDesk.Reports(db, Office.Id, period.Year, cancel));
        if (table.Report is not { } report || !PublicStates.Contains(report.State)) return NotFound();
        Sheet = await PlanSheet.Of(db, people, profiles, Office, table, cancel);
        return Page();
    }
}
