namespace Dorgora.Platform.Accounts;

/// <summary>A browser in which somebody is signed in. The cookie holds the secret, the row only its hash.</summary>
public sealed class Session
{
    /// <summary>Unused this long it ends; on a computer that others use too, sooner.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), IdleShared = TimeSpan.FromMinutes(10);

    /// <summary>A working day; then everybody signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private Session() { }

    public Session(Account account, string secret, bool shared, string browser, DateTime now)
        => (AccountId, SecretHash, Shared, Browser, StartedAt, SeenAt) = (account.Id, Secret.Hash(secret), shared, browser, now, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }
    public string SecretHash { get; private init; } = "";

    /// <summary>On a computer that others use too.</summary>
    public bool Shared { get; private init; }

    /// <summary>Enough to know one's own again: "Firefox, Windows".</summary>
    public string Browser { get; private init; } = "";
    public DateTime StartedAt { get; private init; }

    /// <summary>Exact to a minute.</summary>
    public DateTime SeenAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>When it ends if nothing more is heard.</summary>
    public static DateTime Until(DateTime started, DateTime seen, bool shared)
    {
        var (idle, whole) = (seen + (shared ? IdleShared : Idle), started + Longest);
        return idle < whole ? idle : whole;
    }

    /// <summary>The browser's name and system, nothing that tells two of a kind apart.</summary>
    public static string BrowserOf(string? userAgent)
    {
        var agent = userAgent ?? "";
        var browser = First(agent, ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")) ?? "?";
        var system = First(agent, ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"));
        return system is null ? browser : $"{browser}, {system}";
    }

    private static string? First(string agent, params (string Mark, string Name)[] known)
        => known.Where(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
