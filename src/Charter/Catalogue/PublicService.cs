using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Catalogue;

/// <summary>
/// A service that an office promises (CPSV-AP: Public Service). It lives on over all editions of the charter; what was published of it stands
/// in the edition and never changes. Who answers for it are posts, so that a transfer changes the printed name everywhere.
/// </summary>
public sealed class PublicService : Entity, IScoped
{
    private PublicService() { }

    public PublicService(Office office, string code, ServiceFacts facts, int order, StandardService? from = null)
    {
        (OfficeId, OfficePath, Code, Order) = (office.Id, office.Path, code, order);
        (Facts, StandardId, StandardSeen) = (facts.Clean(), from?.Id, from?.Revision ?? 0);
        Raise(new ServiceAdded(Id, code));
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Such as SV-DC-01; unique in the office and never given again.</summary>
    public string Code { get; private init; } = "";
    public ServiceFacts Facts { get; private set; } = new();

    /// <summary>The longest time as a clock; null where the text cannot be counted ("বরাদ্দ সাপেক্ষে").</summary>
    public int? PromiseN { get; private set; }
    public WithinUnit? PromiseUnit { get; private set; }

    /// <summary>Column 7: who is responsible. Column 8: the senior, to whom one complains.</summary>
    public Guid? OfficerPostId { get; private set; }
    public Guid? SeniorPostId { get; private set; }

    /// <summary>The columns' text where no post of the directory stands for it yet, as it was brought in.</summary>
    public string OfficerBn { get; private set; } = "";
    public string SeniorBn { get; private set; } = "";

    /// <summary>Place within its category.</summary>
    public int Order { get; set; }

    /// <summary>The base it was copied from, and that base's revision when somebody of the office last looked.</summary>
    public Guid? StandardId { get; private init; }
    public int StandardSeen { get; private set; }

    /// <summary>No longer offered: out of the next edition, kept in the old ones.</summary>
    public DateTime? RetiredAt { get; private set; }

    public Within? Promise => PromiseN is { } n && PromiseUnit is { } unit ? new Within(n, unit) : null;

    public void Promises(Within? within) => (PromiseN, PromiseUnit) = (within?.N, within?.Unit);

    /// <summary>Writes it anew. Gives the names of what is different now; nothing happened when there are none.</summary>
    public IReadOnlyList<string> Rewrite(ServiceFacts facts, Guid? officer, Guid? senior)
    {
        var clean = facts.Clean();
        var changed = FactsCompared.Different(Facts, clean).ToList();
        if (officer != OfficerPostId) changed.Add(nameof(OfficerPostId));
        if (senior != SeniorPostId) changed.Add(nameof(SeniorPostId));
        if (changed.Count == 0) return changed;
        (Facts, OfficerPostId, SeniorPostId) = (clean, officer, senior);
        if (officer is not null) OfficerBn = "";
        if (senior is not null) SeniorBn = "";
        Raise(new ServiceChanged(Id, [.. changed.Select(c => char.ToLowerInvariant(c[0]) + c[1..])]));
        return changed;
    }

    /// <summary>Columns 7 and 8 as brought in, until posts are named.</summary>
    public void Brought(string officer, string senior) => (OfficerBn, SeniorBn) = (Bangla.Clean.Line(officer, 600), Bangla.Clean.Line(senior, 600));

    /// <summary>Somebody looked at what changed in the base, and took it over or not.</summary>
    public void SawStandard(StandardService now) => StandardSeen = now.Revision;

    public void Retire(DateTime now)
    {
        if (RetiredAt is not null) return;
        RetiredAt = now;
        Raise(new ServiceRetired(Id), now);
    }

    public void Resume(DateTime now)
    {
        if (RetiredAt is null) return;
        RetiredAt = null;
        Raise(new ServiceResumed(Id), now);
    }
}
