namespace Dorgora.Platform.Web;

/// <summary>Addresses that came from outside and are to be sent on to.</summary>
public static class Local
{
    /// <summary>A path of this site: begins with one slash, and nothing in it that a browser reads as another host.</summary>
    public static bool IsLocal(string? address) => address is ['/', ..] && address is not (['/', '/', ..] or ['/', '\\', ..]) && !address.Any(char.IsControl);
}
