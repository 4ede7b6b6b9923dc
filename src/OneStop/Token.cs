using System.Security.Cryptography;
using Dorgora.OneStop.Waits;
using Dorgora.Platform.Data;

namespace Dorgora.OneStop;

/// <summary>
/// One visit: a number on a paper, with one leg for each service or place it goes to. The number stays the same all day; one leg at a
/// time is open. Its acts are in TokenActs.
/// </summary>
public sealed partial class Token : Entity, IScoped
{
    private readonly List<TokenLeg> legs = [];

    private Token() { }

    /// <param name="mobile">E.164; null when none was given.</param>
    /// <param name="since">From when the place in the queue counts, where that is not the arrival: the slot of an appointment.</param>
    public Token(Errand service, TokenQueue queue, int number, DateOnly day, string? mobile, Priority priority, string channel, DateTime now, DateTime? since = null)
    {
        (OfficeId, OfficePath, QueueId, Letter, Latin, Number, Day) = (service.OfficeId, service.OfficePath, queue.Id, queue.Letter, queue.Latin, number, day);
        (Mobile, Priority, Channel, IssuedAt, ChangedAt) = (mobile, priority, channel, now, now);
        var first = new TokenLeg(this, service.Id, service.QueueId, now, since ?? now) { OfficialPostId = service.OfficialPostId };
        legs.Add(first);
        Raise(new TokenIssued(Id, first.Id, service.Id, service.QueueId, priority, channel), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>The queue whose letter and series the number is of; a transfer changes the leg's queue, never this.</summary>
    public Guid QueueId { get; private init; }
    public string Letter { get; private init; } = "";
    public string Latin { get; private init; } = "";
    public int Number { get; private init; }

    /// <summary>The service day in Dhaka.</summary>
    public DateOnly Day { get; private init; }
    public string? Mobile { get; private set; }
    public Priority Priority { get; private set; }
    public string Channel { get; private init; } = "";
    public DateTime IssuedAt { get; private init; }

    /// <summary>Opens the phone page: 128 random bits in the link on the paper.</summary>
    public string Secret { get; private init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The paper came out, as the kiosk said; until then the desk sees "unprinted".</summary>
    public DateTime? PrintedAt { get; private set; }

    /// <summary>The office never closes and it was still open at midnight: it goes on for another day.</summary>
    public bool Carried { get; private set; }

    /// <summary>How often the visitor asked for more time.</summary>
    public int Delays { get; private set; }
    public IReadOnlyList<TokenLeg> Legs => legs;

    /// <summary>What was promised when it was given, where that was read with it.</summary>
    public Told? Told { get; private set; }

    /// <summary>The last act, where and by whom, and how the legs stood before it, as JSON.</summary>
    public LegAct? LastAct { get; private set; }
    public Guid? LastCounterId { get; private set; }
    public Guid? LastClerkId { get; private set; }
    public string Before { get; private set; } = "";
    public DateTime ChangedAt { get; private set; }

    /// <summary>The leg that is open, or the last one.</summary>
    public TokenLeg Current => legs.Find(l => LegMoves.Open.Contains(l.State)) ?? legs.Where(l => l.State != LegState.Planned).MaxBy(l => (l.EndedAt, l.Arrived))!;
    public bool IsOver => legs.TrueForAll(l => !LegMoves.Open.Contains(l.State));

    /// <summary>ক-০৪৭</summary>
    public string Shown => TokenNumbers.Show(Letter, Number);
    public string ShownLatin => TokenNumbers.Latin(Latin, Number);

    internal void Tell(Estimate wait, DateTime now) => Told = new Told(this, wait, now);

    public void Print(DateTime now) => PrintedAt ??= now;

    /// <summary>Whether the secret of a link is this one's, in the same time for every answer.</summary>
    public bool OpensWith(string? secret) => secret is not null && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(secret), System.Text.Encoding.UTF8.GetBytes(Secret));
}

/// <summary>One service of a visit, or one place it was sent to.</summary>
public sealed class TokenLeg : IScoped
{
    private TokenLeg() { }

    internal TokenLeg(Token token, Guid service, Guid queue, DateTime arrived, DateTime since)
        => (TokenId, OfficeId, OfficePath, ServiceId, QueueId, Arrived, Since) = (token.Id, token.OfficeId, token.OfficePath, service, queue, arrived, since);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TokenId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ServiceId { get; private init; }
    public Guid QueueId { get; private init; }
    public LegState State { get; internal set; } = LegState.Waiting;

    /// <summary>When the visitor came for it.</summary>
    public DateTime Arrived { get; private init; }

    /// <summary>From when the place in the queue counts.</summary>
    public DateTime Since { get; internal set; }

    /// <summary>The counter that has it, or the only one that may call it.</summary>
    public Guid? CounterId { get; internal set; }

    /// <summary>The official it was sent to.</summary>
    public Guid? OfficialPostId { get; internal set; }
    public int Calls { get; internal set; }
    public DateTime? CalledAt { get; internal set; }
    public DateTime? StartedAt { get; internal set; }
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Why it is parked: copy, fee, form, wait or other.</summary>
    public string ParkedFor { get; internal set; } = "";

    /// <summary>A word for the next counter.</summary>
    public string Note { get; internal set; } = "";
}
