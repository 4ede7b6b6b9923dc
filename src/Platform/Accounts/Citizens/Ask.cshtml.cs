using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>A citizen gives their mobile and gets a code. The answer is the same for a number seen for the first time.</summary>
[Public, KnowsCitizen]
public sealed class Ask(OneTimeCodes codes, CitizenCookies cookies) : SignInPage
{
    [BindProperty] public string Mobile { get; set; } = "";

    public override Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-store";
        CitizenCookies.Request(HttpContext);
        return Task.FromResult<IActionResult?>(Caller.IsCitizen ? new SeeOther(Onward) : null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Dorgora.Bangla.Mobile.TryParse(Mobile, out var number)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Mobile));
        var office = await OfficeAt(cancel) ?? throw new RuleBroken("এখানে এখনো কোনো অফিস চালু হয়নি");
        await codes.Send(Db, Purpose, new CodeAsk(number, CitizenCookies.Request(HttpContext), office, Network.Of(HttpContext), cookies.Knows(HttpContext, number)), cancel);
        return new SeeOther(Step("/me/code"));
    }

    /// <summary>Whose budget pays: the office the person comes from, else the topmost with people.</summary>
    private async Task<Office?> OfficeAt(CancellationToken cancel)
    {
        var offices = Db.Set<Office>().AsNoTracking();
        var slug = Onward.Split('/', '?') is ["", "o", var named, ..] ? named : "";
        if (slug != "" && await offices.SingleOrDefaultAsync(o => o.Slug == slug, cancel) is { } from) return from;
        var top = await Db.Accounts.IgnoreQueryFilters([AppDb.OfficeFilter]).OrderBy(a => a.OfficePath).Select(a => (Guid?)a.OfficeId).FirstOrDefaultAsync(cancel);
        return await offices.SingleOrDefaultAsync(o => o.Id == top, cancel);
    }
}
