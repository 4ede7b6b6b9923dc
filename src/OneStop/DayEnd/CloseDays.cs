using Dorgora.OneStop.Arranging;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.DayEnd;

/// <summary>
/// After midnight in Dhaka the tokens of the days before that are still open are closed, one unit each: nobody is called with yesterday's number, and
/// who was not served is counted apart. Where an office never closes (<see cref="RoomFacts.CarriesOver"/>) those of yesterday go on for one more day. What
/// somebody does with a token at that very moment goes first.
/// </summary>
internal sealed class CloseDays : IJob
{
    private const int Step = 200;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var (today, hall) = (db.Time.Today, new Hall(db, db.Time));
        var yesterday = today.AddDays(-1);
        while (true)
        {
            var open = await db.Set<Token>().Where(t => t.Day < today && t.Legs.Any(l => l.State == LegState.Waiting || l.State == LegState.Called || l.State == LegState.Serving || l.State == LegState.Parked || l.State == LegState.Missed)
                    && !(t.Day == yesterday && t.Carried))
                .OrderBy(t => t.IssuedAt).Select(t => new { t.Id, t.Day, Stays = db.Set<RoomFacts>().Any(f => f.OfficeId == t.OfficeId && f.CarriesOver) }).Take(Step).ToListAsync(cancel);
            foreach (var token in open)
            {
                cancel.ThrowIfCancellationRequested();
                await hall.OfVisitor(token.Id, (unit, found) =>
                {
                    if (found.IsOver) return Task.CompletedTask;
                    if (token.Stays && token.Day == yesterday && !found.Carried) found.Carry(unit.Time.Now);
                    else found.Close(unit.Time.Now);
                    return Task.CompletedTask;
                }, cancel);
            }
            if (open.Count < Step) return;
        }
    }
}
