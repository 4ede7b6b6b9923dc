using Dorgora.Bangla;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Compliance;

/// <summary>Where a judgement comes from: our own published edition, a copy that was uploaded, the page at its address, somebody who looked.</summary>
public enum MarkSource { Edition, Copy, Hand, Page }

/// <summary>What is known of one rule at one office in one quarter, with its evidence. The newest of several is the one that counts.</summary>
public sealed class ComplianceMark : Entity, IScoped
{
    /// <summary>As in <see cref="StoredFile.OwnerKind"/>: what somebody saw on the screen.</summary>
    public const string PictureKind = "charter.mark";
    public const int LongestEvidence = 500;

    private ComplianceMark() { }

    public ComplianceMark(Office office, string quarter, string rule, MarkSource source)
    {
        if (!FiscalYear.TryQuarterRange(quarter, out _)) throw new RuleBroken("ত্রৈমাসিকটি এভাবে লিখুন: 2026-27-Q2", at: "quarter");
        if (RuleBook.All.All(r => r.Code != rule)) throw new RuleBroken("নিয়মটি তালিকা থেকে বাছুন", at: "rule");
        (OfficeId, OfficePath, Quarter, Rule, Source) = (office.Id, office.Path, quarter, rule, source);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Quarter { get; private init; } = "";
    public string Rule { get; private init; } = "";
    public MarkSource Source { get; private init; }
    public RuleState State { get; private set; }

    /// <summary>Where and what, with the words of the cell; who looks by hand writes what was seen.</summary>
    public string Evidence { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>The screen as somebody saw it; null for none.</summary>
    public Guid? PictureFile { get; private set; }

    public void Judge(RuleState state, string? evidence, Actor by, DateTime now)
    {
        if (state == RuleState.Unknown || !Enum.IsDefined(state)) throw new RuleBroken("ঠিক আছে, আংশিক নাকি নেই, বাছুন", at: "state");
        if (Clean.TooLong(evidence, LongestEvidence)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "evidence", values: LongestEvidence);
        if (Source == MarkSource.Hand && Clean.Line(evidence) == "") throw new RuleBroken("কী দেখে বলছেন, এক লাইনে লিখুন", at: "evidence");
        (State, Evidence, ByName, At, PictureFile) = (state, Clean.Line(evidence, LongestEvidence), by.Name, now, null);
        Raise(new ComplianceMarked(Id, Quarter, Rule, Source, state), now);
    }

    /// <summary>The picture of this judgement; judging anew takes it away.</summary>
    public void Show(StoredFile picture) => PictureFile = picture.Id;
}

/// <summary>A rule was judged at an office.</summary>
[Event("compliance-marked", "charter")]
public sealed record ComplianceMarked(Guid Mark, string Quarter, string Rule, MarkSource Source, RuleState State) : IEvent { Guid IEvent.Subject => Mark; }

internal sealed class ComplianceMap : IEntityTypeConfiguration<ComplianceMark>
{
    public void Configure(EntityTypeBuilder<ComplianceMark> m)
    {
        m.ToTable("charter_marks", t => t.HasCheckConstraint("ck_mark_state", "state <> 'Unknown'"));
        m.Property(x => x.Quarter).HasMaxLength(10);
        m.Property(x => x.Rule).HasMaxLength(4);
        m.Property(x => x.Source).HasConversion<string>().HasMaxLength(8);
        m.Property(x => x.State).HasConversion<string>().HasMaxLength(8);
        m.Property(x => x.Evidence).HasMaxLength(1_500);
        m.Property(x => x.ByName).HasMaxLength(200);
        m.HasIndex(x => new { x.OfficeId, x.Quarter, x.Rule, x.Source }).IsUnique();
        m.HasIndex(x => new { x.Quarter, x.OfficePath });
        m.HasOne<StoredFile>().WithMany().HasForeignKey(x => x.PictureFile).OnDelete(DeleteBehavior.Restrict);
        m.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
