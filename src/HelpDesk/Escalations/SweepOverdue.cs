using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Escalations;

/// <summary>
/// Every case whose stored instant has passed goes up, with an owner or without, oldest first, some at a time. Each step is one transaction, so a
/// crash leaves whole steps behind and the next run goes on; of two sweeps side by side each takes other cases, and a unique index stands behind both.
/// Then the higher posts are told.
/// </summary>
public sealed class SweepOverdue(People people, Profiles profiles, Telling telling) : IJob
{
    /// <summary>Cases in one transaction: other writers pass between the steps.</summary>
    public const int Step = 250;

    private readonly Dictionary<string, Ladder> ladders = [];

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        ladders.Clear();                            // posts and settings may have changed since the last run
        while (await Some(db, cancel) == Step) cancel.ThrowIfCancellationRequested();
        await telling.Run(db, cancel);
    }

    private async Task<int> Some(AppDb db, CancellationToken cancel)
    {
        var now = db.Time.Now;
        // Who is who is read before the transaction, which shall be short.
        foreach (var path in await db.Set<Case>().Where(c => c.EscalateAt <= now).Select(c => c.OfficePath).Distinct().ToListAsync(cancel))
            if (!ladders.ContainsKey(path)) ladders[path] = new Ladder(await people.Of(db, path, cancel), path, await profiles.Of(db, path, cancel));
        return await db.Write(async unit =>
        {
            var due = await Due(unit, now, cancel);
            foreach (var of in due.Where(c => ladders.ContainsKey(c.OfficePath)))
            {
                var (level, ladder) = (of.EscalatedLevel + 1, ladders[of.OfficePath]);
                var to = ladder.To(level, of.AssigneePostId);
                unit.Add(of.Escalate(to, ladder.Next(level, to, of.EscalateAt!.Value), now));
            }
            await unit.SaveChangesAsync(cancel);
            return due.Count;
        }, cancel);
    }

    /// <summary>The oldest of those that are due and that no other node has in its hands.</summary>
    private static async Task<List<Case>> Due(AppDb unit, DateTime now, CancellationToken cancel)
    {
        var due = await (unit.IsPostgres
            ? unit.Set<Case>().FromSql($"SELECT * FROM helpdesk_cases WHERE escalate_at <= {now} ORDER BY escalate_at, id LIMIT {Step} FOR UPDATE SKIP LOCKED")
            : unit.Set<Case>().Where(c => c.EscalateAt <= now).OrderBy(c => c.EscalateAt).ThenBy(c => c.Id).Take(Step)).IgnoreQueryFilters([AppDb.OfficeFilter]).ToListAsync(cancel);
        var ids = due.Select(c => c.Id).ToList();
        await unit.Set<Assignment>().Where(a => ids.Contains(a.CaseId) && a.EndedAt == null).LoadAsync(cancel);     // they find their cases
        return due;
    }
}
