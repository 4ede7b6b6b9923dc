using Dorgora.Platform.Data;

namespace Dorgora.Platform.Web;

/// <summary>The page or endpoint is for everybody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class PublicAttribute : Attribute;

/// <summary>Public, and served without looking who asks: built files, health checks.</summary>
public sealed class UnattendedAttribute : PublicAttribute;

/// <summary>Open to those who still owe their second factor: where it is set up, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutFactorAttribute : Attribute;

/// <summary>A screen in the hall: a browser that nobody knows there is paired (/pair) instead of signed in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForDeviceAttribute : Attribute;

/// <summary>The page or endpoint is for those whose role or key grants the permission. Without this or <see cref="PublicAttribute"/> nobody gets in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission => permission;
}

/// <summary>The page or endpoint is the same for everybody but shows or does more for a citizen who is signed in: goes with <see cref="PublicAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class KnowsCitizenAttribute : Attribute;

/// <summary>
/// The page or endpoint is for a citizen signed in by mobile (<see cref="Caller.Mobile"/>); others are led to /me/sign-in and back. Here only the
/// citizen's cookie counts: who is signed in as staff in the same browser is nobody.
/// </summary>
public sealed class NeedsCitizenAttribute : KnowsCitizenAttribute;

/// <summary>Roles of people and kinds of device keys, as they stand in demo-accounts.json.</summary>
public static class Role
{
    public const string Operator = "operator", Officer = "officer", Uno = "uno", Dc = "dc", Adc = "adc", Counter = "counter", Focal = "focal",
        Admin = "admin", DistrictMonitor = "district-monitor", UnionCentre = "union-centre", Livestock = "livestock";

    /// <summary>Who runs the installation itself: all that an administrator may, and what concerns every office. Given at the first start, and by its holders to others.</summary>
    public const string Platform = "platform";

    /// <summary>Signed in by mobile: in no line of the rule table, of no office.</summary>
    public const string Citizen = "citizen";
    public const string DeskKey = "key:desk", CounterKey = "key:counter", KioskKey = "key:kiosk", BoardKey = "key:board",
        Open311Key = "key:open311", CtiKey = "key:cti", SmsKey = "key:sms";

    public static readonly IReadOnlyList<string> Staff = [Operator, Officer, Uno, Dc, Adc, Counter, Focal, Admin, DistrictMonitor, UnionCentre, Livestock];
    public static readonly IReadOnlyList<string> Keys = [DeskKey, CounterKey, KioskKey, BoardKey, Open311Key, CtiKey, SmsKey];
}

/// <summary>One line of the rule table: these roles have this permission.</summary>
public sealed record Grant(string Permission, params string[] Roles);

/// <summary>The rule table of all rooms together.</summary>
public sealed class Access(IEnumerable<Room> rooms)
{
    private readonly Dictionary<string, HashSet<string>> roles = rooms.SelectMany(r => r.Grants)
        .GroupBy(g => g.Permission).ToDictionary(g => g.Key, g => g.SelectMany(x => x.Roles.Contains(Role.Admin) ? [.. x.Roles, Role.Platform] : x.Roles).ToHashSet());

    public bool Allows(string role, string permission) => roles.TryGetValue(permission, out var allowed) && allowed.Contains(role);

    public IEnumerable<(string Permission, IReadOnlySet<string> Roles)> Table => roles.Select(r => (r.Key, (IReadOnlySet<string>)r.Value));
}

/// <summary>Who calls: filled in by the Doorkeeper for each request; nobody until then.</summary>
public sealed class Caller(Access access)
{
    /// <summary>A role of <see cref="Role"/>; "" for the public.</summary>
    public string Role { get; private set; } = "";
    public Guid? AccountId { get; private set; }
    public Guid? SessionId { get; private set; }
    public Guid? PostId { get; private set; }
    public Guid OfficeId { get; private set; }
    public string OfficePath { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>E.164 of a citizen who is signed in; null for everybody else, staff too. Never into a log, an event or an address.</summary>
    public string? Mobile { get; private set; }
    public bool IsCitizen => Mobile is not null;

    /// <summary>The citizen's number as it may stand on a page: "০১৯•••••০১২"; "" for everybody else.</summary>
    public string Masked => Bangla.Mobile.TryParse(Mobile, out var number) ? number.Masked : "";

    /// <summary>Somebody of an office, or a device; never a citizen.</summary>
    public bool SignedIn => Role != "" && !IsCitizen;

    /// <summary>What idempotency keys and limits are counted by: the session, the device or the visitor's cookie.</summary>
    public string Key => SessionId?.ToString("N") ?? AccountId?.ToString("N") ?? "public";

    public Scope Scope => SignedIn ? Scope.Of(OfficePath) : Scope.None;

    public Actor Actor => this switch
    {
        { SignedIn: false } => Actor.Citizen,
        _ when Role.StartsWith("key:", StringComparison.Ordinal) => new Actor(ActorKind.Key, AccountId, PostId, Name),
        _ => new Actor(ActorKind.Staff, AccountId, PostId, Name),
    };

    public bool May(string permission) => SignedIn && access.Allows(Role, permission);

    public void Is(string role, Guid accountId, Guid? sessionId, Guid? postId, Guid officeId, string officePath, string name)
        => (Role, AccountId, SessionId, PostId, OfficeId, OfficePath, Name) = (role, accountId, sessionId, postId, officeId, officePath, name);

    /// <summary>A citizen: sees and may what the public does, and what is their number's own.</summary>
    public void IsCitizenWith(Guid sessionId, string mobile) => (Role, SessionId, Mobile) = (Web.Role.Citizen, sessionId, mobile);
}
