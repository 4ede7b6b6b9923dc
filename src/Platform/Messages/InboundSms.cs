using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Messages;

/// <summary>An SMS that somebody sent to an office, with what was answered: the same delivery again gets the same answer and does nothing. Kept a week.</summary>
public sealed class InboundSms : IScoped
{
    public const int LongestId = 80, LongestText = 1_000;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private InboundSms() { }

    /// <param name="delivery">The gateway's own name of it, unique for this key.</param>
    public InboundSms(Guid key, Guid office, string path, string delivery, string from, string text, DateTime now)
        => (Id, KeyId, OfficeId, OfficePath, Delivery, From, Text, At) = (Guid.CreateVersion7(), key, office, path, delivery, from, text, now);

    public Guid Id { get; private init; }
    public Guid KeyId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Delivery { get; private init; } = "";

    /// <summary>E.164.</summary>
    public string From { get; private init; } = "";
    public string Text { get; private init; } = "";
    public DateTime At { get; private init; }

    /// <summary>"" when nothing was answered.</summary>
    public string Reply { get; set; } = "";
}

internal sealed class InboundSmsMap : IEntityTypeConfiguration<InboundSms>
{
    public void Configure(EntityTypeBuilder<InboundSms> sms)
    {
        sms.ToTable("platform_inbound_sms");
        sms.Property(s => s.Id).ValueGeneratedNever();
        sms.Property(s => s.Delivery).HasMaxLength(InboundSms.LongestId);
        sms.Property(s => s.From).HasMaxLength(16);
        sms.Property(s => s.Text).HasMaxLength(InboundSms.LongestText * 3);
        sms.Property(s => s.Reply).HasMaxLength(InboundSms.LongestText * 3);
        sms.HasIndex(s => new { s.KeyId, s.Delivery }).IsUnique();
        sms.HasIndex(s => new { s.From, s.At });
        sms.HasIndex(s => s.At);
    }
}

/// <summary>Bodies and numbers of what came in are not kept longer than those of what went out.</summary>
internal sealed class ForgetInboundSms : IJob
{
    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var until = db.Time.Now - InboundSms.Kept;
        await db.Write(unit => unit.Set<InboundSms>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(s => s.At < until).ExecuteDeleteAsync(cancel), cancel);
    }
}
