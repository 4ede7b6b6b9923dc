using Dorgora.Platform.Events;

namespace Dorgora.Platform.Live;

/// <summary>A topic of an office and everything below it: the place a screen listens to.</summary>
/// <param name="OfficePath">As in <see cref="StoredEvent.OfficePath"/>.</param>
public sealed record LiveTopic(string OfficePath, string Topic);

/// <summary>
/// Tells the screens that are connected to this node that something happened: which topic and how far, never what. Fed by the bell after
/// a durable COMMIT; on PostgreSQL the <see cref="LiveBus"/> feeds it with what happened on other nodes.
/// </summary>
public sealed class LiveHub : IDisposable
{
    private readonly Bell bell;
    private readonly Lock door = new();
    private readonly Dictionary<LiveTopic, HashSet<Listener>> rooms = [];

    public LiveHub(Bell bell)
    {
        this.bell = bell;
        bell.Rung += Hear;
    }

    /// <summary>Screens that listen now.</summary>
    public int Listeners { get { lock (door) return rooms.Values.SelectMany(r => r).Distinct().Count(); } }

    /// <summary>Begins to listen; disposed, the listener hears no more.</summary>
    public Listener Listen(IEnumerable<LiveTopic> topics)
    {
        var listener = new Listener(this, [.. topics]);
        lock (door)
            foreach (var topic in listener.Topics)
            {
                if (!rooms.TryGetValue(topic, out var listeners)) rooms[topic] = listeners = [];
                listeners.Add(listener);
            }
        return listener;
    }

    /// <summary>Something happened in this office: it and every office above it hear.</summary>
    public void Nudge(LiveTopic topic, long seq)
    {
        lock (door)
            for (var end = topic.OfficePath.IndexOf('/', StringComparison.Ordinal); end >= 0; end = topic.OfficePath.IndexOf('/', end + 1))
            {
                var place = topic with { OfficePath = topic.OfficePath[..(end + 1)] };
                foreach (var listener in rooms.GetValueOrDefault(place, [])) listener.Hear(place, seq);
            }
    }

    /// <summary>News from other nodes may have been missed: everybody asks again.</summary>
    internal void NudgeAll()
    {
        lock (door)
            foreach (var (topic, listeners) in rooms)
                foreach (var listener in listeners) listener.Hear(topic, 0);
    }

    internal void Leave(Listener listener)
    {
        lock (door)
            foreach (var topic in listener.Topics)
                if (rooms.TryGetValue(topic, out var listeners) && listeners.Remove(listener) && listeners.Count == 0) rooms.Remove(topic);
    }

    private void Hear(IReadOnlyList<StoredEvent> events)
    {
        foreach (var e in events) Nudge(new LiveTopic(e.OfficePath, e.Topic), e.Id);
    }

    public void Dispose() => bell.Rung -= Hear;
}

/// <summary>
/// One screen's ear. However much happens while the line is slow, it holds one number for each topic: the newest.
/// </summary>
public sealed class Listener(LiveHub hub, IReadOnlyList<LiveTopic> topics) : IDisposable
{
    private readonly Alarm alarm = new();
    private readonly Lock door = new();
    private Dictionary<LiveTopic, long> heard = [];

    public IReadOnlyList<LiveTopic> Topics => topics;

    internal void Hear(LiveTopic topic, long seq)
    {
        lock (door) heard[topic] = Math.Max(seq, heard.GetValueOrDefault(topic));
        alarm.Ring();
    }

    /// <summary>What happened since the last call; waits for it, at most this long, and may come back empty.</summary>
    public async Task<IReadOnlyDictionary<LiveTopic, long>> Next(TimeSpan longest, CancellationToken cancel)
    {
        await alarm.Wait(longest, cancel);
        lock (door)
        {
            var news = heard;
            heard = [];
            return news;
        }
    }

    public void Dispose() => hub.Leave(this);
}
