using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>Who was on the line, from when to when.</summary>
public sealed record OnTheLine(Guid Post, DateTime? Joined = null, DateTime? Left = null, bool SpokeForDecision = false);

public sealed partial class Desk
{
    /// <summary>Makes a post responsible; <paramref name="again"/> hands the case on from one owner to another. The names and titles of those on the line are kept as of now: the order quotes them.</summary>
    public async Task<Assignment> Assign(Case of, Guid post, Within within, IReadOnlyList<OnTheLine> onTheLine, string? decision, bool again = false, CancellationToken cancel = default)
    {
        var roster = await people.Of(db, of.OfficePath, cancel);
        var owner = Known(roster, of, post, "Post");
        if (owner.IsVacant) throw new RuleBroken("এই পদে এখন কেউ নেই। অন্য কাউকে বাছুন", at: "Post");
        if (onTheLine.Count > 7) throw new RuleBroken("একসঙ্গে সর্বোচ্চ {0} জনকে যোগ করা যায়", at: "Participants", values: 7);
        if (Clean.TooLong(decision, 2000)) throw new RuleBroken("সিদ্ধান্তটি {0} অক্ষরের মধ্যে লিখুন", at: "Decision", values: 2000);
        var deadline = await deadlines.Count(db, of.OfficeId, of.OfficePath, Now, within, cancel);
        var basis = onTheLine.Count > 0 ? "call" : await CharterRules(of, deadline, cancel) ? "charter" : "rule";
        var assignment = again ? of.Reassign(post, deadline, basis, Clean.Text(decision), Now) : of.Assign(post, deadline, basis, Clean.Text(decision), Now);
        foreach (var (seat, there) in onTheLine.DistinctBy(p => p.Post).Index())
        {
            var official = Known(roster, of, there.Post, "Participants");
            db.Add(new Participant(assignment.Id, seat + 1, there.Post, official.Holder?.NameBn ?? "", official.FullTitle(of.OfficePath), there.Joined, there.Left, there.SpokeForDecision));
        }
        return assignment;
    }

    private static Official Known(Roster roster, Case of, Guid post, string field)
        => roster[post] is { } official && roster.Around(of.OfficePath).Contains(official) ? official : throw new RuleBroken("এই পদটি এই অফিসের তালিকায় নেই", at: field);

    /// <summary>Who acts: the signed-in person; for a device key the post it names, which must be one of the office's.</summary>
    /// <param name="by">The post in whose name a desk key acts; null: the owner for the owner's acts, the desk otherwise.</param>
    public async Task<Actor> ActingAs(Case of, Guid? by, bool asOwner, CancellationToken cancel = default)
    {
        if (caller.Actor is not { Kind: ActorKind.Key } key) return caller.Actor;
        if ((by ?? (asOwner ? of.AssigneePostId : null)) is not { } post) return key;
        return key with { Post = post, Name = Known(await people.Of(db, of.OfficePath, cancel), of, post, "By").Text };
    }

    /// <summary>Refuses an owner's act by anybody else.</summary>
    public static void Own(Case of, Actor by)
    {
        if (of.AssigneePostId is not null && by.Post != of.AssigneePostId) throw new RuleBroken("কেসটি এখন আপনার কাছে নেই", "not-yours");
    }

    public void Accept(Case of, Actor by)
    {
        Own(of, by);
        of.Accept(Now);
    }

    public void Return(Case of, string? reason, Actor by)
    {
        Own(of, by);
        of.Return(Short(reason, "Reason"), Deadlines.TriageBy(Now, of.Due), Now);
    }

    public void Note(Case of, string? text, Actor by) => db.Add(of.Note(Long(text, "Text"), by, Now));

    public async Task Wait(Case of, string? need, Actor by, CancellationToken cancel = default)
    {
        Own(of, by);
        int? left = of.DueUnit == WithinUnit.WorkingDays ? await deadlines.WorkingDaysLeft(db, of.OfficePath, Now, of.Due, cancel) : null;
        db.Add(of.Wait(Long(need, "Text"), left, by, Now));
    }

    /// <summary>The clock goes on: as many working days as were left, at least one; a promise in hours gets what the pause took.</summary>
    public async Task Resume(Case of, CancellationToken cancel = default)
    {
        if (of.DaysLeft is { } left)
        {
            of.Resume(await deadlines.Count(db, of.OfficeId, of.OfficePath, Now, new Within(Math.Max(1, left), WithinUnit.WorkingDays), cancel), Now);
            return;
        }
        var pausedAt = await db.Set<CaseNote>().Where(n => n.CaseId == of.Id && n.Kind == "waiting").MaxAsync(n => (DateTime?)n.At, cancel) ?? Now;
        of.Resume(new Deadline(new Within(1, of.DueUnit), of.Due + (Now - pausedAt), false), Now);
    }

    /// <summary>More time: granted at once when who asks may grant it, otherwise it waits for the UNO.</summary>
    public async Task Extend(Case of, int days, string? reason, Actor by, CancellationToken cancel = default)
    {
        var extension = of.AskForTime(days, Short(reason, "Reason"), by, Now);
        db.Add(extension);
        if (caller.May(May.GrantTime) && (by.Post is null || by.Post != of.AssigneePostId || by.Kind == ActorKind.Key))
            of.Grant(extension, await Later(of, days, cancel), by with { Post = by.Kind == ActorKind.Key ? null : by.Post }, Now);
    }

    public async Task Decide(Case of, Extension asked, bool grant, Actor by, CancellationToken cancel = default)
    {
        if (grant) of.Grant(asked, await Later(of, asked.AskedDays, cancel), by, Now);
        else of.Refuse(asked, by, Now);
    }

    /// <summary>So many working days after the date that holds now, or after today when that has passed.</summary>
    public Task<Deadline> Later(Case of, int days, CancellationToken cancel = default)
        => deadlines.Count(db, of.OfficeId, of.OfficePath, of.Due > Now ? of.Due : Now, new Within(days, WithinUnit.WorkingDays), cancel);

    public void Resolve(Case of, string? outcome, string? text, string? rootCause, string? advice, Actor by)
    {
        Own(of, by);
        db.Add(of.Resolve(Outcomes.Check(outcome), Long(text, "Text"), Clean.Line(rootCause), Clean.Text(advice), by, Now));
    }

    /// <summary>The desk asked the citizen: satisfied closes, not satisfied opens again, three times not reached closes too.</summary>
    public async Task CallBack(Case of, string result, string? text, Actor by, CancellationToken cancel = default)
    {
        if (result is not (HelpDesk.CallBack.Satisfied or HelpDesk.CallBack.NotSatisfied or HelpDesk.CallBack.Unreachable)) throw new RuleBroken("ফোনে কী জানা গেল বাছুন", at: "Result");
        if (of.State != CaseState.Resolved) of.Close(null, by, Now);        // refuses in words
        var tries = await db.Set<CallBack>().CountAsync(b => b.CaseId == of.Id && b.At >= of.ResolvedAt && b.Result == HelpDesk.CallBack.Unreachable, cancel);
        db.Add(of.Called(result, Clean.Line(text), by, Now));
        if (result == HelpDesk.CallBack.Satisfied) of.Close(true, by, Now);
        else if (result == HelpDesk.CallBack.NotSatisfied) Reopen(of, Clean.Line(text) is { Length: > 0 } why ? why : "ফোনে জানিয়েছেন, সন্তুষ্ট নন", by);
        else if (tries + 1 >= HelpDesk.CallBack.MostTries) of.Close(null, by, Now);
    }

    public void Reopen(Case of, string? reason, Actor by) => db.Add(of.Reopen(Short(reason, "Reason"), Now.AddHours(4), by, Now));

    public void Reject(Case of, string? reason, Actor by) => db.Add(of.Reject(Short(reason, "Reason"), by, Now));

    public void Refer(Case of, string? to, Actor by) => db.Add(of.Refer(Short(to, "Text"), by, Now));

    public void Withdraw(Case of, string? reason, Actor by) => db.Add(of.Withdraw(Short(reason, "Reason"), by, Now));

    public void Answer(Case of, string? text, Actor by)
    {
        of.Answer(Now);
        if (Clean.Text(text) is { Length: > 0 } said) db.Add(CaseNote.Answer(of, said, by, Now));
    }

    public async Task Merge(Case of, Case into, CancellationToken cancel = default)
        => of.Merge(into, await db.Set<Case>().AnyAsync(c => c.MasterId == of.Id, cancel), Now);

    public void Unmerge(Case of) => of.Unmerge(Now);

    private static string Short(string? text, string field) => Clean.TooLong(text, 500) ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: field, values: 500) : Clean.Line(text);

    private static string Long(string? text, string field) => Clean.TooLong(text, 10_000) ? throw new RuleBroken("লেখাটি ১০,০০০ অক্ষরের মধ্যে রাখুন", at: field) : Clean.Text(text);
}
