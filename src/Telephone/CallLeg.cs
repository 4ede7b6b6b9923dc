namespace Dorgora.Telephone;

/// <summary>One party of a conference: asked, joined, left.</summary>
public sealed class CallLeg
{
    private CallLeg() { }

    internal CallLeg(Guid call, int seat, Guid post, string name, string title, string? number, DateTime now)
        => (CallId, Seat, PostId, Name, Title, Number, AskedAt) = (call, seat, post, name, title, number, now);

    public Guid CallId { get; private init; }
    public int Seat { get; private init; }
    public Guid PostId { get; private init; }
    public string Name { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string? Number { get; private init; }
    public DateTime AskedAt { get; private init; }
    public DateTime? JoinedAt { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>Did not answer.</summary>
    public bool NoAnswer { get; private set; }

    /// <summary>The decision was said by this person.</summary>
    public bool Spoke { get; private set; }

    public bool IsOn => JoinedAt is not null && LeftAt is null;

    internal void Join(DateTime now) => (JoinedAt, LeftAt, NoAnswer) = (JoinedAt ?? now, null, false);

    internal void Leave(DateTime now)
    {
        if (JoinedAt is null) NoAnswer = true;
        else LeftAt = now;
    }

    internal void Speak(bool spoke) => Spoke = spoke;
}
