namespace Dorgora.Platform.Events;

/// <summary>What may be kept and logged of a fault: its kind and where it arose. Never its message, which may hold a person's words or number.</summary>
internal static class Fault
{
    public static string Of(Exception e)
    {
        var at = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Dorgora.", StringComparison.Ordinal))?.Trim();
        var text = $"{e.GetType().Name} {at}".Trim();
        return text.Length <= 300 ? text : text[..300];
    }
}
