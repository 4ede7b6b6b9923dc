using Dorgora.Platform.Events;

namespace Dorgora.OneStop.Arranging;

/// <summary>Something in the arrangement of the service room was changed; the subject says what.</summary>
/// <param name="What">service, queue, counter, room or voice.</param>
[Event("room-arranged", "arrangement")]
public sealed record RoomArranged(Guid Of, string What) : IEvent { Guid IEvent.Subject => Of; }
