namespace Dorgora.Platform.Events;

/// <summary>Rung by the database context after a durable COMMIT, with what was recorded. Who listens must return at once.</summary>
public sealed class Bell
{
    public event Action<IReadOnlyList<StoredEvent>>? Rung;

    internal void Ring(IReadOnlyList<StoredEvent> events) => Rung?.Invoke(events);
}
