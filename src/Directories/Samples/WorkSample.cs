using Dorgora.Bangla;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.Directories.Samples;

/// <summary>A photograph of somebody's work with a caption. Everybody sees it after the office's look; until then only its owner and the desk.</summary>
public sealed class WorkSample : Entity, IScoped
{
    public const int Most = 12, LongestCaption = 120, LongestReason = 200;

    /// <summary>Without script a photograph comes as the camera made it; visitors on a slow network must still be able to open twelve.</summary>
    public const long MostBytes = 2 * 1024 * 1024;

    /// <summary>As in <see cref="StoredFile.OwnerKind"/>.</summary>
    public const string PictureKind = "directories.sample";

    private WorkSample() { }

    /// <param name="others">All that the entry has.</param>
    public WorkSample(Provider of, StoredFile file, string? caption, IReadOnlyCollection<WorkSample> others, DateTime now)
    {
        CheckRoom(of, others);
        (OfficeId, OfficePath, ProviderId, FileId, CaptionBn, At) = (of.OfficeId, of.OfficePath, of.Id, file.Id, Captioned(caption), now);
        (Place, Order) = (Enumerable.Range(1, Most).First(n => others.All(o => o.Place != n)), others.Select(o => o.Order).DefaultIfEmpty().Max() + 1);
        Raise(new SampleAdded(of.Id, Id, file.Sha256), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid ProviderId { get; private init; }
    public Guid FileId { get; private init; }

    /// <summary>One of the twelve that an entry has, each taken once; where it stands on the page is <see cref="Order"/>.</summary>
    public int Place { get; private init; }
    public int Order { get; private set; }
    public string CaptionBn { get; private init; } = "";
    public SampleState State { get; private set; }

    /// <summary>Why the office refused it; the owner reads it.</summary>
    public string Reason { get; private set; } = "";
    public DateTime At { get; private init; }

    /// <summary>Who looked last, and when.</summary>
    public string DecidedBy { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }

    private static void CheckRoom(Provider of, IReadOnlyCollection<WorkSample> others)
    {
        if (of.State == ProviderState.Gone) throw new RuleBroken("এই পরিচিতি আর নেই", RuleBroken.IllegalTransition);
        if (others.Count >= Most) throw new RuleBroken("সর্বোচ্চ {0}টি ছবি রাখা যায়। আগে একটি মুছুন", at: FormFiles.Field, values: Most);
    }

    /// <summary>Refuses what cannot stand on a public page: a PDF, or one that costs its visitors too much.</summary>
    public static void CheckPicture(HeldFile picture)
    {
        if (picture.Kind == FileKind.Pdf) throw new RuleBroken("শুধু ছবি দিন: JPG, PNG বা WebP", at: FormFiles.Field);
        if (picture.Bytes > MostBytes) throw new RuleBroken("ছবিটি {0} মেগাবাইটের মধ্যে আনুন", at: FormFiles.Field, values: MostBytes / 1024 / 1024);
    }

    /// <summary>The caption as it is kept; every picture has one, since it is read to those who do not see.</summary>
    public static string Captioned(string? caption)
    {
        if (Clean.TooLong(caption, LongestCaption)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Caption", values: LongestCaption);
        return Clean.Line(caption, LongestCaption) is { Length: > 0 } line ? line : throw new RuleBroken("ছবিতে কী আছে, এক লাইনে লিখুন", at: "Caption");
    }

    /// <summary>The office has looked at it.</summary>
    public void Show(Actor by, DateTime now)
    {
        To(SampleAct.Show);
        (Reason, DecidedBy, DecidedAt) = ("", by.Name, now);
        Raise(new SampleShown(ProviderId, Id), now);
    }

    public void Refuse(string? reason, Actor by, DateTime now)
    {
        if (Clean.TooLong(reason, LongestReason)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "Reason", values: LongestReason);
        if (Clean.Line(reason, LongestReason) is not { Length: > 0 } why) throw new RuleBroken("কেন দেখানো যায় না, লিখুন। তিনি এটি পড়বেন", at: "Reason");
        To(SampleAct.Refuse);
        (Reason, DecidedBy, DecidedAt) = (why, by.Name, now);
        Raise(new SampleRefused(ProviderId, Id), now);
    }

    /// <summary>Changes places with the one before it.</summary>
    public void Before(WorkSample other, DateTime now)
    {
        (Order, other.Order) = (other.Order, Order);
        Raise(new SampleMoved(ProviderId, Id), now);
    }

    private void To(SampleAct act) => State = SampleMoves.After(State, act) ?? throw new RuleBroken("এটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, SampleMoves.Bangla(State));
}
