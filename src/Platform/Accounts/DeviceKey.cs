using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts;

/// <summary>A key by which a device or another program acts for an office: <c>Authorization: Bearer …</c>.</summary>
public sealed class DeviceKey : Entity, IScoped
{
    private DeviceKey() { }

    /// <param name="kind">desk, counter, kiosk, board, open311, cti or sms.</param>
    /// <param name="name">Where it stands or what it is for, such as "নিচতলার কিয়স্ক".</param>
    /// <param name="secret">What the device sends; shown once and never again.</param>
    public DeviceKey(Office office, string kind, string name, string secret, DateTime now)
    {
        (OfficeId, OfficePath, Kind, Name, SecretHash) = (office.Id, office.Path, kind, Clean.Line(name), Secret.Hash(secret));
        if (!Web.Role.Keys.Contains(Role)) throw new RuleBroken("তালিকা থেকে চাবির ধরন বাছুন", at: "Kind");
        if (Name == "" || Clean.TooLong(Name, 100)) throw new RuleBroken("চাবিটি কোথায় থাকবে লিখুন, ১০০ অক্ষরের মধ্যে", at: "Name");
        Raise(new KeyIssued(Id, kind), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public string Name { get; private init; } = "";
    public string SecretHash { get; private init; } = "";
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>The office has shut the device for now: it stays known, its screen says so.</summary>
    public DateTime? LockedAt { get; private set; }

    /// <summary>As the rule table names it.</summary>
    public string Role => $"key:{Kind}";

    public void Lock(DateTime now)
    {
        if (LockedAt is not null) return;
        LockedAt = now;
        Raise(new KeyLocked(Id), now);
    }

    public void Unlock(DateTime now)
    {
        if (LockedAt is null) return;
        LockedAt = null;
        Raise(new KeyUnlocked(Id), now);
    }

    public void Withdraw(DateTime now)
    {
        if (WithdrawnAt is not null) return;
        WithdrawnAt = now;
        Raise(new KeyWithdrawn(Id), now);
    }
}
