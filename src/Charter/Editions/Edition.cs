using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Editions;

/// <summary>
/// The charter of an office for one quarter. Every service is confirmed in it, the head of the office approves it, and what was published
/// stands for ever with its hash. A correction within the quarter is a further revision.
/// </summary>
public sealed class Edition : Entity, IScoped
{
    /// <summary>The office confirms its services so many days after the quarter began (seed 004: within 15 days).</summary>
    public const int DaysToConfirm = 15;

    private Edition() { }

    /// <param name="quarter">"2026-27-Q2".</param>
    public Edition(Office office, string quarter, int revision, IEnumerable<PublicService> services, DateTime now)
    {
        if (!FiscalYear.TryQuarterRange(quarter, out var range)) throw new RuleBroken("ত্রৈমাসিকটি এভাবে লিখুন: 2026-27-Q2", at: "quarter");
        (OfficeId, OfficePath, Quarter, Revision, OpenedAt) = (office.Id, office.Path, quarter, revision, now);
        var first = Dhaka.DateOf(now) is var today && today > range.First ? today : range.First;
        DueOn = first.AddDays(DaysToConfirm);
        Rows = [.. services.Where(s => s.RetiredAt is null).Select(s => new EditionRow { EditionId = Id, ServiceId = s.Id })];
        Raise(new EditionOpened(Id, quarter, revision, Rows.Count), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Quarter { get; private init; } = "";

    /// <summary>1 for the quarter's own edition; higher for corrections.</summary>
    public int Revision { get; private init; }
    public EditionState State { get; private set; }
    public DateTime OpenedAt { get; private init; }
    public DateOnly DueOn { get; private init; }

    /// <summary>Why the head of the office sent it back; "" otherwise.</summary>
    public string Reason { get; private set; } = "";
    public string SubmittedBy { get; private set; } = "";
    public DateTime? SubmittedAt { get; private set; }
    public string ApprovedBy { get; private set; } = "";
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    /// <summary>SHA-256 of the published text, lower case hex; "" before.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>When the office was reminded, and when the office above was told that it is late.</summary>
    public DateTime? RemindedAt { get; private set; }
    public DateTime? EscalatedAt { get; private set; }

    public List<EditionRow> Rows { get; private init; } = [];

    public int Unconfirmed => Rows.Count(r => r.Verdict == Verdict.Open);

    /// <summary>"২০২৬-২৭, ২য় ত্রৈমাসিক".</summary>
    public string Title => Quarters.Bangla(Quarter);

    /// <summary>The review of one service: it is as it was, or it goes.</summary>
    public void Confirm(Guid service, Verdict verdict, Actor by, DateTime now)
    {
        if (verdict is not (Verdict.Unchanged or Verdict.Removed or Verdict.Open)) throw new RuleBroken("অপরিবর্তিত, নাকি বাদ যাবে, বাছুন", at: "verdict");
        Guard(EditionAct.Confirm);
        var row = Rows.SingleOrDefault(r => r.ServiceId == service) ?? throw new RuleBroken("সেবাটি এই সংস্করণে নেই", at: "service");
        if (verdict == Verdict.Unchanged && row.Verdict is Verdict.Changed or Verdict.Added) throw new RuleBroken("সেবাটি এই ত্রৈমাসিকে বদলানো হয়েছে, তাই অপরিবর্তিত বলা যায় না");
        row.Mark(verdict, by, now);
        Raise(new ServiceConfirmed(Id, service, verdict), now);
    }

    /// <summary>A service of the office was written or begun while the draft is open: nobody has to say so again.</summary>
    public void Changed(PublicService service, bool isNew, Actor by, DateTime now)
    {
        Guard(EditionAct.Write);
        var row = Rows.SingleOrDefault(r => r.ServiceId == service.Id);
        if (row is null) Rows.Add(row = new EditionRow { EditionId = Id, ServiceId = service.Id });
        if (row.Verdict == Verdict.Added) return;
        row.Mark(isNew ? Verdict.Added : Verdict.Changed, by, now);
        Raise(new ServiceConfirmed(Id, service.Id, row.Verdict), now);
    }

    /// <summary>To the head of the office.</summary>
    public void Submit(Actor by, DateTime now)
    {
        Guard(EditionAct.Submit);
        if (Rows.Count == 0) throw new RuleBroken("আগে অন্তত একটি সেবা লিখুন");
        if (Unconfirmed is > 0 and var open) throw new RuleBroken("এখনো {0}টি সেবা দেখা বাকি। প্রতিটির পাশে ‘অপরিবর্তিত’, ‘বদলেছে’ বা ‘বাদ’ বলুন", values: open);
        Turn(EditionAct.Submit, by, now);
        (SubmittedBy, SubmittedAt, Reason) = (by.Name, now, "");
    }

    public void SendBack(string? reason, Actor by, DateTime now)
    {
        Guard(EditionAct.SendBack);
        if (Clean.TooLong(reason, 500)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: "reason", values: 500);
        if (Clean.Line(reason, 500) is not { Length: > 0 } why) throw new RuleBroken("কী ঠিক করতে হবে, লিখুন", at: "reason");
        Turn(EditionAct.SendBack, by, now);
        (Reason, ApprovedBy, ApprovedAt) = (why, "", null);
    }

    public void Approve(Actor by, DateTime now)
    {
        Guard(EditionAct.Approve);
        Turn(EditionAct.Approve, by, now);
        (ApprovedBy, ApprovedAt) = (by.Name, now);
    }

    /// <summary>From now on everybody may read it and nobody can change it.</summary>
    /// <param name="json">The charter's text in its canonical form.</param>
    public PublishedText Publish(string json, Actor by, DateTime now)
    {
        Guard(EditionAct.Publish);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        PublishedAt = now;
        State = EditionState.Published;
        Raise(new EditionPublished(Id, Quarter, Revision, Hash), now);
        return new PublishedText(this, json);
    }

    /// <summary>A newer one was published.</summary>
    public void Archive(DateTime now)
    {
        Guard(EditionAct.Archive);
        State = EditionState.Archived;
        Raise(new EditionMoved(Id, EditionAct.Archive), now);
    }

    public void Remind(DateTime now) => RemindedAt = now;

    public void Escalate(DateTime now) => EscalatedAt = now;

    private void Turn(EditionAct act, Actor by, DateTime now)
    {
        _ = by;
        State = EditionMoves.After(State, act);
        Raise(new EditionMoved(Id, act), now);
    }

    private void Guard(EditionAct act)
    {
        if (!EditionMoves.May(State, act)) throw new RuleBroken("সংস্করণটি এখন ‘{0}’ অবস্থায়, তাই এ কাজ করা যায় না", RuleBroken.IllegalTransition, null, EditionMoves.Bangla(State));
    }
}

/// <summary>One service in the quarterly review.</summary>
public sealed class EditionRow
{
    public Guid EditionId { get; init; }
    public Guid ServiceId { get; init; }
    public Verdict Verdict { get; private set; }
    public string By { get; private set; } = "";
    public DateTime? At { get; private set; }

    internal void Mark(Verdict verdict, Actor by, DateTime now) => (Verdict, By, At) = (verdict, verdict == Verdict.Open ? "" : by.Name, verdict == Verdict.Open ? null : now);
}

/// <summary>What was published, word for word. The database refuses to change or delete it.</summary>
public sealed class PublishedText
{
    private PublishedText() { }

    internal PublishedText(Edition of, string json) => (EditionId, Json) = (of.Id, json);

    public Guid EditionId { get; private init; }
    public string Json { get; private init; } = "";
}
