using Dorgora.Platform.Data;

namespace Dorgora.OneStop;

/// <summary>A queue of the service room: its letter stands on every token of its services (ক-০৪৭).</summary>
public sealed class TokenQueue : Entity, IScoped
{
    private TokenQueue() { }

    /// <param name="letter">One Bangla letter, unique in the office.</param>
    /// <param name="latin">The letter for keyboards and programs, unique in the office: K, KH.</param>
    public TokenQueue(Office office, string letter, string latin, string nameBn, string nameEn, int order)
        => (OfficeId, OfficePath, Letter, Latin, NameBn, NameEn, Order) = (office.Id, office.Path, letter, latin, nameBn, nameEn, order);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Letter { get; private init; } = "";
    public string Latin { get; private init; } = "";

    /// <summary>The section of services as the kiosk shows it.</summary>
    public string NameBn { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public int Order { get; private set; }

    public void Rename(string nameBn, string nameEn) => (NameBn, NameEn) = (nameBn, nameEn);
}

/// <summary>What somebody can take a token for.</summary>
public sealed class Errand : Entity, IScoped
{
    private Errand() { }

    public Errand(TokenQueue queue, string code, string nameBn, string nameEn, int minutes, int order)
        => (OfficeId, OfficePath, QueueId, Code, NameBn, NameEn, Minutes, Order) = (queue.OfficeId, queue.OfficePath, queue.Id, code, nameBn, nameEn, minutes, order);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid QueueId { get; private set; }

    /// <summary>KS-01, unique in the office.</summary>
    public string Code { get; private init; } = "";
    public string NameBn { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>What serving one visitor takes until the room's own times are known.</summary>
    public int Minutes { get; private set; }
    public int Order { get; private set; }

    /// <summary>The icon's name.</summary>
    public string Icon { get; set; } = "file-text";

    /// <summary>No token without a mobile number.</summary>
    public bool PhoneRequired { get; set; }
    public bool Appointments { get; set; }

    /// <summary>Who is asked to see: the code of the post; then no counter serves it.</summary>
    public Guid? OfficialPostId { get; set; }

    /// <summary>The service of the citizen charter whose papers and fee the counter shows.</summary>
    public string? CharterCode { get; set; }

    /// <summary>Not offered until somebody opens it again.</summary>
    public bool Closed { get; set; }

    /// <summary>Tokens of a day at most; null for any number.</summary>
    public int? DailyMost { get; set; }

    /// <summary>A token may be taken from home.</summary>
    public bool FromHome { get; set; }

    /// <param name="minutes">1 to 240.</param>
    public void Change(string nameBn, string nameEn, int minutes)
    {
        if (minutes is < 1 or > 240) throw new RuleBroken("মিনিট ১ থেকে ২৪০-এর মধ্যে দিন", at: "Minutes");
        (NameBn, NameEn, Minutes) = (nameBn, nameEn, minutes);
    }
}

/// <summary>Whether a counter calls.</summary>
public enum CounterState { Closed, Open, Break }

/// <summary>A counter of the service room: which queues it serves and in which order, and who sits there.</summary>
public sealed class Counter : Entity, IScoped
{
    private readonly List<CounterQueue> queues = [];

    private Counter() { }

    public Counter(Office office, int no) => (OfficeId, OfficePath, No) = (office.Id, office.Path, no);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>As on the sign above it, from 1; unique in the office.</summary>
    public int No { get; private init; }
    public CounterState State { get; private set; }
    public DateTime? BreakUntil { get; private set; }

    /// <summary>The account that sits there.</summary>
    public Guid? ClerkId { get; private set; }
    public string ClerkName { get; private set; } = "";

    /// <summary>Calls since the last one that went before its turn: at most one in <see cref="CallOrder.OneIn"/>.</summary>
    public int CallsInTurn { get; private set; } = CallOrder.OneIn - 1;

    public IReadOnlyList<CounterQueue> Queues => queues;

    /// <summary>Serves its first queue before its second; otherwise whoever waits longest.</summary>
    public bool Strict { get; set; }

    public bool Serves(Guid queue) => queues.Any(q => q.QueueId == queue);

    /// <summary>Begins to call. Another person takes over at once: whoever sat there is out.</summary>
    public void Open(Actor clerk, DateTime now)
    {
        (State, BreakUntil, ClerkId, ClerkName) = (CounterState.Open, null, clerk.Id, clerk.Id is null ? "" : clerk.Name);
        Raise(new CounterOpened(Id, No), now);
    }

    public void Close(DateTime now)
    {
        (State, BreakUntil, ClerkId, ClerkName) = (CounterState.Closed, null, null, "");
        Raise(new CounterClosed(Id, No), now);
    }

    /// <param name="minutes">1 to 120: so long nobody is called, and the waiting are told so.</param>
    public void Rest(int minutes, DateTime now)
    {
        if (minutes is < 1 or > 120) throw new RuleBroken("বিরতি ১ থেকে ১২০ মিনিটের মধ্যে দিন", at: "minutes");
        if (State != CounterState.Open) throw new RuleBroken("কাউন্টার খোলা নেই। আগে কাউন্টার খুলুন", RuleBroken.IllegalTransition);
        (State, BreakUntil) = (CounterState.Break, now.AddMinutes(minutes));
        Raise(new CounterRests(Id, No, BreakUntil.Value), now);
    }

    /// <summary>Which queues it serves, the first one first.</summary>
    public void Serve(IEnumerable<Guid> inOrder)
    {
        queues.Clear();
        foreach (var queue in inOrder.Distinct()) queues.Add(new CounterQueue(Id, queue, queues.Count + 1));
    }

    internal void Called(bool jumped) => CallsInTurn = jumped ? 0 : Math.Min(CallsInTurn + 1, CallOrder.OneIn);

    /// <summary>A counter that is closed or rests calls nobody.</summary>
    internal void MayCall()
    {
        if (State == CounterState.Break) throw new RuleBroken("কাউন্টার বিরতিতে। আগে বিরতি শেষ করুন", RuleBroken.IllegalTransition);
        if (State != CounterState.Open) throw new RuleBroken("কাউন্টার খোলা নেই। আগে কাউন্টার খুলুন", RuleBroken.IllegalTransition);
    }
}

/// <summary>A queue that a counter serves.</summary>
/// <param name="rank">1 is served first, where the counter keeps an order of queues.</param>
public sealed class CounterQueue(Guid counterId, Guid queueId, int rank)
{
    public Guid CounterId { get; private init; } = counterId;
    public Guid QueueId { get; private init; } = queueId;
    public int Rank { get; private set; } = rank;
}
