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
/// Does something because of an event, from a background worker. It changes what it wants on the context it is given, which sees every
/// office, and does not save: its changes are saved together with its place among the events, so they count once. What it does outside
/// that (a second context, the network) may happen again and must bear it. A room registers it by <c>services.AddHandler&lt;T&gt;("name")</c>.
/// </summary>
public interface IHandle<in T> where T : IEvent
{
    Task Handle(T happened, StoredEvent stored, Data.AppDb db, CancellationToken cancel);
}
