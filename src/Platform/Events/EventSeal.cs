using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Events;

/// <summary>
/// One link of an office's chain: the event's number in its office, 1, 2, 3 … without a gap, and the hash over the event and the link before it.
/// Append-only like the events themselves.
/// </summary>
public sealed class EventSeal
{
    /// <summary>What the first link of a chain stands on.</summary>
    public static readonly string Beginning = new('0', 64);

    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Guid OfficeId { get; init; }
    public long Seq { get; init; }
    public long EventId { get; init; }

    /// <summary>SHA-256, 64 small hex digits, of <see cref="Previous"/> followed by the event as canonical JSON.</summary>
    public string Hash { get; init; } = "";
    public string Previous { get; init; } = "";

    internal static EventSeal Of(StoredEvent stored, long seq, string previous)
        => new() { OfficeId = stored.OfficeId, Seq = seq, EventId = stored.Id, Previous = previous, Hash = HashOf(stored, seq, previous) };

    internal static string HashOf(StoredEvent stored, long seq, string previous)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Convert.FromHexString(previous));
        Write(bytes, stored, seq);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>Every column, in this order, for ever.</summary>
    private static void Write(Stream to, StoredEvent e, long seq)
    {
        using var json = new Utf8JsonWriter(to, Canonical);
        json.WriteStartObject();
        json.WriteNumber("seq", seq);
        json.WriteNumber("id", e.Id);
        json.WriteString("name", e.Name);
        json.WriteString("topic", e.Topic);
        json.WriteString("office", e.OfficeId);
        json.WriteString("path", e.OfficePath);
        json.WriteString("subject", e.Subject);
        json.WriteString("at", e.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
        json.WriteString("actorKind", e.ActorKind.ToString());
        json.WriteString("actorId", e.ActorId?.ToString());
        json.WriteString("actorPost", e.ActorPost?.ToString());
        json.WriteString("actorName", e.ActorName);
        json.WriteString("data", e.Data);
        json.WriteEndObject();
    }
}

/// <summary>The newest link of an office's chain on a day, kept apart so that a chain that was cut or written anew shows.</summary>
public sealed class ChainHead
{
    public Guid OfficeId { get; init; }
    public DateOnly Day { get; init; }
    public long Seq { get; init; }
    public string Hash { get; init; } = "";
    public DateTime At { get; init; }
}

internal sealed class EventSealMap : IEntityTypeConfiguration<EventSeal>, IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<EventSeal> seal)
    {
        seal.ToTable("event_seals").HasKey(s => new { s.OfficeId, s.Seq });
        seal.Property(s => s.Hash).HasMaxLength(64);
        seal.Property(s => s.Previous).HasMaxLength(64);
        seal.HasIndex(s => s.EventId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ChainHead> head)
    {
        head.ToTable("chain_heads").HasKey(h => new { h.OfficeId, h.Day });
        head.Property(h => h.Hash).HasMaxLength(64);
    }
}
