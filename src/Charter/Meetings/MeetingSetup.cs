using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Meetings;

/// <summary>What meetings and their tasks bring to the room.</summary>
internal static class MeetingSetup
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<MeetingDraft>();
        services.AddSingleton<MeetingDesk>();
        services.AddJob<RepeatDecisions>("charter.repeat-decisions", Timetable.Daily(new TimeOnly(8, 30)));
        services.AddJob<RemindTasks>("charter.remind-tasks", Timetable.Daily(new TimeOnly(9, 30)));
        services.AddFileRule(DecisionTask.EvidenceKind, MayOpen);
    }

    /// <summary>The office that reported and those above it.</summary>
    private static async Task<bool> MayOpen(AppDb db, Caller caller, StoredFile file) => caller.May(May.Tasks) && await db.Set<DecisionTask>().AnyAsync(t => t.Id == file.OwnerId);
}
