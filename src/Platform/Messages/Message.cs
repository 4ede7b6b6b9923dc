using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Messages;

/// <summary>Queued until a gateway has it; sending is durable before the gateway is called; expired when it came too late to be of use.</summary>
public enum MessageState { Queued, Sending, Sent, Failed, Expired }

/// <summary>
/// One SMS, written in the same transaction as what it tells of, so that nothing is sent for what did not happen. At most one duplicate can
/// reach a telephone for each crash between the gateway's answer and our commit; such a message is marked.
/// </summary>
public sealed class Message : Entity, IScoped
{
    private static readonly TimeSpan[] AfterSilence = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)];

    private Message() { }

    /// <param name="to">E.164.</param>
    /// <param name="text">Bangla in full; the letters that save units are composed here.</param>
    /// <param name="purpose">The template's key, such as case.assigned.</param>
    /// <param name="dedupeKey">Unique: the same news to the same person once.</param>
    /// <param name="notBefore">Quiet hours end then, UTC.</param>
    public Message(Guid officeId, string officePath, string to, string text, string purpose, string dedupeKey, DateTime now, DateTime? notBefore = null, TimeSpan? goodFor = null)
    {
        (OfficeId, OfficePath, To, Text, Purpose, DedupeKey, CreatedAt) = (officeId, officePath, to, Sms.Compose(text), purpose, dedupeKey, now);
        (Parts, NextAt) = (Sms.Count(Text).Parts, notBefore ?? now);
        ExpiresAt = NextAt + (goodFor ?? TimeSpan.FromDays(2));
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string To { get; private init; } = "";
    public string Text { get; private init; } = "";
    public int Parts { get; private init; }
    public string Purpose { get; private init; } = "";
    public string DedupeKey { get; private init; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateTime ExpiresAt { get; private init; }
    public MessageState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Queued: not before. Sending: whoever has it must be done by then.</summary>
    public DateTime NextAt { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>What the gateway calls it.</summary>
    public string? Reference { get; private set; }

    /// <summary>How often the gateway took it and said nothing.</summary>
    public int Silences { get; private set; }

    /// <summary>A crash or a silent gateway left it unknown whether it was sent; it is sent once more.</summary>
    public bool PerhapsTwice { get; private set; }

    /// <summary>Takes it for sending; a message found in that state was left by a process that died.</summary>
    internal void Take(DateTime now, TimeSpan lease)
    {
        PerhapsTwice |= State == MessageState.Sending;
        (State, Attempts, NextAt) = (MessageState.Sending, Attempts + 1, now + lease);
    }

    internal void Expire() => State = MessageState.Expired;

    internal void Done(Handed handed, DateTime now)
    {
        switch (handed.Outcome)
        {
            case Outcome.Sent: (State, SentAt, Reference) = (MessageState.Sent, now, handed.Reference); break;
            case Outcome.Refused: (State, Reference) = (MessageState.Failed, handed.Reference); break;
            // Nobody knows whether it went out. A gateway that hung needs the next try; one that sends and never answers must not send it all day.
            case Outcome.Unknown when Silences++ < AfterSilence.Length: (State, PerhapsTwice, NextAt) = (MessageState.Queued, true, now + AfterSilence[Silences - 1]); break;
            case Outcome.Unknown: State = MessageState.Failed; break;
            default: (State, NextAt) = (MessageState.Queued, now + Wait); break;
        }
    }

    /// <summary>5, 10, 20 … seconds, five minutes at most.</summary>
    private TimeSpan Wait => TimeSpan.FromSeconds(Math.Min(300, 5 * Math.Pow(2, Math.Min(Attempts - 1, 8))));
}

internal sealed class MessageMap : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages");
        message.Property(m => m.To).HasMaxLength(16);
        message.Property(m => m.Text).HasMaxLength(2000);
        message.Property(m => m.Purpose).HasMaxLength(60);
        message.Property(m => m.DedupeKey).HasMaxLength(200);
        message.Property(m => m.Reference).HasMaxLength(200);
        message.Property(m => m.State).HasConversion<string>().HasMaxLength(10);
        message.HasIndex(m => m.DedupeKey).IsUnique();
        message.HasIndex(m => m.NextAt).HasFilter("state IN ('Queued', 'Sending')").HasDatabaseName("ix_messages_due");
        message.HasIndex(m => new { m.To, m.CreatedAt });
        message.HasOne<Office>().WithMany().HasForeignKey(m => m.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class MessagesTable
{
    extension(AppDb db)
    {
        /// <summary>Adds the message to the next save; the same news to the same person is added once.</summary>
        public async Task Send(Message message, CancellationToken cancel = default)
        {
            if (!await db.Set<Message>().AnyAsync(m => m.DedupeKey == message.DedupeKey, cancel)) db.Add(message);
        }
    }
}
