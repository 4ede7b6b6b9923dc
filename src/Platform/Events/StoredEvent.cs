using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Events;

/// <summary>
/// One row of the append-only table <c>events</c>: history, audit trail, outbox, live nudge and the source of every figure.
/// Triggers refuse any update or delete.
/// </summary>
public sealed class StoredEvent : IScoped
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private StoredEvent() { }

    /// <summary>Given by the database in the order of writing; on PostgreSQL a reader's place is (xid, id), see the Dispatcher.</summary>
    public long Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Topic { get; private init; } = "";
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid Subject { get; private init; }
    public DateTime At { get; private init; }
    public ActorKind ActorKind { get; private init; }
    public Guid? ActorId { get; private init; }
    public Guid? ActorPost { get; private init; }

    /// <summary>A staff member's or the system's name as of then; never a citizen's.</summary>
    public string ActorName { get; private init; } = "";

    /// <summary>The event's own properties as JSON.</summary>
    public string Data { get; private init; } = "{}";

    internal static StoredEvent Of(IEvent happened, Guid officeId, string officePath, Actor actor, DateTime at)
    {
        var kind = EventKinds.Of(happened.GetType());
        return new StoredEvent
        {
            Name = kind.Name, Topic = kind.Topic, OfficeId = officeId, OfficePath = officePath, Subject = happened.Subject, At = at,
            ActorKind = actor.Kind, ActorId = actor.Id, ActorPost = actor.Post, ActorName = actor.Name,
            Data = JsonSerializer.Serialize(happened, happened.GetType(), Json),
        };
    }

    /// <summary>The event as it was recorded; null when its kind is no longer known to this program.</summary>
    public IEvent? Read() => EventKinds.Find(Name) is { } type ? (IEvent?)JsonSerializer.Deserialize(Data, type, Json) : null;
}

/// <summary>Every kind of event by its stored name, found once in the rooms' assemblies.</summary>
public static class EventKinds
{
    private static readonly Dictionary<Type, EventAttribute> Attributes = [];
    private static readonly Dictionary<string, Type> Types = [];
    private static readonly Lock Door = new();

    public static void Learn(IEnumerable<Assembly> rooms)
    {
        lock (Door)
            foreach (var type in rooms.SelectMany(r => r.GetTypes()).Where(t => t is { IsAbstract: false, IsClass: true } && typeof(IEvent).IsAssignableFrom(t)))
                Types[Of(type).Name] = type;
    }

    public static IReadOnlyDictionary<string, Type> All => Types;

    internal static Type? Find(string name) => Types.GetValueOrDefault(name);

    internal static EventAttribute Of(Type type)
    {
        lock (Door)
        {
            if (Attributes.TryGetValue(type, out var known)) return known;
            return Attributes[type] = type.GetCustomAttribute<EventAttribute>()
                ?? throw new InvalidOperationException($"{type.Name} needs [Event(\"stored-name\", \"topic\")].");
        }
    }
}

internal sealed class StoredEventMap : IEntityTypeConfiguration<StoredEvent>
{
    public void Configure(EntityTypeBuilder<StoredEvent> e)
    {
        e.ToTable("events");
        e.Property(x => x.Id).ValueGeneratedOnAdd();
        e.Property(x => x.Name).HasMaxLength(60);
        e.Property(x => x.Topic).HasMaxLength(40);
        e.Property(x => x.ActorKind).HasConversion<string>().HasMaxLength(10);
        e.Property(x => x.ActorName).HasMaxLength(200);
        e.HasIndex(x => new { x.Subject, x.Id });
        e.HasIndex(x => new { x.OfficeId, x.Topic, x.Id });
    }
}
