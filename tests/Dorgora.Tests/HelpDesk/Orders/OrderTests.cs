using Dorgora.HelpDesk;
using Dorgora.HelpDesk.Orders;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Orders;

/// <summary>What an order says, how it is numbered, and what may still happen to it.</summary>
public class OrderTests(Shahrasti desk) : IClassFixture<Shahrasti>
{
    private const string Owner = "shahrasti-palli-bidyut.power-dgm";

    private Task<CaseOrder> Write(Guid id, OrderForm? form = null) => desk.As(Role.Operator, (_, d) => d.Together(async (unit, within) =>
    {
        var order = await within.WriteOrder((await within.ToChange(id))!, form ?? new());
        await unit.SaveChangesAsync();
        return order;
    }));

    private Task<OrderFile> File(Guid order) => desk.As(Role.Operator, async (_, d) => (await d.Order(order))!);

    private Task Act(Guid order, Action<OrderFile, DateTime> act) => desk.As(Role.Operator, async (db, d) =>
    {
        act((await d.Order(order))!, db.Time.Now);
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task It_says_who_what_by_when_and_who_was_on_the_line()
    {
        var (uno, power) = (await desk.Post("shahrasti.uno"), await desk.Post(Owner));
        var (joined, left) = (desk.Clock.Now.AddMinutes(3), desk.Clock.Now.AddMinutes(8));
        var id = await desk.Assigned(Owner, decision: "আজই সরেজমিনে পরিদর্শন করে ট্রান্সফরমারটি বদলানো হবে", onTheLine: [new(uno.Id, joined, left, true), new(power.Id, joined, left)]);
        var paper = (await Write(id)).Read();
        Assert.Equal("উপজেলা নির্বাহী অফিসারের কার্যালয়", paper.Office);
        Assert.StartsWith("০৫.৪২.১৩৯৫.০০০.০০০.১৮.০০০১.২৬-", paper.Memo, StringComparison.Ordinal);
        Assert.Equal(("২২ অগ্রহায়ণ ১৪৩৩", "০৭ ডিসেম্বর ২০২৬"), (paper.DateBangla, paper.Date));
        Assert.Contains("আজ সকাল ১১:১৮ মিনিটে গৃহীত অভিযোগের পরিপ্রেক্ষিতে, নিম্নস্বাক্ষরকারীসহ", paper.Body, StringComparison.Ordinal);
        Assert.EndsWith("বদলানো হবে।", paper.Body, StringComparison.Ordinal);
        Assert.Contains(uno.Holder!.NameBn, paper.Spoke, StringComparison.Ordinal);
        Assert.Equal(("৭ কার্যদিবস", "বৃহস্পতিবার, ১৭ ডিসেম্বর ২০২৬"), (paper.Within, paper.Due));
        Assert.Contains("৮ ডিসেম্বর থেকে গণনা", paper.Counting, StringComparison.Ordinal);
        Assert.Equal(["১১:২১–১১:২৬", "১১:২১–১১:২৬"], paper.Seats.Select(s => s.Times));
        Assert.Equal((uno.Holder.NameBn, "উপজেলা নির্বাহী অফিসার", "শাহরাস্তি, চাঁদপুর"), (paper.SignName, paper.SignTitle, paper.SignPlace));
        Assert.Equal(power.Holder!.NameBn, paper.ToName);
        Assert.Equal("অফিস কপি।", paper.Copies[^1]);
    }

    [Fact]
    public async Task Numbers_have_no_gap_even_when_a_unit_fails()
    {
        var first = (await File((await Write(await desk.Assigned(Owner))).Id)).Letter.Serial;
        var id = await desk.Assigned(Owner);
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.As(Role.Operator, (_, d) => d.Together<int>(async (unit, within) =>
        {
            await within.WriteOrder((await within.ToChange(id))!, new());
            await unit.SaveChangesAsync();
            throw new InvalidOperationException("a crash before the end");
        })));
        Assert.Equal(first + 1, (await File((await Write(id)).Id)).Letter.Serial);
    }

    [Fact]
    public async Task Two_at_once_write_one_order()
    {
        var id = await desk.Assigned(Owner);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try { return (await Write(id)).Id; }
            catch (RuleBroken e) when (e.Code == "already-ordered") { return Guid.Empty; }
        })));
        Assert.Single(tries, t => t != Guid.Empty);
    }

    [Fact]
    public async Task A_correction_is_a_new_order_and_the_old_one_stays_as_it_was()
    {
        var id = await desk.Assigned(Owner);
        var old = await Write(id);
        var paper = old.Paper;
        var newer = await Write(id, new OrderForm(Subject: "ট্রান্সফরমার বদল", Corrects: old.Id));
        var file = await File(old.Id);
        Assert.Equal((paper, newer.Id, true), (file.Order.Paper, file.Order.CorrectedById, file.Order.IsWhole));
        Assert.Equal(file.Letter.Memo.ToString(), newer.Read().Corrects);
        await Assert.ThrowsAsync<RuleBroken>(() => Act(old.Id, (f, now) => f.Order.Sign(f.Letter, null, now)));
        await Assert.ThrowsAsync<RuleBroken>(() => Write(id, new OrderForm(Corrects: old.Id)));
    }

    [Fact]
    public async Task A_case_without_an_owner_gets_no_order()
    {
        var id = await desk.As(Role.Operator, async (db, d) =>
        {
            var (of, _, _) = await d.Log(desk.Office, desk.Form());
            await db.SaveChangesAsync();
            return of.Id;
        });
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => Write(id));
        Assert.Equal(RuleBroken.IllegalTransition, broken.Code);
    }

    [Fact]
    public async Task Of_a_sensitive_case_only_a_neutral_subject_and_the_code_are_printed()
    {
        const string canary = "ক্যানারি";
        var id = await desk.As(Role.Operator, async (db, d) =>
        {
            var (of, _, _) = await d.Log(desk.Office, desk.Form("SOC-VAW", $"{canary} লেখা") with { CallerName = $"{canary} নাম", Address = $"{canary} ঠিকানা" });
            await d.Assign(of, (await desk.Post("shahrasti-women-affairs.women-affairs-officer")).Id, new Within(30, WithinUnit.Minutes), [], $"{canary} সিদ্ধান্ত");
            await db.SaveChangesAsync();
            return of.Id;
        });
        var order = await Write(id, new OrderForm(Subject: $"{canary} বিষয়", Decision: $"{canary} সিদ্ধান্ত"));
        Assert.DoesNotContain(canary, order.Paper, StringComparison.Ordinal);
        Assert.DoesNotContain("00000037", order.Paper, StringComparison.Ordinal);
        Assert.DoesNotContain("নারী নির্যাতন", order.Paper, StringComparison.Ordinal);
        Assert.DoesNotContain(canary, (await File(order.Id)).Letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printing_again_is_counted_and_signing_comes_after_printing()
    {
        var order = await Write(await desk.Assigned(Owner));
        await Assert.ThrowsAsync<RuleBroken>(() => Act(order.Id, (f, now) => f.Order.Sign(f.Letter, null, now)));
        await Act(order.Id, (f, now) => f.Order.Print(f.Letter, now));
        await Act(order.Id, (f, now) => f.Order.Print(f.Letter, now));
        await Act(order.Id, (f, now) => f.Order.Sign(f.Letter, null, now));
        var file = await File(order.Id);
        Assert.Equal((2, 2, true), (file.Order.Printed, file.Letter.Printed, file.Order.SignedAt is not null));
        var names = await desk.Services.In(db => db.Set<StoredEvent>().Where(e => e.Subject == file.Case.Id).OrderBy(e => e.Id).Select(e => e.Name).ToListAsync());
        Assert.Equal(["order-written", "order-printed", "order-printed", "order-signed"], names.Where(n => n.StartsWith("order-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_handed_over_after_signing_and_not_in_the_future()
    {
        var order = await Write(await desk.Assigned(Owner));
        await Act(order.Id, (f, now) => f.Order.Print(f.Letter, now));
        await Assert.ThrowsAsync<RuleBroken>(() => Act(order.Id, (f, now) => f.Order.Serve(f.Letter, null, "তানভীর", "হাতে হাতে", now, Actor.System, now)));
        await Act(order.Id, (f, now) => f.Order.Sign(f.Letter, null, now));
        await Assert.ThrowsAsync<RuleBroken>(() => Act(order.Id, (f, now) => f.Order.Serve(f.Letter, null, "তানভীর", "হাতে হাতে", now.AddMinutes(1), Actor.System, now)));
        await Assert.ThrowsAsync<RuleBroken>(() => Act(order.Id, (f, now) => f.Order.Serve(f.Letter, null, " ", "হাতে হাতে", now, Actor.System, now)));
        await Act(order.Id, (f, now) => f.Order.Serve(f.Letter, null, "তানভীর", "হাতে হাতে", now, Actor.System, now));
        var file = await File(order.Id);
        Assert.Equal("তানভীর", Assert.Single(file.Letter.Served).To);
        Assert.True(file.Order.IsDone);
        Assert.False(await desk.Services.In(db => db.Set<CaseOrder>().Waiting().AnyAsync(o => o.Id == order.Id)));
    }

    [Fact]
    public async Task A_changed_paper_shows()
    {
        var order = await Write(await desk.Assigned(Owner));
        await desk.Services.In(db => db.Write(w => w.Database.ExecuteSqlAsync($"UPDATE helpdesk_orders SET paper = replace(paper, 'ট্রান্সফরমার', 'মিটার') WHERE id = {order.Id}")));
        Assert.False((await File(order.Id)).Order.IsWhole);
    }

    [Fact]
    public async Task An_officer_sees_the_order_of_an_own_case_only()
    {
        var order = await Write(await desk.Assigned(Owner));
        var (power, other) = (await desk.Post(Owner), await desk.Post("shahrasti-land.ac-land"));
        Assert.NotNull(await desk.As(Role.Officer, (_, d) => d.Order(order.Id), power.Id));
        Assert.Null(await desk.As(Role.Officer, (_, d) => d.Order(order.Id), other.Id));
    }
}
