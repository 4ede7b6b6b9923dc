using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.DayEnd;

/// <summary>
/// After midnight in Dhaka the tokens of the days before that are still open are closed, one unit each: nobody is called with yesterday's number, and
/// who was not served is counted apart. What somebody does with a token at that very moment goes first.
/// </summary>
internal sealed class CloseDays : IJob
{
    private const int Step = 200;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var (today, hall) = (db.Time.Today, new Hall(db, db.Time));
        while (true)
        {
            var open = await db.Set<Token>().Where(t => t.Day < today && t.Legs.Any(l => l.State == LegState.Waiting || l.State == LegState.Called || l.State == LegState.Serving || l.State == LegState.Parked || l.State == LegState.Missed))
                .OrderBy(t => t.IssuedAt).Select(t => t.Id).Take(Step).ToListAsync(cancel);
            foreach (var token in open)
            {
                cancel.ThrowIfCancellationRequested();
                await hall.OfVisitor(token, (unit, found) =>
                {
                    if (!found.IsOver) found.Close(unit.Time.Now);
                    return Task.CompletedTask;
                }, cancel);
            }
            if (open.Count < Step) return;
        }
    }
}
