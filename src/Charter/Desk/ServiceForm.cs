using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Offices;

namespace Dorgora.Charter.Desk;

/// <summary>A service as it is typed.</summary>
public sealed class ServiceForm
{
    public ServiceCategory Category { get; set; }
    public string NameBn { get; set; } = "";
    public string NameEn { get; set; } = "";
    public string AudienceBn { get; set; } = "";
    public string MethodBn { get; set; } = "";
    public string TimeBn { get; set; } = "";
    public int? PromiseN { get; set; }
    public WithinUnit PromiseUnit { get; set; }
    public string PapersBn { get; set; } = "";
    public string SourceBn { get; set; } = "";
    public string FeeBn { get; set; } = "";
    public string PlaceBn { get; set; } = "";
    public string ConditionsBn { get; set; } = "";
    public string LawBn { get; set; } = "";
    public string ResultBn { get; set; } = "";
    public string Keywords { get; set; } = "";
    public Guid? Officer { get; set; }
    public Guid? Senior { get; set; }

    /// <summary>What changed in the base was looked at.</summary>
    public bool SawStandard { get; set; }

    public ServiceFacts Facts() => new()
    {
        Category = Category, NameBn = NameBn ?? "", NameEn = NameEn ?? "", AudienceBn = AudienceBn ?? "", MethodBn = MethodBn ?? "", TimeBn = TimeBn ?? "", PapersBn = PapersBn ?? "", SourceBn = SourceBn ?? "",
        FeeBn = FeeBn ?? "", PlaceBn = PlaceBn ?? "", ConditionsBn = ConditionsBn ?? "", LawBn = LawBn ?? "", ResultBn = ResultBn ?? "", Keywords = Keywords ?? "",
    };

    /// <summary>The clock that was said by hand; null when none was.</summary>
    public Within? Promise() => PromiseN is { } n ? new Within(n, PromiseUnit) : null;

    public static ServiceForm Of(PublicService s)
    {
        var form = Of(s.Facts, s.OfficerPostId, s.SeniorPostId);
        (form.PromiseN, form.PromiseUnit) = (s.PromiseN, s.PromiseUnit ?? default);
        return form;
    }

    public static ServiceForm Of(ServiceFacts f, Guid? officer, Guid? senior) => new()
    {
        Category = f.Category, NameBn = f.NameBn, NameEn = f.NameEn, AudienceBn = f.AudienceBn, MethodBn = f.MethodBn, TimeBn = f.TimeBn, PapersBn = f.PapersBn, SourceBn = f.SourceBn, FeeBn = f.FeeBn,
        PlaceBn = f.PlaceBn, ConditionsBn = f.ConditionsBn, LawBn = f.LawBn, ResultBn = f.ResultBn, Keywords = f.Keywords, Officer = officer, Senior = senior,
    };
}
