using Dorgora.Bangla;
using Dorgora.HelpDesk.Cases;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web.Layout;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <content>The call becomes a case: with an owner and a date, joined to another case, or answered at once.</content>
public sealed partial class Talk
{
    private delegate Task Then(Case of, Desk at, Call call);

    /// <summary>"শুধু রাখুন": what is there is written down; with an owner it is given to them.</summary>
    public Task<IActionResult> OnPostSaveAsync() => Keep(order: false, Give);

    /// <summary>"রাখুন ও আদেশ ছাপুন": needs an owner, since an order is addressed to somebody.</summary>
    public Task<IActionResult> OnPostPrintAsync() => Keep(order: true, Give);

    /// <summary>The same matter as an open case: the caller gets a code of their own, which follows that one.</summary>
    public Task<IActionResult> OnPostMergeAsync(Guid into) => Keep(order: false, async (of, at, _) =>
    {
        var master = await at.ToChange(into) ?? throw new RuleBroken("মূল কেসটি পাওয়া গেল না");
        await at.Merge(of, master);
    });

    /// <summary>Information was given, and the operator wants it counted and found again: a case that is answered at once.</summary>
    public Task<IActionResult> OnPostAnsweredAsync()
    {
        Kind = nameof(CaseKind.Information);
        return Keep(order: false, (of, at, _) =>
        {
            at.Answer(of, Told, Caller.Actor);
            return Task.CompletedTask;
        });
    }

    private async Task<IActionResult> Keep(bool order, Then then)
    {
        if (await ToChange() is not { } open) return NotFound();
        if (open is { EndedAt: not null, About: { } known }) return Redirect($"/cases/{known}");
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == open.OfficeId);
        await LoadPlaces();
        await LoadServices();
        if (!Check(order)) return await Again(StatusCodes.Status422UnprocessableEntity);
        return await desk.Together((unit, at) => Write(unit, at, order, then));
    }

    /// <summary>Case, owner, order and the end of the call in one unit: all of it or nothing.</summary>
    private async Task<IActionResult> Write(AppDb unit, Desk at, bool order, Then then)
    {
        var call = await unit.Set<Call>().Include(c => c.Legs).SingleAsync(c => c.Id == Id);
        var (of, _, pin) = await at.Log(Office, Form());
        await then(of, at, call);
        call.End(Disposition.Case, of.Id, Time.Now);
        if (of.IsSensitive || KeepSecret || Anonymous) call.Seal();
        var next = order ? $"/orders/{(await at.WriteOrder(of, new OrderForm())).Id}" : $"/cases/{of.Id}";
        var done = await Once.Save(unit, next);
        HttpContext.DraftDone($"call-{Id}");
        TempData["Said"] = Said(of, pin);
        return done;
    }

    private async Task Give(Case of, Desk at, Call call)
    {
        if (!Guid.TryParse(Post, out var post)) return;
        TryWithin(out var within);
        var line = call.Legs.Where(l => l.JoinedAt is not null).OrderBy(l => l.Seat).Select(l => new OnTheLine(l.PostId, l.JoinedAt, l.LeftAt, l.Spoke)).ToList();
        await at.Assign(of, post, within, line, Decision);
    }

    private CaseForm Form() => new(Category, Enum.Parse<CaseKind>(Kind), Text, CallerName, Anonymous ? null : Mobile, Address, OnBehalfOf, Anonymous, KeepSecret, Union?.Id, "call", Asked?.Code);

    /// <summary>Looks at every field at once, so that the operator hears everything in one go and each sentence stands beside its field.</summary>
    private bool Check(bool order)
    {
        if (Subject is null) Wrong(nameof(Category), "বিষয়টি তালিকা থেকে বাছুন");
        if (!Enum.TryParse<CaseKind>(Kind, out var kind) || !Enum.IsDefined(kind)) Wrong(nameof(Kind), "ধরনটি তালিকা থেকে বাছুন");
        if (Clean.Text(Text) == "") Wrong(nameof(Text), "কী হয়েছে, অন্তত এক লাইনে লিখুন");
        foreach (var (value, field, most) in new[] { (Text, nameof(Text), 10_000), (CallerName, nameof(CallerName), 200), (Address, nameof(Address), 300), (OnBehalfOf, nameof(OnBehalfOf), 300), (Decision, nameof(Decision), 2000), (Told, nameof(Told), Call.MostNote) })
            if (Clean.TooLong(value, most)) Wrong(field, "লেখাটি {0} অক্ষরের মধ্যে রাখুন", most);
        if (!Anonymous && Clean.Line(Mobile, 100) != "" && !Dorgora.Bangla.Mobile.TryParse(Mobile, out _))
            Wrong(nameof(Mobile), "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭");
        if (Area != "" && Union is null) Wrong(nameof(Area), "এলাকাটি তালিকা থেকে বাছুন");
        if (Service != "" && Asked is null && Subject is not { IsSensitive: true }) Wrong(nameof(Service), "সেবাটি এই অফিসের প্রকাশিত সনদে নেই। তালিকা থেকে বাছুন");
        if (order && Post == "") Wrong(nameof(Post), "আদেশ কার নামে হবে, তাঁকে বাছুন");
        if (Post != "" && !Guid.TryParse(Post, out _)) Wrong(nameof(Post), "কাউকে তালিকা থেকে বাছুন");
        if (Post != "" && !TryWithin(out _)) Wrong(nameof(Within), "শুধু অঙ্ক লিখুন, যেমন ৭");
        return ModelState.IsValid;
    }

    private void Wrong(string field, string sentence, params object[] values) => ModelState.AddModelError(field, T[sentence, values]);

    /// <summary>What the operator reads out to the caller before hanging up.</summary>
    private string Said(Case of, string? pin)
    {
        var said = of.State == CaseState.Answered ? T["লেখা হয়েছে। কেস নম্বর {0}", T.Digits(CaseCode.Latin(of.Code))]
            : T["লেখা হয়েছে। কেস নম্বর {0}, শেষ দিন {1}", T.Digits(CaseCode.Latin(of.Code)), CaseLook.Due(of.Due, of.DueUnit, T)];
        return pin is null ? said : $"{said}. {T["খোঁজ নেওয়ার পিন {0}, একবারই দেখা যাবে", T.Digits(pin)]}";
    }
}
