using Dorgora.Platform.Web;

namespace Dorgora.Directories;

/// <summary>What may be done with the directory of skilled people, and who may. The only place where it stands.</summary>
public static class May
{
    /// <summary>See all entries of the office with what is not public.</summary>
    public const string See = "directories.see";

    /// <summary>Write an entry on somebody's behalf.</summary>
    public const string Write = "directories.write";

    /// <summary>Let an entry be shown, or take it down with a reason.</summary>
    public const string Moderate = "directories.moderate";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(See, Role.Operator, Role.UnionCentre, Role.Officer, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(Write, Role.Operator, Role.UnionCentre, Role.Uno, Role.Admin),
        new(Moderate, Role.Uno, Role.Admin, Role.Officer),
    ];
}
