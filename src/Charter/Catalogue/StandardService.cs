using Dorgora.Platform.Data;

namespace Dorgora.Charter.Catalogue;

/// <summary>
/// A service as every office of a kind offers it (UNO, AC land, social services …): offices copy it and make it their own. When it changes,
/// a fee by a new circular, each of them is asked to look.
/// </summary>
public sealed class StandardService : Entity
{
    private StandardService() { }

    /// <param name="kind">Role key of the office's head: uno, dc, ac-land, social-services-officer …</param>
    /// <param name="officerRole">Role key of who is responsible in whatever office.</param>
    public StandardService(string kind, string code, ServiceFacts facts, string officerRole, string seniorRole, int order)
        => (Kind, Code, Facts, OfficerRole, SeniorRole, Order) = (kind, code, facts.Clean(), officerRole, seniorRole, order);

    public string Kind { get; private init; } = "";

    /// <summary>Such as UNO-07; unique.</summary>
    public string Code { get; private init; } = "";
    public ServiceFacts Facts { get; private set; } = new();
    public string OfficerRole { get; private init; } = "";
    public string SeniorRole { get; private init; } = "";
    public int Order { get; private init; }

    /// <summary>Rises with each change.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Why it was changed last: the circular.</summary>
    public string Reason { get; private set; } = "";

    public void Rewrite(ServiceFacts facts, string reason)
    {
        var clean = facts.Clean();
        if (clean == Facts) return;
        if (Bangla.Clean.Line(reason) is not { Length: > 0 } why) throw new RuleBroken("কেন বদলাল, পরিপত্র বা আদেশের কথা লিখুন", at: nameof(Reason));
        (Facts, Reason, Revision) = (clean, why, Revision + 1);
    }
}
