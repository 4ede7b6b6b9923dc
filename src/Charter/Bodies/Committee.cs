using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.Charter.Bodies;

/// <summary>Convener (আহ্বায়ক), member-secretary (সদস্য-সচিব), member (সদস্য).</summary>
public enum CommitteePart { Convener, Secretary, Member }

/// <summary>One member as typed.</summary>
public sealed record MemberForm(CommitteePart Part, Guid? Post, string? Name, string? Title);

/// <summary>The monitoring committee of an office for one quarter. It is reconstituted each quarter: the next one begins as a copy of the last.</summary>
public sealed class Committee : Entity, IScoped
{
    public const int Most = 30;

    private Committee() { }

    /// <param name="quarter">"2022-23-Q2".</param>
    public Committee(Office office, string quarter)
    {
        FiscalYear.QuarterRange(quarter);
        (OfficeId, OfficePath, Quarter) = (office.Id, office.Path, quarter);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Quarter { get; private init; } = "";

    /// <summary>"" until its order is written down.</summary>
    public string OrderNo { get; private set; } = "";
    public DateOnly? OrderDate { get; private set; }
    public Guid? OrderFile { get; private set; }

    /// <summary>The <see cref="BodyOrder"/> that went out from here; null where the order was written elsewhere.</summary>
    public Guid? OrderId { get; private set; }
    public DateTime? ChangedAt { get; private set; }
    public List<CommitteeMember> Members { get; private init; } = [];

    /// <summary>Its order is there: the first indicator of the work plan counts it (1.1.1).</summary>
    public bool IsFormed => OrderDate is not null;

    /// <summary>Writes order and members anew.</summary>
    public void Form(string? orderNo, DateOnly? orderDate, IReadOnlyList<MemberForm> members, DateTime now)
    {
        if (Written.Line(orderNo, 100, "OrderNo") is not { Length: > 0 } no) throw new RuleBroken("আদেশের স্মারক নম্বর লিখুন", at: "OrderNo");
        var (first, last) = FiscalYear.QuarterRange(Quarter);
        if (orderDate is not { } date || date < first || date > last) throw new RuleBroken("আদেশের তারিখ এই ত্রৈমাসিকের মধ্যে হবে: {0} থেকে {1}", at: "OrderDate", values: [first, last]);
        if (members.Count(m => m.Part == CommitteePart.Convener) != 1) throw new RuleBroken("কমিটিতে একজন আহ্বায়ক থাকবেন", at: "Members");
        if (members.Count(m => m.Part == CommitteePart.Secretary) != 1) throw new RuleBroken("কমিটিতে একজন সদস্য-সচিব থাকবেন", at: "Members");
        if (members.Count is < 3 or > Most) throw new RuleBroken("কমিটিতে ৩ থেকে {0} জন থাকবেন", at: "Members", values: Most);
        var rows = members.OrderBy(m => m.Part switch { CommitteePart.Convener => 0, CommitteePart.Member => 1, _ => 2 }).Select((m, i) => new CommitteeMember
        {
            CommitteeId = Id, N = i + 1, Part = m.Part, PostId = m.Post, NameBn = Written.Line(m.Name, 200, "Members"), TitleBn = Written.Line(m.Title, 250, "Members"),
        }).ToList();
        if (rows.Exists(m => m.NameBn == "" && m.TitleBn == "")) throw new RuleBroken("প্রতি সদস্যের নাম বা পদবি লিখুন", at: "Members");
        if (no != OrderNo) OrderId = null;                      // another order now
        (OrderNo, OrderDate, ChangedAt) = (no, date, now);
        Members.Clear();
        Members.AddRange(rows);
        Raise(new CommitteeFormed(Id, Quarter, rows.Count), now);
    }

    public void Ordered(BodyOrder order) => OrderId = order.Id;

    public void KeepOrder(StoredFile order, DateTime now)
    {
        OrderFile = order.Id;
        Raise(new BodyOrderKept(Id, order.Id, order.Sha256), now);
    }

    public static string Bangla(CommitteePart part) => part switch { CommitteePart.Convener => "আহ্বায়ক", CommitteePart.Secretary => "সদস্য-সচিব", _ => "সদস্য" };
}

/// <summary>A member, by name and title as in the order.</summary>
public sealed class CommitteeMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid CommitteeId { get; init; }
    public int N { get; init; }
    public CommitteePart Part { get; init; }
    public Guid? PostId { get; init; }
    public string NameBn { get; init; } = "";
    public string TitleBn { get; init; } = "";
}
