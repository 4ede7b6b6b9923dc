using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;

namespace Dorgora.Charter.Tcv;

/// <summary>A row of the comparison form of service process simplification (SPS), in its order.</summary>
public enum SpsItem { Form, Papers, Steps, People, Signers, OtherOffices, Law, Place, Records, Technology }

/// <summary>What a service costs a citizen: time, money, journeys to offices (a2i: TCV). Null where nobody knows.</summary>
/// <param name="Days">Working days.</param>
/// <param name="Cost">Poisha: fee, travel, copies and what else was paid.</param>
public readonly record struct Burden(int? Days, long? Cost, int? Visits)
{
    public const int MostDays = 1000, MostVisits = 100;
    public const long MostCost = 1_000_000_00;

    /// <exception cref="RuleBroken">A number that cannot be; <paramref name="field"/> is the beginning of the field's name.</exception>
    public void Check(string field)
    {
        if (Days is < 0 or > MostDays) throw new RuleBroken("০ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: field + "Days", values: MostDays);
        if (Cost is < 0 or > MostCost) throw new RuleBroken("০ থেকে {0} টাকার মধ্যে লিখুন", at: field + "Cost", values: MostCost / 100);
        if (Visits is < 0 or > MostVisits) throw new RuleBroken("০ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: field + "Visits", values: MostVisits);
    }
}

/// <summary>TCV of one service: before it was made simpler, as promised, and as citizens say who were asked; with the SPS form's two columns. What the time really is comes from the measured promises.</summary>
public sealed class ServiceTcv : Entity, IScoped
{
    private readonly List<SpsRow> rows = [];

    private ServiceTcv() { }

    public ServiceTcv(PublicService of) => (OfficeId, OfficePath, ServiceId) = (of.OfficeId, of.OfficePath, of.Id);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ServiceId { get; private init; }
    public int? BeforeDays { get; private set; }
    public long? BeforeCost { get; private set; }
    public int? BeforeVisits { get; private set; }
    public long? PromisedCost { get; private set; }
    public int? PromisedVisits { get; private set; }

    /// <summary>The middle one of what citizens said who were asked, and how many they were.</summary>
    public long? AskedCost { get; private set; }
    public int? AskedVisits { get; private set; }
    public int AskedOf { get; private set; }
    public IReadOnlyList<SpsRow> Rows => rows;

    public Burden Before => new(BeforeDays, BeforeCost, BeforeVisits);

    /// <param name="promised">Its days are the charter's and not kept here.</param>
    /// <param name="asked">Its days are measured and not kept here.</param>
    public void Write(Burden before, Burden promised, Burden asked, int askedOf, DateTime now)
    {
        before.Check(nameof(Before));
        promised.Check("Promised");
        asked.Check("Asked");
        if (askedOf is < 0 or > 10_000) throw new RuleBroken("০ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: nameof(AskedOf), values: 10_000);
        if (askedOf == 0 && (asked.Cost is not null || asked.Visits is not null)) throw new RuleBroken("কতজনকে জিজ্ঞেস করা হয়েছে, লিখুন", at: nameof(AskedOf));
        (BeforeDays, BeforeCost, BeforeVisits, PromisedCost, PromisedVisits) = (before.Days, before.Cost, before.Visits, promised.Cost, promised.Visits);
        (AskedCost, AskedVisits, AskedOf) = (asked.Cost, asked.Visits, askedOf);
        Raise(new TcvWritten(ServiceId), now);
    }

    /// <summary>One row of the SPS form; two empty texts take it out.</summary>
    public void Compare(SpsItem item, string existing, string proposed)
    {
        foreach (var (text, field) in new[] { (existing, "Existing"), (proposed, "Proposed") })
            if (Bangla.Clean.TooLong(text, SpsRow.Longest)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: $"{field}[{(int)item}]", values: SpsRow.Longest);
        var (before, after) = (Bangla.Clean.Text(existing, SpsRow.Longest), Bangla.Clean.Text(proposed, SpsRow.Longest));
        var row = rows.Find(r => r.Item == item);
        if (before == "" && after == "") { if (row is not null) rows.Remove(row); return; }
        if (row is null) rows.Add(row = new SpsRow { TcvId = Id, Item = item });
        row.Say(before, after);
    }
}

public sealed class SpsRow
{
    public const int Longest = 600;

    public Guid TcvId { get; init; }
    public SpsItem Item { get; init; }
    public string ExistingBn { get; private set; } = "";
    public string ProposedBn { get; private set; } = "";

    internal void Say(string existing, string proposed) => (ExistingBn, ProposedBn) = (existing, proposed);
}

[Event("charter-tcv-written", "charter")]
public sealed record TcvWritten(Guid Service) : IEvent { Guid IEvent.Subject => Service; }
