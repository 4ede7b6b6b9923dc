using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Messages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>After a day nothing is left of a code: neither its row nor its SMS; and nothing of a session that is over.</summary>
internal sealed class ForgetCodes : IJob
{
    private const int Step = 1_000;                 // other writers pass between the steps

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var before = db.Time.Now - CodeLimits.Kept;
        while (await db.Write(unit => Some(unit, before, cancel), cancel) == Step) { }
        await db.Write(unit => unit.Set<CitizenSession>().Where(s => s.StartedAt <= before).ExecuteDeleteAsync(cancel), cancel);
    }

    private static async Task<int> Some(AppDb unit, DateTime before, CancellationToken cancel)
    {
        var old = await unit.Set<OneTimeCode>().Where(c => c.SentAt <= before).OrderBy(c => c.SentAt).Take(Step).Select(c => c.Id).ToListAsync(cancel);
        var keys = old.ConvertAll(OneTimeCodes.MessageKey);
        await unit.Set<Message>().Where(m => keys.Contains(m.DedupeKey)).ExecuteDeleteAsync(cancel);
        return await unit.Set<OneTimeCode>().Where(c => old.Contains(c.Id)).ExecuteDeleteAsync(cancel);
    }
}
