using Dorgora.Platform.Data;

namespace Dorgora.Charter.Catalogue;

/// <summary>
/// A service as every office of a kind offers it (UNO, AC land, social services …): offices copy it and make it their own. When it changes,
/// a fee by a new circular, each of them is asked to look.
/// </summary>
public sealed class StandardService : Entity
{
    public const int LongestReason = 200;

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

    /// <summary>Why it was changed last: the circular; who did and when. "" and null as it was shipped.</summary>
    public string Reason { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime? At { get; private set; }

    /// <summary>What it was before, oldest first.</summary>
    public List<StandardRevision> Past { get; private init; } = [];

    /// <summary>Writes it anew. Gives the names of what is different now; nothing happened when there are none.</summary>
    /// <exception cref="RuleBroken">No reason.</exception>
    public IReadOnlyList<string> Rewrite(ServiceFacts facts, string? reason, Actor by, DateTime now)
    {
        var clean = facts.Clean();
        var changed = FactsCompared.Different(Facts, clean).ToList();
        if (changed.Count == 0) return changed;
        if (Bangla.Clean.TooLong(reason, LongestReason)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: nameof(Reason), values: LongestReason);
        if (Bangla.Clean.Line(reason, LongestReason) is not { Length: > 0 } why) throw new RuleBroken("কেন বদলাল, পরিপত্র বা আদেশের কথা লিখুন", at: nameof(Reason));
        Past.Add(new StandardRevision(this));
        (Facts, Reason, ByName, At, Revision) = (clean, why, by.Name, now, Revision + 1);
        return changed;
    }
}

/// <summary>A base as it was: never changed.</summary>
public sealed class StandardRevision
{
    private StandardRevision() { }

    internal StandardRevision(StandardService was) => (StandardId, Revision, Facts, Reason, ByName, At) = (was.Id, was.Revision, was.Facts, was.Reason, was.ByName, was.At);

    public Guid StandardId { get; private init; }
    public int Revision { get; private init; }
    public ServiceFacts Facts { get; private init; } = new();
    public string Reason { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime? At { get; private init; }
}
