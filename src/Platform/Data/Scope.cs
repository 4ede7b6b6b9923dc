using System.Diagnostics.CodeAnalysis;

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

/// <summary>A scope asked of the database: one range over the path, which is what the indexes begin with.</summary>
[SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL, where text is compared in binary order.")]
public static class ScopeQueries
{
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, Scope scope) where T : class, IScoped
        => rows.Where(r => string.Compare(r.OfficePath, scope.From) >= 0 && string.Compare(r.OfficePath, scope.Below) < 0);

    public static IQueryable<Office> Within(this IQueryable<Office> offices, Scope scope)
        => offices.Where(o => string.Compare(o.Path, scope.From) >= 0 && string.Compare(o.Path, scope.Below) < 0);
}
