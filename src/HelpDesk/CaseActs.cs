using Dorgora.Platform.Data;
using Dorgora.Platform.Files;

namespace Dorgora.HelpDesk;

/// <summary>What is known when a case is written down.</summary>
/// <param name="Citizen">The caller's row; null for a sensitive or anonymous case, whose number stands only in the words.</param>
/// <param name="TriageBy">Until then somebody must own it, UTC.</param>
/// <param name="Code">One that no case has yet, see <see cref="CaseCode.Free"/>.</param>
public sealed record NewCase(Office Office, Category Category, CaseKind Kind, string Channel, Guid? Area, Guid? Citizen, Deadline Promise, DateTime TriageBy, string Code);

public sealed partial class Case
{
    public static Case Log(NewCase what, DateTime now)
    {
        var logged = new Case
        {
            OfficeId = what.Office.Id, OfficePath = what.Office.Path, Code = what.Code,
            CitizenId = what.Category.Sensitivity >= Sensitivity.S2 ? null : what.Citizen,
        };
        logged.Happen(new CaseLogged(logged.Id, what.Kind, what.Category.Code, what.Category.Sensitivity, what.Channel, what.Area, what.Promise.Within.Unit, what.Promise.Due, what.Promise.Provisional, what.TriageBy), now);
        return logged;
    }

    /// <summary>
    /// The case is about this service of the office's charter; "" takes that back. While nobody owns it the charter's date becomes its own;
    /// an owner's date stays as it was given.
    /// </summary>
    /// <param name="deadline">What the charter promises, counted from when the case was written down; null where its time is no clock.</param>
    public void Tie(string code, Deadline? deadline, DateTime now)
    {
        if (IsSensitive) throw new RuleBroken("গোপনীয় কেস সনদের কোনো হিসাবে যায় না", at: "Service");
        if (!IsActive) throw new RuleBroken("কেসটি শেষ হয়েছে, তাই সনদের সেবা আর বদলানো যায় না", RuleBroken.IllegalTransition);
        if (code == ServiceCode) return;
        var rules = State is CaseState.Logged or CaseState.Reopened ? deadline : null;
        Happen(new CaseTied(Id, code, rules?.Within.N, rules?.Within.Unit, rules?.Due, rules?.Provisional ?? false), now);
    }

    /// <summary>The information was given on the call; nothing is left to do.</summary>
    public void Answer(DateTime now)
    {
        Ask(CaseAct.Answer);
        Happen(new CaseAnswered(Id), now);
    }

    /// <summary>Makes a post responsible for a case that nobody has.</summary>
    /// <param name="basis">call, rule or order.</param>
    public Assignment Assign(Guid post, Deadline deadline, string basis, string decision, DateTime now)
    {
        Ask(CaseAct.Assign);
        return Give(post, deadline, basis, decision, false, now);
    }

    /// <summary>Hands the case on. The citizen's own promised date stays; the new owner's clock starts.</summary>
    public Assignment Reassign(Guid post, Deadline deadline, string basis, string decision, DateTime now)
    {
        Ask(CaseAct.Reassign);
        if (post == AssigneePostId) throw new RuleBroken("কেসটি আগে থেকেই এই কর্মকর্তার কাছে আছে", at: "Post");
        return Give(post, deadline, basis, decision, true, now);
    }

    private Assignment Give(Guid post, Deadline deadline, string basis, string decision, bool again, DateTime now)
    {
        EndAssignment("reassigned", now);
        var assignment = new Assignment(this, post, deadline, basis, decision, now);
        assignments.Add(assignment);
        Happen(new CaseAssigned(Id, assignment.Id, post, deadline.Within.N, deadline.Within.Unit, deadline.Due, deadline.Provisional, basis, again), now);
        return assignment;
    }

    public void Accept(DateTime now)
    {
        Ask(CaseAct.Accept);
        var open = Open;
        open.Accept(now);
        Happen(new CaseAccepted(Id, open.Id), now);
    }

    /// <summary>"Not mine": back to the desk with a reason, which must give it to somebody by <paramref name="triageBy"/>.</summary>
    public void Return(string reason, DateTime triageBy, DateTime now)
    {
        Ask(CaseAct.Return);
        Need(reason, "Reason", "কেন ফেরত দিচ্ছেন, এক লাইনে লিখুন");
        var open = Open;
        open.End("returned", now, reason);
        Happen(new CaseReturned(Id, open.Id, open.PostId, triageBy), now);
    }

    /// <summary>News from the owner. The first one shows that work has begun.</summary>
    public CaseNote Note(string text, Actor by, DateTime now)
    {
        if (!IsActive) throw new RuleBroken("কেসটি শেষ হয়েছে, তাই নতুন খবর যোগ করা যাবে না", RuleBroken.IllegalTransition);
        Need(text, "Text", "খবরটি এক লাইনে লিখুন");
        if (May(CaseAct.Start) && by.Post == AssigneePostId) Start(now);
        var note = new CaseNote(this, "news", text, by, now);
        Happen(new CaseNoted(Id, note.Id), now);
        return note;
    }

    /// <summary>A photograph or paper is added, by whoever may read the case, while it is not at an end.</summary>
    /// <param name="n">The how-manieth of the case.</param>
    public Attachment Attach(StoredFile file, int n, Actor by, DateTime now)
    {
        if (!IsActive) throw new RuleBroken("কেসটি শেষ হয়েছে, তাই নতুন ছবি বা কাগজ যোগ করা যাবে না", RuleBroken.IllegalTransition);
        Happen(new AttachmentAdded(Id, file.Id, file.Sha256), now);
        return new Attachment(this, file, n, by, now);
    }

    public void Start(DateTime now)
    {
        Ask(CaseAct.Start);
        Happen(new CaseStarted(Id), now);
    }

    /// <summary>The citizen must tell or bring something: the clock stops.</summary>
    /// <param name="daysLeft">Working days left until the due date; null when the promise was in hours or minutes.</param>
    public CaseNote Wait(string need, int? daysLeft, Actor by, DateTime now)
    {
        if (May(CaseAct.Start)) Start(now);
        Ask(CaseAct.Wait);
        Need(need, "Text", "তাঁর কাছে কী দরকার, লিখুন");
        var note = new CaseNote(this, "waiting", need, by, now);
        Happen(new CaseWaiting(Id, note.Id, daysLeft), now);
        return note;
    }

    /// <summary>The citizen answered: the clock goes on, with the days that were left.</summary>
    public void Resume(Deadline rest, DateTime now)
    {
        Ask(CaseAct.Resume);
        Happen(new CaseResumed(Id, rest.Due, rest.Provisional), now);
    }

    /// <summary>The owner reports it solved. Only the citizen's word, through the desk, closes it.</summary>
    public Resolution Resolve(string outcome, string text, string rootCause, string advice, Actor by, DateTime now)
    {
        Ask(CaseAct.Resolve);
        Need(text, "Text", "সমাধান কী হলো, লিখুন");
        var resolution = new Resolution(this, outcome, text, rootCause, advice, by, now);
        Happen(new CaseResolved(Id, resolution.Id, outcome, by.Post), now);
        return resolution;
    }

    /// <summary>The desk has asked the citizen. Who solved it may not be who asks (helpdesk invariant 7).</summary>
    /// <param name="satisfied">Null: not reached in all tries.</param>
    public void Close(bool? satisfied, Actor by, DateTime now)
    {
        Ask(CaseAct.Close);
        if (satisfied == false) throw new RuleBroken("তিনি সন্তুষ্ট না হলে কেস বন্ধ হয় না, আবার খোলে");
        if (by.Post is { } post && post == AssigneePostId) throw new RuleBroken("যিনি কাজটি করেছেন তিনি নিজে কেস বন্ধ করতে পারেন না। কলসেন্টার ফোন করে জেনে বন্ধ করবে");
        EndAssignment("closed", now);
        Happen(new CaseClosed(Id, satisfied), now);
    }

    /// <summary>Its time has passed: it goes up by one rung. The owner stays responsible.</summary>
    public Escalation Escalate(Guid? to, DateTime? next, DateTime now)
    {
        if (EscalateAt is not { } breached || breached > now) throw new InvalidOperationException("Nothing is due: the sweep takes only cases whose instant has passed.");
        var escalation = new Escalation(this, assignments.SingleOrDefault(a => a.EndedAt is null)?.Id, to, breached, now);
        Happen(new CaseEscalated(Id, escalation.Id, escalation.Level, AssigneePostId, to, breached, next), now);
        return escalation;
    }

    public CaseNote Reopen(string reason, DateTime triageBy, Actor by, DateTime now)
    {
        Ask(CaseAct.Reopen);
        Need(reason, "Reason", "কেন আবার খুলছেন, এক লাইনে লিখুন");
        if (ClosedAt is { } closed && now > closed.AddDays(ReopenDays))
            throw new RuleBroken("বন্ধ হওয়ার {0} দিনের বেশি হয়ে গেছে। নতুন কেস লিখুন", RuleBroken.IllegalTransition, null, ReopenDays);
        EndAssignment("reopened", now);
        return Ended("reopened", reason, by, now, note => new CaseReopened(Id, note, triageBy));
    }

    public CaseNote Reject(string reason, Actor by, DateTime now)
    {
        Ask(CaseAct.Reject);
        Need(reason, "Reason", "কেন নেওয়া গেল না, লিখুন");
        return Ended("rejected", reason, by, now, note => new CaseRejected(Id, note));
    }

    /// <summary>Another authority's matter; the note says whose, with their number.</summary>
    public CaseNote Refer(string to, Actor by, DateTime now)
    {
        Ask(CaseAct.Refer);
        Need(to, "Text", "কোথায় পাঠালেন, লিখুন");
        return Ended("referred", to, by, now, note => new CaseReferred(Id, note));
    }

    public CaseNote Withdraw(string reason, Actor by, DateTime now)
    {
        Ask(CaseAct.Withdraw);
        EndAssignment("withdrawn", now);
        return Ended("withdrawn", reason, by, now, note => new CaseWithdrawn(Id, note));
    }

    /// <summary>The same matter as another open case: this one keeps its code and follows that one. Never in chains.</summary>
    public void Merge(Case into, bool hasFollowers, DateTime now)
    {
        Ask(CaseAct.Merge);
        if (into.Id == Id) throw new RuleBroken("একটি কেস নিজের সঙ্গে জোড়া যায় না");
        if (into.OfficeId != OfficeId) throw new RuleBroken("অন্য অফিসের কেসের সঙ্গে জোড়া যায় না");
        if (into.State == CaseState.Duplicate || hasFollowers) throw new RuleBroken("যে কেসটি নিজেই জোড়া, তার সঙ্গে জোড়া যায় না। মূল কেসটি বাছুন");
        if (!into.IsActive) throw new RuleBroken("মূল কেসটি শেষ হয়ে গেছে। খোলা একটি কেস বাছুন");
        Happen(new CaseMerged(Id, into.Id), now);
    }

    public void Unmerge(DateTime now)
    {
        Ask(CaseAct.Unmerge);
        Happen(new CaseUnmerged(Id, MasterId!.Value), now);
    }

    private CaseNote Ended(string kind, string text, Actor by, DateTime now, Func<Guid, CaseEvent> happened)
    {
        var note = new CaseNote(this, kind, text, by, now);
        Happen(happened(note.Id), now);
        return note;
    }

    private Assignment Open => assignments.SingleOrDefault(a => a.EndedAt is null)
        ?? throw new InvalidOperationException("The open assignment was not loaded: use db.CaseToChange.");

    private void EndAssignment(string why, DateTime now) => assignments.SingleOrDefault(a => a.EndedAt is null)?.End(why, now);

    private static void Need(string text, string field, string sentence)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken(sentence, at: field);
    }
}
