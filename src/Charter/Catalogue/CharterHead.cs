using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Catalogue;

/// <summary>What stands around the services in an office's charter: vision, mission, what is expected of the citizen, where to complain.</summary>
public sealed class CharterHead : Entity, IScoped
{
    public const int Longest = 2_000;

    /// <summary>Working days of the three rungs of the grievance table; an office may promise less, not more (GRS guideline: 30, appeal 20).</summary>
    public const int MostGroDays = 30, MostAppealDays = 20, CellDays = 60;

    private CharterHead() { }

    public CharterHead(Office office) => (OfficeId, OfficePath) = (office.Id, office.Path);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public CharterForm Form { get; set; }
    public string VisionBn { get; private set; } = "";
    public string MissionBn { get; private set; } = "";

    /// <summary>One a line.</summary>
    public string Expectations { get; private set; } = "";

    /// <summary>Who takes complaints (অনিক) and who takes appeals; null leaves it to the directory: the office's own, and the head of the office above.</summary>
    public Guid? GroPostId { get; set; }
    public Guid? AppealPostId { get; set; }
    public int GroDays { get; private set; } = MostGroDays;
    public int AppealDays { get; private set; } = MostAppealDays;

    public void Rewrite(string vision, string mission, string expectations, int groDays, int appealDays)
    {
        foreach (var (text, field) in new[] { (vision, nameof(VisionBn)), (mission, nameof(MissionBn)), (expectations, nameof(Expectations)) })
            if (Clean.TooLong(text, Longest)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: field, values: Longest);
        if (groDays is < 1 or > MostGroDays) throw new RuleBroken("১ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: nameof(GroDays), values: MostGroDays);
        if (appealDays is < 1 or > MostAppealDays) throw new RuleBroken("১ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: nameof(AppealDays), values: MostAppealDays);
        (VisionBn, MissionBn, Expectations) = (Clean.Line(vision, Longest), Clean.Line(mission, Longest), Clean.Text(expectations, Longest));
        (GroDays, AppealDays) = (groDays, appealDays);
        Raise(new CharterHeadChanged(Id));
    }

    public IReadOnlyList<string> Expected => Expectations.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What offices expect of a citizen as a rule; a proposal for who begins.</summary>
    public const string UsualExpectations = "নির্ধারিত ফরমে সম্পূর্ণ আবেদন জমা দেওয়া\nসঠিক মাধ্যমে ফি পরিশোধ করা\nসাক্ষাতের নির্ধারিত সময়ের আগেই উপস্থিত থাকা\nমোবাইল বার্তা বা ইমেইলের নির্দেশনা অনুসরণ করা\nঅনাবশ্যক ফোন বা তদবির না করা";
}

/// <summary>Vision, mission, expectations or the grievance table were written.</summary>
[Event("charter-head-changed", "charter")]
public sealed record CharterHeadChanged(Guid Head) : IEvent { Guid IEvent.Subject => Head; }

internal sealed class CharterHeadMap : IEntityTypeConfiguration<CharterHead>
{
    public void Configure(EntityTypeBuilder<CharterHead> h)
    {
        h.ToTable("charter_heads", t => t.HasCheckConstraint("ck_charter_head_days", $"gro_days BETWEEN 1 AND {CharterHead.MostGroDays} AND appeal_days BETWEEN 1 AND {CharterHead.MostAppealDays}"));
        h.Property(x => x.Form).HasConversion<string>().HasMaxLength(8);
        h.Ignore(x => x.Expected);
        h.HasIndex(x => x.OfficeId).IsUnique();
        h.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
        h.HasOne<Post>().WithMany().HasForeignKey(x => x.GroPostId).OnDelete(DeleteBehavior.Restrict);
        h.HasOne<Post>().WithMany().HasForeignKey(x => x.AppealPostId).OnDelete(DeleteBehavior.Restrict);
    }
}
