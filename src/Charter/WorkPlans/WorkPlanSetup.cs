using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.WorkPlans;

/// <summary>What work plans and their reports bring to the room.</summary>
internal static class WorkPlanSetup
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PlanForwarding>();
        services.AddFileRule(ProgressReport.EvidenceKind, async (db, caller, file) => caller.May(May.Plan) && await db.Set<ProgressReport>().AnyAsync(r => r.Id == file.OwnerId));
        services.AddJob<RemindReports>("charter.plan-remind", Timetable.Daily(new TimeOnly(9, 15)));
    }
}
