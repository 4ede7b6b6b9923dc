using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>
/// Tasks out of decisions whose day has passed: their office's focal officer is told, a week later its head, each task once in each step and one SMS
/// for all of an office. Tasks that were late long before are left to the list.
/// </summary>
public sealed class RemindTasks(People people, Site site) : IJob
{
    /// <summary>Days after the last day.</summary>
    public const int Escalates = 7;
    private const int Forgets = 30;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var today = db.Time.Today;
        var (old, late) = (today.AddDays(-Forgets), today.AddDays(-Escalates));
        var offices = await db.Set<DecisionTask>().Where(t => (t.State == TaskState.Open || t.State == TaskState.Returned) && t.Due < today && t.Due >= old && (t.RemindedAt == null || t.EscalatedAt == null && t.Due < late))
            .Select(t => new { t.OfficeId, t.OfficePath }).Distinct().ToListAsync(cancel);
        foreach (var office in offices) await db.Write(unit => Tell(unit, office.OfficeId, office.OfficePath, today, cancel), cancel);
    }

    private async Task<int> Tell(AppDb unit, Guid office, string path, DateOnly today, CancellationToken cancel)
    {
        var (now, old, late) = (unit.Time.Now, today.AddDays(-Forgets), today.AddDays(-Escalates));
        var tasks = await unit.Set<DecisionTask>().Where(t => t.OfficeId == office && (t.State == TaskState.Open || t.State == TaskState.Returned) && t.Due < today && t.Due >= old).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(cancel);
        var officials = (await people.Of(unit, path, cancel)).Officials.Where(o => o.Post.OfficeId == office && !o.IsVacant).ToList();
        var head = officials.MinBy(o => o.Post.Order);
        var focal = officials.Find(o => o.Post.Focal == FocalPart.Focal) ?? head;
        var (remind, escalate) = (tasks.FindAll(t => t.RemindedAt is null), tasks.FindAll(t => t.EscalatedAt is null && t.Due < late));
        foreach (var task in remind) task.Remind(now);
        foreach (var task in escalate) task.Escalate(now);
        if (remind.Count > 0) await Send(unit, remind[0], focal, "charter.task-remind", $"সভার সিদ্ধান্তের {Digits.ToBangla(remind.Count)}টি কাজের দিন পেরিয়েছে। প্রতিবেদন দিন: {site.Address}/desk/charter/tasks", cancel);
        if (escalate.Count > 0) await Send(unit, escalate[0], head, "charter.task-late", $"সভার সিদ্ধান্তের {Digits.ToBangla(escalate.Count)}টি কাজ {Digits.ToBangla(Escalates)} দিনের বেশি বাকি। দেখুন: {site.Address}/desk/charter/tasks", cancel);
        return await unit.SaveChangesAsync(cancel);
    }

    private static async Task Send(AppDb unit, DecisionTask task, Official? to, string purpose, string text, CancellationToken cancel)
    {
        if (to?.Holder?.Mobile is { } mobile) await unit.Send(new Message(task.OfficeId, task.OfficePath, mobile, text, purpose, $"{purpose}:{task.Id}:{to.Id}", unit.Time.Now), cancel);
    }
}
