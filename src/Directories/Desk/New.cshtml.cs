using Dorgora.Directories.Providers;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Desk;

/// <summary>An operator or a union centre writes an entry on somebody's behalf, who has agreed: first the trade, then the rest.</summary>
[Needs(May.Write)]
public sealed class New(Areas areas) : ProviderFormPage(areas)
{
    /// <summary>The trade that was chosen; none at first.</summary>
    [FromQuery(Name = "trade")] public string? Chosen { get; set; }
    [BindProperty] public string Mobile { get; set; } = "";
    [BindProperty] public string Consent { get; set; } = "";

    public Trade? Trade => TradeBook.Find(Chosen);

    /// <summary>An office that has people to list: an upazila, or what belongs to one.</summary>
    public Office? Office { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        if (Chosen is { Length: > 0 } && Trade is null) return NotFound();
        Office = await Upazila.Of(Db, Caller.OfficePath, HttpContext.RequestAborted);
        if (Office is null) return null;
        await LoadUnions(Office.Path);
        if (HttpMethods.IsPost(Request.Method) || Trade is null) return null;
        (ByCall, BySms, BySmsSearch) = (true, true, true);
        Works = [new WorkInput { Trade = Trade.Code, Unit = Trade.Unit }];
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (Office is null) throw new RuleBroken("নাম লেখা যায় উপজেলার অফিস থেকে");
        var provider = new Provider(Office, Form(Mobile), ProviderOrigin.Desk, Consent, Time.Now);
        if (await Db.Set<Provider>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(p => p.OfficeId == Office.Id && p.Mobile == provider.Mobile).Select(p => p.NameBn).SingleOrDefaultAsync(cancel) is { } there)
            throw new RuleBroken("এই নম্বরে {0}-এর নাম আগেই আছে", at: "Mobile", values: there);
        Db.Add(provider);
        TempData["Said"] = T["{0}-এর নাম তালিকায় উঠেছে", provider.NameBn].ToString();
        return await Once.Save(Db, $"/desk/providers/{provider.Id}", cancel);
    }
}
