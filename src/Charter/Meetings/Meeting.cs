using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>When, where, about what and under whom.</summary>
/// <param name="Subject">About what and with whom: "সেবা প্রদান প্রতিশ্রুতি বিষয়ে আওতাধীন দপ্তর/সংস্থার সমন্বয়ে"; papers put the quarter after it.</param>
/// <param name="Activity">Of the work plan: "১.৩" in either script; "" for none.</param>
public sealed record MeetingForm(string? Subject, string? Activity, Guid? Chair, DateOnly? Date, TimeOnly? Time, string? Place);

/// <summary>
/// A quarterly meeting about the service promise: notice, agenda, attendance, decisions, minutes (seed 004). Each rule of it is here; what
/// its papers say is kept in <see cref="MeetingPaper"/>, what its decisions ask of offices in <see cref="DecisionTask"/>.
/// </summary>
public sealed class Meeting : Entity, IScoped
{
    public const int LongestSubject = 200, LongestPlace = 200, LongestWords = 3000, LongestTitle = 300, LongestDiscussion = 6000, MostItems = 30, MostDecisions = 12, MostAttendees = 200;

    private Meeting() { }

    public Meeting(Office office, MeetingForm form, DateTime now)
    {
        (OfficeId, OfficePath, ChangedAt) = (office.Id, office.Path, now);
        Set(form);
        Raise(new CharterMeetingPlanned(Id, Quarter, Date), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>"2022-23-Q2", by its day.</summary>
    public string Quarter { get; private set; } = "";
    public string SubjectBn { get; private set; } = "";

    /// <summary>Of the work plan, Latin digits: "1.3".</summary>
    public string Activity { get; private set; } = "";
    public Guid ChairPostId { get; private set; }
    public DateOnly Date { get; private set; }
    public TimeOnly Time { get; private set; }
    public string PlaceBn { get; private set; } = "";
    public string OpeningBn { get; private set; } = "";
    public string ClosingBn { get; private set; } = "পরিশেষে আর কোনো আলোচ্য বিষয় না থাকায় সকলকে ধন্যবাদ জানিয়ে সভার সমাপ্তি ঘোষণা করা হয়।";
    public MeetingState State { get; private set; }

    /// <summary>The last change of it or of its parts.</summary>
    public DateTime ChangedAt { get; private set; }
    public List<AgendaItem> Items { get; private init; } = [];
    public List<Attendee> Attendees { get; private init; } = [];

    public bool May(MeetingAct act) => MeetingMoves.May(State, act);

    public void Plan(MeetingForm form, DateTime now)
    {
        To(MeetingAct.Plan, now);
        Set(form);
    }

    /// <summary>The words before and after the tables of the minutes.</summary>
    public void Write(string? opening, string? closing, DateTime now)
    {
        To(MeetingAct.Write, now);
        (OpeningBn, ClosingBn) = (Written.Text(opening, LongestWords, "Opening"), Written.Text(closing, LongestWords, "Closing"));
    }

    /// <summary>Writes an agenda item with its decisions anew.</summary>
    /// <param name="n">Its number, or one more than there are for a new one.</param>
    public AgendaItem Discuss(int n, string? title, string? discussion, IReadOnlyList<DecisionForm> decisions, DateTime now)
    {
        To(MeetingAct.Write, now);
        if (n > MostItems) throw new RuleBroken("এক সভায় {0}টির বেশি আলোচ্য বিষয় রাখা যায় না", at: "Title", values: MostItems);
        if (decisions.Count > MostDecisions) throw new RuleBroken("এক বিষয়ে {0}টির বেশি সিদ্ধান্ত রাখা যায় না", at: "Title", values: MostDecisions);
        if (Written.Line(title, LongestTitle, "Title") is not { Length: > 0 } words) throw new RuleBroken("আলোচ্য বিষয়টি লিখুন", at: "Title");
        var item = Items.Find(i => i.N == n) ?? Added(new AgendaItem { MeetingId = Id, N = Items.Count + 1 });
        (item.TitleBn, item.Discussion) = (words, Written.Text(discussion, LongestDiscussion, "Discussion"));
        item.Decisions.Clear();
        item.Decisions.AddRange(decisions.Select((d, i) => new Decision(item, i + 1, d, Date)));
        return item;
    }

    /// <summary>Takes an item off the agenda; those after it move up.</summary>
    public void Drop(int n, DateTime now)
    {
        To(MeetingAct.Write, now);
        Items.RemoveAll(i => i.N == n);
        foreach (var (at, item) in Items.OrderBy(i => i.N).ToList().Index()) item.N = at + 1;
    }

    /// <summary>Writes the attendance sheet anew.</summary>
    public void Attend(IReadOnlyList<AttendeeForm> people, DateTime now)
    {
        To(MeetingAct.Attend, now);
        if (people.Count > MostAttendees) throw new RuleBroken("হাজিরায় {0} জনের বেশি রাখা যায় না", at: "Guests", values: MostAttendees);
        Attendees.Clear();
        Attendees.AddRange(people.Select((p, i) => p.Of(this, i + 1)));
    }

    internal void Notice(Guid letter, DateOnly day, DateTime now)
    {
        To(MeetingAct.Notice, now);
        if (Items.Count == 0) throw new RuleBroken("নোটিশে আলোচ্যসূচি থাকে। আগে অন্তত একটি বিষয় লিখুন", "no-agenda");
        if (day > Date) throw new RuleBroken("নোটিশের তারিখ সভার দিনের পরে হতে পারে না", at: "Date");
        State = MeetingState.Noticed;
        Raise(new CharterMeetingNoticed(Id, letter), now);
    }

    internal void Postpone(DateTime now)
    {
        To(MeetingAct.Postpone, now);
        State = MeetingState.Planned;
        Raise(new CharterMeetingPostponed(Id), now);
    }

    public void Cancel(DateTime now)
    {
        To(MeetingAct.Cancel, now);
        State = MeetingState.Cancelled;
        Raise(new CharterMeetingCancelled(Id), now);
    }

    /// <summary>It took place: its day has come and somebody was there.</summary>
    public void Hold(DateTime now)
    {
        To(MeetingAct.Hold, now);
        if (Dhaka.DateOf(now) < Date) throw new RuleBroken("সভার দিন এখনো আসেনি", "too-early");
        if (Attendees.Count(a => a.Present) is not (> 0 and var present)) throw new RuleBroken("আগে হাজিরা লিখুন: কে কে উপস্থিত ছিলেন", "no-attendance");
        State = MeetingState.Held;
        Raise(new CharterMeetingHeld(Id, present), now);
    }

    internal void Issue(MeetingPaper paper, Guid letter, DateOnly day, int tasks, DateTime now)
    {
        To(MeetingAct.Issue, now);
        if (OpeningBn == "") throw new RuleBroken("সভার শুরুর কথা লেখা বাকি", "no-words");
        if (day < Date) throw new RuleBroken("কার্যবিবরণীর তারিখ সভার দিনের আগে হতে পারে না", at: "Date");
        if (Items.Sum(i => i.Decisions.Count) is not (> 0 and var decisions)) throw new RuleBroken("আগে অন্তত একটি সিদ্ধান্ত লিখুন", "no-decision");
        State = MeetingState.Issued;
        Raise(new CharterMinutesIssued(Id, letter, decisions, tasks, paper.Hash), now);
    }

    /// <summary>A decision that comes again each quarter ends earlier: tasks that were given stay, no further ones come, the minutes stay as they went out.</summary>
    public void End(Guid decision, string? why, DateTime now)
    {
        if (State != MeetingState.Issued || Items.SelectMany(i => i.Decisions).FirstOrDefault(d => d.Id == decision) is not { } found) throw new RuleBroken("সিদ্ধান্তটি জারি হওয়া কোনো কার্যবিবরণীতে নেই", "not-found");
        found.End(why, Date, Dhaka.DateOf(now));
        ChangedAt = now;
        Raise(new CharterDecisionEnded(Id, decision), now);
    }

    private AgendaItem Added(AgendaItem item)
    {
        Items.Add(item);
        return item;
    }

    private void Set(MeetingForm form)
    {
        if (Written.Line(form.Subject, LongestSubject, "Subject") is not { Length: > 0 } subject) throw new RuleBroken("কী বিষয়ে কাদের নিয়ে সভা, লিখুন", at: "Subject");
        if (form.Chair is not { } chair) throw new RuleBroken("কে সভাপতিত্ব করবেন, বাছুন", at: "Chair");
        if (form.Date is not { } date) throw new RuleBroken("সভার দিন লিখুন", at: "Date");
        if (form.Time is not { } time) throw new RuleBroken("কয়টায় সভা, লিখুন", at: "At");
        if (Written.Line(form.Place, LongestPlace, "Place") is not { Length: > 0 } place) throw new RuleBroken("সভার স্থান লিখুন", at: "Place");
        (SubjectBn, ChairPostId, Date, Time, PlaceBn, Quarter) = (subject, chair, date, time, place, FiscalYear.Quarter(date));
        Activity = Digits.ToLatin(Written.Line(form.Activity, 10, "Activity"));
    }

    private void To(MeetingAct act, DateTime now)
    {
        if (!May(act)) throw new RuleBroken("সভাটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, MeetingMoves.Bangla(State));
        ChangedAt = now;
    }
}
