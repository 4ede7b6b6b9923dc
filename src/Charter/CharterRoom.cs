using Dorgora.Platform.Web;

namespace Dorgora.Charter;

/// <summary>The citizen charter: what every office promises in three categories and eight columns, each quarter anew (seed 004, Joypurhat).</summary>
public sealed class CharterRoom : Room
{
    public override IReadOnlyList<Grant> Grants => May.Grants;
}
