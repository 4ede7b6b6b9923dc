namespace Dorgora.Platform.Events;

/// <summary>
/// Something that happened, named in the past tense. It holds ids, dates and field names, never a person's words or number,
/// so that erasing personal text later does not break the chain of hashes over the events.
/// </summary>
public interface IEvent
{
    /// <summary>The row it happened to.</summary>
    Guid Subject { get; }
}

/// <summary>The name an event is stored under, for ever, and the live topic that it nudges.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventAttribute(string name, string topic) : Attribute
{
    public string Name => name;

    /// <summary>Screens of the office listen to <c>{office slug}.{topic}</c>.</summary>
    public string Topic => topic;
}

/// <summary>
/// Does something because of an event, in its own transaction, from a background worker, at least once: it must be idempotent
/// (a unique key on what it writes). A room declares the events of the lower rooms that it wants to hear by implementing this.
/// </summary>
public interface IHandle<in T> where T : IEvent
{
    Task Handle(T happened, StoredEvent stored, Data.AppDb db, CancellationToken cancel);
}
