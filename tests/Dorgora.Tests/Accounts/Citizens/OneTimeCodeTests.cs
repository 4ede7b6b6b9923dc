using Dorgora.Bangla;
using Dorgora.Platform.Accounts.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Accounts.Citizens;

/// <summary>What a code is good for. Each test has the program to itself: they move its clock.</summary>
public sealed class OneTimeCodeTests
{
    private const string Me = "01900000021";

    [Fact]
    public async Task The_sms_is_one_part_and_dies_with_the_code()
    {
        await using var app = await App.Start(empty: true);
        Assert.Null(await app.Ask(Me));
        var sms = await app.Services.In(db => db.Set<Message>().SingleAsync(m => m.To == "+8801900000021"));
        Assert.Equal((1, "code.haat.order", App.Morning + TimeSpan.FromMinutes(5)), (sms.Parts, sms.Purpose, sms.ExpiresAt));
        Assert.StartsWith("দোরগোড়া: ফরমাশের কোড ".Normalize(), sms.Text.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_fits_until_five_minutes_have_passed()
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me);
        app.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await app.TypeRight(Me));
        app.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await app.TypeRight(Me));
    }

    [Fact]
    public async Task After_four_wrong_tries_the_right_one_fits_and_after_five_it_does_not()
    {
        await using var app = await App.Start(empty: true);
        foreach (var (mobile, wrong) in new[] { (Asking.Number(31), 4), (Asking.Number(32), 5) })
        {
            await app.Ask(mobile);
            var code = await app.CodeOf(mobile);
            for (var n = 0; n < wrong; n++) Assert.Null((await app.Type(mobile, Asking.Other(code))).Proven);
            Assert.Equal(wrong == 4, (await app.Type(mobile, code)).Proven is not null);
        }
    }

    [Fact]
    public async Task What_are_not_six_digits_costs_no_try_and_either_script_fits()
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me);
        var code = await app.CodeOf(Me);
        foreach (var typed in new[] { "", "12345", "1234567", "abc", code[..5], new string('1', 5_000) }) Assert.Null((await app.Type(Me, typed)).Proven);
        Assert.Equal(0, await app.Services.In(db => db.Set<OneTimeCode>().Select(c => c.Tries).SingleAsync()));
        Assert.NotNull((await app.Type(Me, Digits.ToBangla($"{code[..3]} - {code[3..]}"))).Proven);
    }

    [Fact]
    public async Task Many_tries_at_once_are_no_more_than_five()
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me);
        var code = await app.CodeOf(Me);
        var said = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => app.Type(Me, Asking.Other(code)))));
        Assert.All(said, s => Assert.Null(s.Proven));
        Assert.Equal(5, await app.Services.In(db => db.Set<OneTimeCode>().Select(c => c.Tries).SingleAsync()));
        Assert.Null((await app.Type(Me, code)).Proven);
    }

    [Fact]
    public async Task A_code_fits_only_for_its_browser_purpose_and_subject()
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me, request: "mine");
        await app.Ask(Asking.Number(22), request: "theirs");
        var code = await app.CodeOf(Me);
        Assert.Null((await app.Type("theirs", code)).Proven);
        Assert.Null((await app.Type("nobody's", code)).Proven);
        Assert.Null((await app.Type("mine", code, Asking.Order with { Subject = "8" })).Proven);
        Assert.Null((await app.Type("mine", code, Asking.Order with { Purpose = "sign-in" })).Proven);
        Assert.NotNull((await app.Type("mine", code)).Proven);
    }

    [Fact]
    public async Task A_code_opens_one_act_and_what_was_rolled_back_does_not_use_it()
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me);
        var proven = (await app.TypeRight(Me))!;
        Assert.Equal("+8801900000021", proven.Mobile);
        await Assert.ThrowsAsync<RuleBroken>(() => app.Services.In(db => db.Write(async unit => { await proven.Spend(unit); throw new RuleBroken("stock"); })));
        var again = (await app.TypeRight(Me))!;
        await app.Services.In(db => db.Write(unit => again.Spend(unit)));
        await Assert.ThrowsAsync<RuleBroken>(() => app.Services.In(db => db.Write(unit => proven.Spend(unit))));
        Assert.Null(await app.TypeRight(Me));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Services.In(db => proven.Spend(db)));
    }

    [Fact]
    public async Task What_is_rolled_back_sends_nothing()
    {
        await using var app = await App.Start(empty: true);
        await Assert.ThrowsAsync<RuleBroken>(() => app.Services.In(db => db.Write(async unit =>
        {
            Assert.True(Mobile.TryParse(Me, out var number));
            var office = await unit.Set<Office>().OrderBy(o => o.Path).FirstAsync();
            await app.Codes.Send(unit, Asking.Order, new CodeAsk(number, Me, office, "203.0.113.1"));
            throw new RuleBroken("stock");
        })));
        Assert.Equal(0, await app.Services.In(db => db.Set<Message>().CountAsync()) + await app.Services.In(db => db.Set<OneTimeCode>().CountAsync()));
        Assert.Null(await app.Ask(Me));                                     // and nothing was counted
    }

    [Fact]
    public async Task After_a_day_neither_code_nor_sms_nor_session_is_left()
    {
        await using var app = await App.Start();
        await app.Citizen(Me);
        async Task<int> Left()
        {
            await app.Services.In(db => new ForgetCodes().Run(db, TestContext.Current.CancellationToken));
            return await app.Services.In(async db => await db.Set<OneTimeCode>().CountAsync() + await db.Set<CitizenSession>().CountAsync() + await db.Set<Message>().CountAsync(m => m.To == "+8801900000021"));
        }
        app.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(3, await Left());
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Left());
    }

    [Theory]
    [InlineData("tries = 6")]
    [InlineData("slot = 6")]
    [InlineData("slot = 0")]
    [InlineData("mobile = '+4401900000021'")]
    [InlineData("used_at = sent_at")]
    public async Task The_database_itself_refuses_what_the_rules_forbid(string wrong)
    {
        await using var app = await App.Start(empty: true);
        await app.Ask(Me);
        var sql = $"UPDATE platform_codes SET {wrong}";
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(sql))));
    }
}
