using Dorgora.Directories.Providers;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>The office looks at a paper of somebody and says so: gives, renews, withdraws. The number of an identity card is read here and kept nowhere.</summary>
[Needs(May.Verify)]
public sealed class Verify(People people, NidSeal seal) : ActPage
{
    [FromRoute] public Guid Id { get; init; }

    /// <summary>What is looked at; none at first.</summary>
    [FromQuery(Name = "kind")] public string? Chosen { get; set; }

    /// <summary>The one to be withdrawn or renewed.</summary>
    [FromQuery(Name = "of")] public Guid? Of { get; set; }
    [BindProperty] public string Nid { get; set; } = "";
    [BindProperty] public string Paper { get; set; } = "";
    [BindProperty] public string Issuer { get; set; } = "";
    [BindProperty] public int? Year { get; set; }
    [BindProperty] public DateOnly? ExpiresOn { get; set; }
    [BindProperty] public string Reason { get; set; } = "";

    public Provider Provider { get; private set; } = null!;
    public ProviderTrust Trust { get; private set; } = null!;

    /// <summary>Others of the office for whom the same identity card was seen.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Twins { get; private set; } = [];
    public VerificationKind? Kind => Enum.TryParse<VerificationKind>(Chosen, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
    public Verification? One => Trust.All.FirstOrDefault(v => v.Id == Of);
    public DateOnly Today => Time.Today;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<Provider>().SingleOrDefaultAsync(p => p.Id == Id && p.State != ProviderState.Gone, cancel) is not { } found) return NotFound();
        (Provider, Trust) = (found, await ProviderTrust.Of(Db, found, cancel));
        if (Of is not null && One is null) return NotFound();
        var hashes = Trust.All.Where(v => v.NidHash != "").Select(v => v.NidHash).Distinct().ToList();
        if (hashes.Count > 0)
            Twins = [.. (await Db.Set<Verification>().Where(v => v.OfficeId == found.OfficeId && v.ProviderId != Id && hashes.Contains(v.NidHash))
                .Join(Db.Set<Provider>(), v => v.ProviderId, p => p.Id, (v, p) => new { p.Id, p.NameBn }).Distinct().ToListAsync(cancel)).Select(p => (p.Id, p.NameBn))];
        if (!HttpMethods.IsPost(Request.Method)) ExpiresOn = Today.AddYears(1);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Kind is not { } kind) throw new RuleBroken("কী যাচাই করলেন, বাছুন");
        var nid = kind == VerificationKind.Nid ? await seal.Of(Provider.OfficeId, Nid, cancel) : null;
        return await Keep(new Verification(Provider, new(kind, ExpiresOn) { Paper = Paper, Issuer = Issuer, Year = Year }, nid, await By(cancel), Time.Now), cancel);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (One is not { } one) return NotFound();
        return await Keep(one.Renewed(Provider, ExpiresOn, await By(cancel), Time.Now), cancel);
    }

    /// <summary>With all that still runs of the same thing, so that no earlier one comes to life again.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (One is not { } one) return NotFound();
        if (one.WithdrawnAt is not null) throw new RuleBroken("এটি আগেই প্রত্যাহার করা হয়েছে", RuleBroken.IllegalTransition);
        var (by, all) = (await By(cancel), await Db.Set<Verification>().Where(v => v.ProviderId == Id && v.WithdrawnAt == null).ToListAsync(cancel));
        foreach (var running in all.Where(one.IsOf)) running.Withdraw(Reason, by, Time.Now);
        return await Done("যাচাই প্রত্যাহার করা হয়েছে", cancel);
    }

    private Task<IActionResult> Keep(Verification given, CancellationToken cancel)
    {
        Db.Add(given);
        return Done("যাচাই লেখা হয়েছে", cancel);
    }

    private async Task<IActionResult> Done(string said, CancellationToken cancel)
    {
        TempData["Said"] = T[said];
        return await Once.Save(Db, $"/desk/providers/{Id}/verify", cancel);
    }

    private async Task<VerifiedBy> By(CancellationToken cancel)
        => new(Caller.AccountId, Caller.Name, Caller.PostId is { } post ? (await people.Of(Db, Caller.OfficePath, cancel))[post]?.Signs ?? "" : "");
}
