namespace Dorgora.Platform.Data;

/// <summary>
/// Which offices' rows a database context may see: one office and all below it. Everything scoped carries the office's path,
/// and the named query filter "office" compares it with this range. A context that nobody gave a scope sees nothing.
/// </summary>
public sealed record Scope(string From, string Below)
{
    /// <summary>Sees nothing: the default.</summary>
    public static readonly Scope None = new("~", "");

    /// <summary>Sees every office: jobs, event handlers and look-ups by a secret, and each says so where it asks for it.</summary>
    public static readonly Scope All = new("", "~");

    /// <summary>The office with this path and the offices below it. '0' follows '/', so the range ends after the last descendant.</summary>
    public static Scope Of(string officePath) => new(officePath, officePath[..^1] + '0');

    public bool Covers(string officePath) => string.CompareOrdinal(officePath, From) >= 0 && string.CompareOrdinal(officePath, Below) < 0;
}
