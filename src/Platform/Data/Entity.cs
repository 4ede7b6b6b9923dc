using System.ComponentModel.DataAnnotations.Schema;
using Dorgora.Platform.Events;

namespace Dorgora.Platform.Data;

/// <summary>A row with an identity. <see cref="Version"/> is the concurrency token: two people at once, and the second is told.</summary>
public abstract class Entity
{
    private readonly List<(IEvent Happened, DateTime? At)> raised = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Version { get; internal set; } = 1;

    /// <summary>Events that the next save writes beside the row.</summary>
    [NotMapped]
    internal IReadOnlyList<(IEvent Happened, DateTime? At)> Raised => raised;

    internal void Forget() => raised.Clear();

    /// <param name="at">The instant that the row takes its own dates from, so that a replay gives the same row; null: when it is saved.</param>
    protected void Raise(IEvent happened, DateTime? at = null) => raised.Add((happened, at));
}

/// <summary>A row that belongs to an office. <see cref="OfficePath"/> repeats the office's path so that one range comparison scopes every query.</summary>
public interface IScoped
{
    Guid OfficeId { get; }
    string OfficePath { get; }
}
