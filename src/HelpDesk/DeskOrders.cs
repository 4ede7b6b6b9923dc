using Dorgora.HelpDesk.Orders;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>What may be said about an order before it is written; what is null is taken from the case.</summary>
/// <param name="Subject">Never used for a sensitive case.</param>
/// <param name="Decision">As it shall be printed; the decision of the assignment when null.</param>
/// <param name="CopiesTo">Who gets a copy; the district, those on the line and the office itself when null.</param>
/// <param name="Corrects">The order whose place this one takes.</param>
public sealed record OrderForm(string? Subject = null, string? Decision = null, IReadOnlyList<string>? CopiesTo = null, Guid? Corrects = null);

/// <summary>An order with its outside and its case.</summary>
public sealed record OrderFile(CaseOrder Order, Letter Letter, Case Case);

public sealed partial class Desk
{
    /// <summary>
    /// Does the work in one transaction with a desk of its own: an order takes its number in the unit that also writes case and assignment.
    /// The unit ends with <c>once.Save(unit, address)</c> or <c>unit.SaveChangesAsync()</c>.
    /// </summary>
    public Task<T> Together<T>(Func<AppDb, Desk, Task<T>> work, CancellationToken cancel = default)
        => db.Write(unit => work(unit, new Desk(unit, caller, deadlines, offered, people, profiles, areas, time)), cancel);

    /// <summary>Why no order can be written in this office, in Bangla; null when one can. Ask before a form promises one.</summary>
    public async Task<string?> WhyNoOrder(string officePath, CancellationToken cancel = default)
    {
        if ((await profiles.Of(db, officePath, cancel)).MemoFile == "") return "অফিসের নথি নম্বর লেখা নেই। ‘অফিসের কথা’ পাতায় লিখলে আদেশ ছাপা যাবে";
        return Signatory(await people.Of(db, officePath, cancel), officePath) is null ? "আদেশে সই করার মতো কেউ এখন দায়িত্বে নেই" : null;
    }

    /// <summary>
    /// Writes the order for whoever is responsible now. Only inside <see cref="Together{T}"/>, with the case loaded by that desk; the
    /// caller saves.
    /// </summary>
    public async Task<CaseOrder> WriteOrder(Case of, OrderForm form, CancellationToken cancel = default)
    {
        if (!of.May(CaseAct.Reassign) && of.State != CaseState.WaitingCitizen || of.Assignments.SingleOrDefault(a => a.EndedAt is null) is not { } assignment)
            throw new RuleBroken("আগে কাউকে দায়িত্ব দিন, তারপর আদেশ ছাপুন", RuleBroken.IllegalTransition);
        if (await WhyNoOrder(of.OfficePath, cancel) is { } why) throw new RuleBroken(why, "no-order");
        await db.SaveChangesAsync(cancel);                  // seats and words that are only tracked yet
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == of.OfficeId, cancel);
        var file = MemoFile.Parse((await profiles.Of(db, of.OfficePath, cancel)).MemoFile);
        var today = Dhaka.DateOf(Now);
        // The number first: it makes a second writer wait, who then sees this order.
        var memo = await db.NextMemo(of.OfficeId, file, today, cancel);
        var old = await Standing(assignment, form.Corrects, cancel);
        var signs = Signatory(await people.Of(db, of.OfficePath, cancel), of.OfficePath)!;
        var paper = await new OrderDraft(db, people, profiles, areas, deadlines).Write(of, assignment, form, memo.ToString(), old is null ? "" : await MemoOf(old, cancel), signs, Now, cancel);
        var letter = new Letter(office, memo, today, paper.Subject, signs.Id, paper.SignName, paper.SignTitle, paper.Copies);
        var order = new CaseOrder(of, assignment, letter, paper, Now);
        if (old is not null)
        {
            old.CorrectedBy(order.Id);
            await db.SaveChangesAsync(cancel);              // makes room for the one order that stands
        }
        db.AddRange(letter, order);
        return order;
    }

    /// <summary>What an order would say, without writing it: for a preview. The memo number is left open.</summary>
    public async Task<OrderPaper> Draft(Case of, OrderForm form, CancellationToken cancel = default)
    {
        var assignment = of.Assignments.SingleOrDefault(a => a.EndedAt is null) ?? throw new RuleBroken("আগে কাউকে দায়িত্ব দিন, তারপর আদেশ ছাপুন", RuleBroken.IllegalTransition);
        if (await WhyNoOrder(of.OfficePath, cancel) is { } why) throw new RuleBroken(why, "no-order");
        var signs = Signatory(await people.Of(db, of.OfficePath, cancel), of.OfficePath)!;
        return await new OrderDraft(db, people, profiles, areas, deadlines).Write(of, assignment, form, "", "", signs, Now, cancel);
    }

    /// <summary>The order with letter and case, ready for an act; null when it is not there or its case is not theirs to see.</summary>
    public async Task<OrderFile?> Order(Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<CaseOrder>().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } order) return null;
        if (await Visible.SingleOrDefaultAsync(c => c.Id == order.CaseId, cancel) is not { } of) return null;
        return new OrderFile(order, await db.Set<Letter>().Include(l => l.Copies.OrderBy(c => c.N)).Include(l => l.Served.OrderBy(s => s.At)).SingleAsync(l => l.Id == order.LetterId, cancel), of);
    }

    /// <summary>The order in force for the assignment; refuses when there is one and the form does not say that it corrects it.</summary>
    private async Task<CaseOrder?> Standing(Assignment assignment, Guid? corrects, CancellationToken cancel)
    {
        var old = await db.Set<CaseOrder>().SingleOrDefaultAsync(o => o.AssignmentId == assignment.Id && o.CorrectedById == null, cancel);
        if (old is not null && old.Id != corrects) throw new RuleBroken("এই দায়িত্বের আদেশ আগেই লেখা হয়েছে। বদলাতে চাইলে সংশোধনী আদেশ লিখুন", "already-ordered");
        if (old is null && corrects is not null) throw new RuleBroken("যে আদেশ বদলাতে চান, সেটি এখন আর চলছে না", RuleBroken.IllegalTransition);
        return old;
    }

    private async Task<string> MemoOf(CaseOrder order, CancellationToken cancel)
        => (await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Id == order.LetterId, cancel)).Memo.ToString();

    /// <summary>Who signs: the head of the upazila or district; while that post is vacant, its alternate.</summary>
    private static Official? Signatory(Roster roster, string officePath)
    {
        var head = roster.WithRole(officePath, "uno") ?? roster.WithRole(officePath, "dc");
        if (head is null or { IsVacant: false }) return head;
        return head.Post.AlternateId is { } alternate && roster[alternate] is { IsVacant: false } acts ? acts : null;
    }
}
