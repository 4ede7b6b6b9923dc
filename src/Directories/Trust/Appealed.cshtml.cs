using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>The owner of a hidden entry does not agree: the desk writes their words, and somebody else than who hid it decides.</summary>
[Needs(May.See)]
public sealed class Appealed : ActPage
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public string Words { get; set; } = "";
    [BindProperty] public bool? Granted { get; set; }
    [BindProperty] public string Why { get; set; } = "";

    public Provider Provider { get; private set; } = null!;

    /// <summary>Against the present hiding, or the last that was.</summary>
    public Appeal? Appeal { get; private set; }
    public bool MayWrite => Caller.May(May.Write) && Provider.State == ProviderState.Hidden && Provider.HiddenAt is not null && Appeal is null;
    public bool MayDecide => Caller.May(May.Moderate) && Appeal is { IsOpen: true } open && open.MayDecide(Caller.Actor);
    public DateTime Now => Time.Now;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<Provider>().SingleOrDefaultAsync(p => p.Id == Id && p.State != ProviderState.Gone, cancel) is not { } found) return NotFound();
        Provider = found;
        var all = Db.Set<Appeal>().Where(a => a.ProviderId == Id);
        Appeal = found.HiddenAt is { } hidden ? await all.SingleOrDefaultAsync(a => a.HiddenAt == hidden, cancel) : await all.OrderByDescending(a => a.At).FirstOrDefaultAsync(cancel);
        Seen ??= Appeal?.Version ?? 0;
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Caller.May(May.Write)) return Forbid();
        if (await Load() is { } other) return other;
        if (Appeal is not null && Provider.State == ProviderState.Hidden) throw new RuleBroken("এই সিদ্ধান্ত নিয়ে একবার আপত্তি করা হয়েছে", RuleBroken.IllegalTransition);
        Db.Add(new Appeal(Provider, Words, Time.Now));
        TempData["Said"] = T["আপত্তি লেখা হয়েছে; অন্য একজন দেখবেন"];
        return await Once.Save(Db, $"/desk/providers/{Id}/appeal", cancel);
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel)
    {
        if (!Caller.May(May.Moderate)) return Forbid();
        if (await Load() is { } other) return other;
        if (Appeal is not { } appeal) return NotFound();
        if (Granted is not { } granted) throw new RuleBroken("সিদ্ধান্তটি বাছুন", at: nameof(Granted));
        Db.Expect(appeal, Seen!.Value);
        appeal.Decide(granted, Why, Caller.Actor, Time.Now);
        if (granted) Provider.Show(Time.Now);
        await TrustMessages.Decided(Db, Provider, appeal, cancel);
        TempData["Said"] = T["সিদ্ধান্ত রাখা হয়েছে"];
        return await Once.Save(Db, $"/desk/providers/{Id}/appeal", cancel);
    }
}
