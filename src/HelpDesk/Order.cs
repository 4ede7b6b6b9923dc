using System.Security.Cryptography;
using System.Text;
using Dorgora.HelpDesk.Orders;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.HelpDesk;

/// <summary>
/// The order that makes somebody responsible for a case. What it says is kept exactly as printed, with its hash, and never changes;
/// a correction is a new order with a number of its own. Its outside (number, date, signatory, copies, prints, servings) is a <see cref="Letter"/>.
/// </summary>
public sealed class CaseOrder : Entity, IScoped
{
    private CaseOrder() { }

    internal CaseOrder(Case of, Assignment assignment, Letter letter, OrderPaper paper, DateTime now)
    {
        (OfficeId, OfficePath, CaseId, AssignmentId, LetterId) = (of.OfficeId, of.OfficePath, of.Id, assignment.Id, letter.Id);
        (Paper, WrittenAt) = (paper.ToJson(), now);
        Hash = HashOf(Paper);
        Raise(new OrderWritten(of.Id, Id), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid CaseId { get; private init; }
    public Guid AssignmentId { get; private init; }
    public Guid LetterId { get; private init; }

    /// <summary>Everything that is printed, as JSON: see <see cref="OrderPaper"/>.</summary>
    public string Paper { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Paper"/> in UTF-8, hex.</summary>
    public string Hash { get; private init; } = "";
    public DateTime WrittenAt { get; private init; }

    /// <summary>How often it went to the printer; from the second time the paper says so.</summary>
    public int Printed { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public DateTime? ServedAt { get; private set; }

    /// <summary>The order that took this one's place.</summary>
    public Guid? CorrectedById { get; private set; }

    public OrderPaper Read() => OrderPaper.FromJson(Paper);

    /// <summary>False when somebody changed the stored text behind the program's back.</summary>
    public bool IsWhole => Hash == HashOf(Paper);

    /// <summary>Nothing more is to be done with it.</summary>
    public bool IsDone => ServedAt is not null || CorrectedById is not null;

    /// <summary>Nine signs of the hash, for eyes: "৭ক৪-৯১ফ-০২২".</summary>
    public string Check => OrderWords.Check(Hash);

    /// <summary>Goes to the printer; the first time this is the original.</summary>
    public void Print(Letter letter, DateTime now)
    {
        letter.Print(now);
        Raise(new OrderPrinted(CaseId, Id, ++Printed), now);
    }

    /// <summary>The signed paper is in hand, perhaps with its scan; that may also come later by <see cref="Scan"/>.</summary>
    public void Sign(Letter letter, StoredFile? scan, DateTime now)
    {
        Stands();
        if (Printed == 0) throw new RuleBroken("আগে আদেশটি ছাপুন, তারপর সইয়ের কথা লিখুন", RuleBroken.IllegalTransition);
        if (SignedAt is not null) throw new RuleBroken("সইয়ের কথা আগেই লেখা হয়েছে", RuleBroken.IllegalTransition);
        (SignedAt, letter.ScanFile) = (now, scan?.Id);
        Raise(new OrderSigned(CaseId, Id, scan?.Id, scan?.Sha256), now);
    }

    /// <summary>A photograph or PDF of the signed paper. A better one takes its place; the events name every one with its hash.</summary>
    public void Scan(Letter letter, StoredFile scan, DateTime now)
    {
        if (SignedAt is null) throw new RuleBroken("আগে সইয়ের কথা লিখুন, তারপর সই করা কপি রাখুন", RuleBroken.IllegalTransition);
        letter.ScanFile = scan.Id;
        Raise(new OrderScanned(CaseId, Id, scan.Id, scan.Sha256), now);
    }

    /// <summary>Handed over to a post or a named person.</summary>
    /// <param name="at">When that was, UTC; not before it was signed, not later than now.</param>
    public void Serve(Letter letter, Guid? post, string to, string how, DateTime at, Actor by, DateTime now)
    {
        Stands();
        if (SignedAt is not { } signed) throw new RuleBroken("সই হওয়ার আগে আদেশ বুঝিয়ে দেওয়া যায় না", RuleBroken.IllegalTransition);
        if (at > now) throw new RuleBroken("সময়টি এখনো আসেনি। কখন দেওয়া হয়েছে, সেই সময় লিখুন", at: "At");
        // Signing is often noted a little later than it happened: the same day is good enough.
        if (Dhaka.DateOf(at) < Dhaka.DateOf(signed)) throw new RuleBroken("সই হয়েছে এর পরে। সময়টি আবার দেখুন", at: "At");
        letter.Serve(post, to, how, by, at);
        if (ServedAt is null || at < ServedAt) ServedAt = at;
        Raise(new OrderServed(CaseId, Id), now);
    }

    internal void CorrectedBy(Guid newer)
    {
        Stands();
        CorrectedById = newer;
    }

    private void Stands()
    {
        if (CorrectedById is not null) throw new RuleBroken("এই আদেশের জায়গায় নতুন আদেশ হয়েছে", RuleBroken.IllegalTransition);
    }

    private static string HashOf(string paper) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper)));
}
