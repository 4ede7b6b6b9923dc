using System.Collections.Concurrent;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop.Waits;

/// <summary>A hall as it was read, and what newcomers were told of it: who asks for the same service in the same picture gets the same answer.</summary>
public sealed record HallSeen(HallNow Now)
{
    public ConcurrentDictionary<(Guid Service, Priority Priority), Estimate> Told { get; } = new();
}

/// <summary>
/// The halls as they stand, one read at a time for each office. Who asks while a read runs shares the next one, which begins after they asked: sixteen
/// kiosks at once cost two reads, and nobody sees an older hall than a read of their own would have shown.
/// </summary>
public sealed class Halls(Func<AppDb> open, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, Turn> turns = new();

    public Task<HallSeen> Of(Guid office) => turns.GetOrAdd(office, _ => new Turn(() => Read(office))).Join();

    private async Task<HallSeen> Read(Guid office)
    {
        await using var db = open().For(Scope.All, Actor.System, time);
        return new HallSeen(await HallNow.Read(db, office, CancellationToken.None));
    }

    private sealed class Turn(Func<Task<HallSeen>> read)
    {
        private readonly Lock door = new();
        private Task<HallSeen>? running, next;

        public Task<HallSeen> Join()
        {
            lock (door) return next ?? (running is { IsCompleted: false } ? next = After(running) : running = Task.Run(read));
        }

        private async Task<HallSeen> After(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);      // not on the thread that holds the lock
            lock (door) (running, next) = (next, null);
            return await read();
        }
    }
}
