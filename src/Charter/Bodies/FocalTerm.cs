using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.Charter.Bodies;

/// <summary>What the order of appointment says.</summary>
/// <param name="Phone">Of the office; never a person's own number.</param>
public sealed record FocalForm(Official Official, string? OrderNo, DateOnly? OrderDate, DateOnly? From, string? Phone, string? Email);

/// <summary>
/// Focal or alternate focal officer of an office's charter for a time: who, by which order. An office has one of each at a time; the
/// database sees to it. Name and title stand as in the order; whether that person still holds the post is asked of the roster.
/// </summary>
public sealed class FocalTerm : Entity, IScoped
{
    /// <summary>As in <see cref="StoredFile.OwnerKind"/>: the photograph, the order.</summary>
    public const string PhotoKind = "charter.focal-photo", OrderKind = "charter.order";

    private FocalTerm() { }

    public FocalTerm(Office office, FocalPart part, FocalForm form, DateTime now)
    {
        if (part == FocalPart.None) throw new RuleBroken("ফোকাল না বিকল্প ফোকাল, বাছুন", at: "Part");
        if (form.Official.Holder is not { } holder || !form.Official.Post.OfficePath.StartsWith(office.Path, StringComparison.Ordinal)) throw new RuleBroken("কাকে দায়িত্ব দেবেন, তালিকা থেকে বাছুন", at: "Post");
        if (Written.Line(form.OrderNo, 100, "OrderNo") is not { Length: > 0 } order) throw new RuleBroken("আদেশের স্মারক নম্বর লিখুন", at: "OrderNo");
        if (form.OrderDate is not { } ordered) throw new RuleBroken("আদেশের তারিখ লিখুন", at: "OrderDate");
        if (form.From is not { } from || from < ordered) throw new RuleBroken("কবে থেকে, আদেশের দিন বা তার পরের একটি দিন দিন", at: "From");
        (OfficeId, OfficePath, Part, PostId, PersonId, From) = (office.Id, office.Path, part, form.Official.Id, holder.PersonId, from);
        (NameBn, TitleBn, OrderNo, OrderDate) = (holder.NameBn, form.Official.Signs, order, ordered);
        (Phone, Email) = (Written.Line(form.Phone, 40, "Phone"), Written.Line(form.Email, 200, "Email"));
        Raise(new FocalBegan(Id, part, PostId, from), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public FocalPart Part { get; private init; }
    public Guid PostId { get; private init; }
    public Guid PersonId { get; private init; }
    public string NameBn { get; private init; } = "";
    public string TitleBn { get; private init; } = "";
    public string Phone { get; private init; } = "";
    public string Email { get; private init; } = "";
    public string OrderNo { get; private init; } = "";
    public DateOnly OrderDate { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }
    public Guid? PhotoFile { get; private set; }
    public Guid? OrderFile { get; private set; }

    /// <summary>The <see cref="BodyOrder"/> that went out from here; null where the order was written elsewhere.</summary>
    public Guid? OrderId { get; private set; }
    public bool HasOrder => OrderFile is not null || OrderId is not null;

    public void Ordered(BodyOrder order) => OrderId = order.Id;

    public void Show(StoredFile photo)
    {
        if (photo.Kind == FileKind.Pdf) throw new RuleBroken("ছবি হিসেবে JPG, PNG বা WebP দিন", at: FormFiles.Field);
        PhotoFile = photo.Id;
    }

    public void KeepOrder(StoredFile order, DateTime now)
    {
        OrderFile = order.Id;
        Raise(new BodyOrderKept(Id, order.Id, order.Sha256), now);
    }

    /// <param name="last">The last day of the term.</param>
    public void End(DateOnly last, DateTime now)
    {
        if (To is not null) throw new RuleBroken("এই দায়িত্ব আগেই শেষ হয়েছে", "already-ended");
        if (last < From) throw new RuleBroken("শেষ দিন শুরুর দিনের আগে হতে পারে না", at: "Last");
        To = last;
        Raise(new FocalEnded(Id, Part, PostId, last), now);
    }
}

/// <summary>What is missing of an office's focal officers: shown in red, counted by the monitor (rule C12).</summary>
/// <param name="Sentence">Bangla, with English in the texts.</param>
/// <param name="IsVacancy">Nobody is there, or no longer; otherwise a paper or picture is missing.</param>
public sealed record FocalGap(FocalPart Part, string Sentence, bool IsVacancy = false);

public static class FocalParts
{
    public static readonly IReadOnlyList<FocalPart> Both = [FocalPart.Focal, FocalPart.Alternate];

    public static string Bangla(FocalPart part) => part == FocalPart.Alternate ? "বিকল্প ফোকাল পয়েন্ট কর্মকর্তা" : "ফোকাল পয়েন্ট কর্মকর্তা";

    /// <summary>The gaps of one office: nobody appointed, the person is no longer in that post, no photograph, no order.</summary>
    /// <param name="current">Its terms that last.</param>
    public static IReadOnlyList<FocalGap> Gaps(IEnumerable<FocalTerm> current, Roster roster)
    {
        var terms = current.Where(t => t.To is null).ToDictionary(t => t.Part);
        return [.. Both.Select(part => terms.TryGetValue(part, out var term) ? Gap(term, roster) : new FocalGap(part, "কেউ দায়িত্বে নেই", true)).OfType<FocalGap>()];
    }

    private static FocalGap? Gap(FocalTerm term, Roster roster) => term switch
    {
        _ when roster[term.PostId]?.Holder?.PersonId != term.PersonId => new FocalGap(term.Part, "যাঁর নামে আদেশ, তিনি এখন আর এই পদে নেই", true),
        { PhotoFile: null } => new FocalGap(term.Part, "ছবি নেই"),
        { HasOrder: false } => new FocalGap(term.Part, "নিয়োগ আদেশের কপি নেই"),
        _ => null,
    };
}
