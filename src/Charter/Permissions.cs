using Dorgora.Platform.Web;

namespace Dorgora.Charter;

/// <summary>What may be done with charters, and who may. The only place where it stands.</summary>
public static class May
{
    /// <summary>See how the office's charter stands.</summary>
    public const string See = "charter.see";

    /// <summary>Write services and confirm them in the quarterly review, bring in old charters.</summary>
    public const string Edit = "charter.edit";

    /// <summary>Approve and publish an edition.</summary>
    public const string Publish = "charter.publish";

    /// <summary>Have a charter judged by a program; people use the public page.</summary>
    public const string Check = "charter.check";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(See, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.Admin, Role.DistrictMonitor),
        new(Edit, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(Publish, Role.Uno, Role.Dc, Role.Adc),
        new(Check, [.. Role.Staff, Role.DeskKey]),
    ];
}
