using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Counters;

/// <content>One handler for each key. All go through <see cref="Hall"/>, which asks the rules.</content>
public sealed partial class Serve
{
    /// <summary>Whoever is next; the person who is being served is done.</summary>
    public async Task<IActionResult> OnPostNextAsync()
    {
        if (await Mine() is not { } counter) return NotFound();
        var here = await Hall.At(Db, counter.Id);
        if (Shown is not null && here is null) throw new RuleBroken("এই টোকেনের কাজ আগেই শেষ হয়েছে", RuleBroken.IllegalTransition);
        if (here is not null) await Do(here.Current.State == LegState.Called ? throw new RuleBroken("আগে বলুন, {0} এসেছেন কি না", RuleBroken.IllegalTransition, null, here.Shown) : (t, c, now) => t.Finish(c, now));
        return await hall.CallNext(counter.Id, (unit, _) => Keep(unit)) is null ? Redirect($"{Address}?empty=1") : Redirect(Address);
    }

    public Task<IActionResult> OnPostRecallAsync() => Act((t, c, now) => t.Recall(c, now));
    public Task<IActionResult> OnPostStartAsync() => Act((t, c, now) => t.Start(c, now));
    public Task<IActionResult> OnPostFinishAsync() => Act((t, c, now) => t.Finish(c, now));
    public Task<IActionResult> OnPostNoShowAsync() => Act((t, c, now) => t.NoShow(c, now));
    public Task<IActionResult> OnPostReleaseAsync() => Act((t, c, now) => t.Release(c, now));
    public Task<IActionResult> OnPostParkAsync() => Act((t, c, now) => t.Park(c, Reason, now));

    /// <summary>One of those who were parked is back; of those who were called in vain, one comes.</summary>
    public Task<IActionResult> OnPostResumeAsync(Guid token) => On(token, (t, c, now) => t.Resume(c, now));

    public async Task<IActionResult> OnPostReturnAsync(Guid token)
    {
        if (await Mine() is not { } counter) return NotFound();
        await hall.Return(counter.Id, token, (unit, _) => Keep(unit));
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostUndoAsync()
        => await Mine() is { } counter && await hall.LastAt(counter.Id) is { } last ? await On(last, (t, c, now) => t.Undo(c, now)) : NotFound();

    public async Task<IActionResult> OnPostSendAsync()
    {
        if (await Mine() is not { } counter) return NotFound();
        var to = await Target(counter) ?? throw new RuleBroken("কোথায় পাঠাবেন, বাছুন", at: nameof(To));
        return await Act((t, c, now) => t.Transfer(c, to with { Queue = to.Queue == Guid.Empty ? t.Current.QueueId : to.Queue }, Note, now));
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        var service = await Db.Set<Errand>().AsNoTracking().SingleOrDefaultAsync(s => s.OfficeId == Caller.OfficeId && s.Code == Service) ?? throw new RuleBroken("সেবাটি তালিকা থেকে বাছুন", at: nameof(Service));
        return await Act((t, c, now) => t.AddService(c, service, now));
    }

    public Task<IActionResult> OnPostOpenAsync() => Turn(c => c.Open(Caller.Actor, Time.Now));
    public Task<IActionResult> OnPostRestAsync(int minutes) => Turn(c => c.Rest(minutes, Time.Now));

    /// <summary>Leaves the counter; the next clerk sits down at once.</summary>
    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (await Mine() is not { } counter) return NotFound();
        counter.Close(Time.Now);
        return await Once.Save(Db, "/desk/counter?all=1");
    }

    private string Address => $"/desk/counter/{No}";

    private Task<Counter?> Mine() => Db.Set<Counter>().SingleOrDefaultAsync(c => c.OfficeId == Caller.OfficeId && c.No == No);

    /// <summary>On the person before the counter, if it is still the one that the page showed.</summary>
    private Task<IActionResult> Act(Action<Token, Counter, DateTime> act) => Shown is { } token ? On(token, act) : throw new RuleBroken("এই কাউন্টারে এখন কেউ নেই", RuleBroken.IllegalTransition);

    private async Task<IActionResult> On(Guid token, Action<Token, Counter, DateTime> act)
    {
        if (await Mine() is not { } counter) return NotFound();
        await hall.Act(counter.Id, token, act, (unit, _) => Keep(unit));
        return Redirect(Address);
    }

    private async Task Do(Action<Token, Counter, DateTime> act) => await hall.Act((await Mine())!.Id, Shown, act);

    private async Task<IActionResult> Turn(Action<Counter> act)
    {
        if (await Mine() is not { } counter) return NotFound();
        act(counter);
        return await Once.Save(Db, Address);
    }

    /// <summary>The answer beside what it did: a second press with the same form does nothing.</summary>
    private Task Keep(AppDb unit) => Once.Keep(unit, Address);

    private async Task<TransferTo?> Target(Counter counter)
    {
        if (To.Length < 3 || !Guid.TryParse(To[2..], out var id)) return null;
        return To[0] switch
        {
            'q' when await Db.Set<TokenQueue>().AnyAsync(q => q.Id == id && q.OfficeId == counter.OfficeId) => new TransferTo(id),
            'c' when await Db.Set<Counter>().AnyAsync(c => c.Id == id && c.OfficeId == counter.OfficeId) => new TransferTo(Guid.Empty, id),
            'o' when await Db.Set<Dorgora.Offices.Post>().AnyAsync(p => p.Id == id && p.OfficeId == counter.OfficeId && !p.Abolished) => new TransferTo(Guid.Empty, null, id),
            _ => null,
        };
    }
}
