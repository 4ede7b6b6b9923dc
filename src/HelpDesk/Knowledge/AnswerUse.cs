using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Telephone;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>An answer was read out or sent to a caller: once for each call, so that what is asked for most can be counted. Nothing of the caller is in it.</summary>
public sealed class AnswerUse : Entity, IScoped
{
    /// <summary>So many answers of one call go out by SMS.</summary>
    public const int MostSent = 5;

    private AnswerUse() { }

    /// <param name="kind">A key of the search's kinds.</param>
    /// <param name="key">Unique among its kind.</param>
    public AnswerUse(Call call, string kind, string key, DateTime now)
    {
        (OfficeId, OfficePath, CallId, Kind, Key, At) = (call.OfficeId, call.OfficePath, call.Id, kind, key, now);
        Raise(new AnswerUsed(Id, kind, key), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid CallId { get; private init; }
    public string Kind { get; private init; } = "";
    public string Key { get; private init; } = "";
    public DateTime At { get; private init; }

    /// <summary>When it was sent by SMS; null when it was read out only.</summary>
    public DateTime? SentAt { get; private set; }

    public void Sent(DateTime now)
    {
        if (SentAt is not null) return;
        SentAt = now;
        Raise(new AnswerSent(Id, Kind, Key), now);
    }
}

[Event("answer-used", "articles")]
public sealed record AnswerUsed(Guid Use, string Kind, string Key) : IEvent { Guid IEvent.Subject => Use; }

[Event("answer-sent", "articles")]
public sealed record AnswerSent(Guid Use, string Kind, string Key) : IEvent { Guid IEvent.Subject => Use; }

internal sealed class AnswerUseMap : IEntityTypeConfiguration<AnswerUse>
{
    public void Configure(EntityTypeBuilder<AnswerUse> u)
    {
        u.ToTable("helpdesk_answer_uses");
        u.Property(x => x.Kind).HasMaxLength(20);
        u.Property(x => x.Key).HasMaxLength(200);
        u.HasIndex(x => new { x.CallId, x.Kind, x.Key }).IsUnique();
        u.HasIndex(x => new { x.OfficeId, x.Kind, x.Key, x.At });
        u.HasIndex(x => new { x.OfficeId, x.At });
        u.HasOne<Call>().WithMany().HasForeignKey(x => x.CallId).OnDelete(DeleteBehavior.Restrict);
    }
}
