namespace Dorgora.Charter.Catalogue;

public static class FactsCompared
{
    /// <summary>Names of the facts that are not the same.</summary>
    public static IEnumerable<string> Different(ServiceFacts a, ServiceFacts b)
    {
        if (a.Category != b.Category) yield return nameof(ServiceFacts.Category);
        foreach (var (name, of) in Texts)
            if (of(a) != of(b)) yield return name;
    }

    /// <summary>The text of the fact with that name; "" for the category.</summary>
    public static string Text(ServiceFacts facts, string name) => Texts.FirstOrDefault(t => t.Name == name).Of is { } of ? of(facts) : "";

    private static readonly (string Name, Func<ServiceFacts, string> Of)[] Texts =
    [
        (nameof(ServiceFacts.NameBn), f => f.NameBn), (nameof(ServiceFacts.NameEn), f => f.NameEn), (nameof(ServiceFacts.AudienceBn), f => f.AudienceBn), (nameof(ServiceFacts.MethodBn), f => f.MethodBn),
        (nameof(ServiceFacts.TimeBn), f => f.TimeBn), (nameof(ServiceFacts.PapersBn), f => f.PapersBn), (nameof(ServiceFacts.SourceBn), f => f.SourceBn), (nameof(ServiceFacts.FeeBn), f => f.FeeBn),
        (nameof(ServiceFacts.PlaceBn), f => f.PlaceBn), (nameof(ServiceFacts.ConditionsBn), f => f.ConditionsBn), (nameof(ServiceFacts.LawBn), f => f.LawBn), (nameof(ServiceFacts.ResultBn), f => f.ResultBn), (nameof(ServiceFacts.Keywords), f => f.Keywords),
    ];
}
