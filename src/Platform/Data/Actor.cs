namespace Dorgora.Platform.Data;

public enum ActorKind { System, Staff, Key, Citizen }

/// <summary>Who acts: a signed-in person (with the post they act from), a device key, a citizen or the system itself.</summary>
/// <param name="Name">As the history shows it; never a citizen's name.</param>
public sealed record Actor(ActorKind Kind, Guid? Id = null, Guid? Post = null, string Name = "")
{
    public static readonly Actor System = new(ActorKind.System, Name: "দোরগোড়া");
    public static readonly Actor Citizen = new(ActorKind.Citizen, Name: "নাগরিক");
}
