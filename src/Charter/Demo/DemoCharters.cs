using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Checking;
using Dorgora.Charter.Compliance;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Demo;

/// <summary>Published charters of the demo's offices for the last quarter and this one, with a few promises that became shorter. In Joypurhat
/// two upazilas renewed theirs this quarter, two stopped at the last one, and Panchbibi has none: seed 004 begins there.</summary>
internal sealed class DemoCharters(AppDb db, People people, Composing composing, CharterCheck check)
{
    private const int Better = 3, Days = 2;
    private static readonly (string Office, string Kind)[] Offices = [("shahrasti", "uno"), ("kishoreganj-sadar", "uno"), ("sherpur-bogura", "uno"), ("magura", "dc"), ("joypurhat", "dc"), ("joypurhat-sadar", "uno"), ("kalai", "uno"), ("khetlal", "uno"), ("akkelpur", "uno")];

    /// <summary>Their last charter is of the quarter before.</summary>
    private static readonly string[] Stopped = ["khetlal", "akkelpur"];

    public async Task Load()
    {
        var bases = await db.Set<StandardService>().ToDictionaryAsync(b => b.Code);
        foreach (var (slug, kind) in Offices) await Office(slug, kind, bases);
    }

    private async Task Office(string slug, string kind, Dictionary<string, StandardService> bases)
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == slug);
        var roster = await people.Of(db, office.Path);
        var head = new CharterHead(office);
        head.Rewrite("মানুষের দোরগোড়ায় সময়মতো, হয়রানি ছাড়া সেবা।", "প্রতিটি সেবার সময়, খরচ ও দায়িত্ব আগে জানানো এবং কথামতো দেওয়া।", CharterHead.UsualExpectations, CharterHead.MostGroDays, CharterHead.MostAppealDays);
        db.Add(head);
        var services = StandardSeed.All.Where(b => b.Kind == kind).Select(b => Service(office, roster, b, bases[b.Code])).ToList();
        db.AddRange(services);
        await db.SaveChangesAsync();
        var quarter = FiscalYear.Quarter(db.Time.Today);
        var longer = services.Where(s => s.Promise is { Unit: WithinUnit.WorkingDays, N: >= 5 and <= 20 }).Take(Better).ToList();
        foreach (var service in longer) Promise(service, service.PromiseN!.Value + Days);
        await Publish(office, Quarters.Before(quarter), services, [], null);
        if (Stopped.Contains(slug)) return;
        foreach (var service in longer) Promise(service, service.PromiseN!.Value - Days);
        await Publish(office, quarter, services, longer, await db.Set<Edition>().SingleAsync(e => e.OfficeId == office.Id && e.State == EditionState.Published));
    }

    private static PublicService Service(Office office, Roster roster, StandardSeed.Shipped shipped, StandardService from)
    {
        var service = new PublicService(office, shipped.Code, shipped.Facts, shipped.Order, from);
        service.Rewrite(shipped.Facts, roster.WithRole(office.Path, shipped.OfficerRole)?.Id, roster.WithRole(office.Path, shipped.SeniorRole)?.Id);
        service.Promises(shipped.Promise);
        return service;
    }

    private static void Promise(PublicService service, int days)
    {
        service.Rewrite(service.Facts with { TimeBn = $"{Digits.ToBangla($"{days:00}")} ({Numbers.Words(days)}) কার্যদিবস" }, service.OfficerPostId, service.SeniorPostId);
        service.Promises(new Within(days, WithinUnit.WorkingDays));
    }

    /// <summary>As if the office had gone through it within the quarter's first days.</summary>
    private async Task Publish(Office office, string quarter, List<PublicService> services, List<PublicService> changed, Edition? before)
    {
        var day = Dhaka.Utc(FiscalYear.QuarterRange(quarter).First.AddDays(6), new TimeOnly(11, 0));
        if (day > db.Time.Now) day = db.Time.Now;
        var edition = new Edition(office, quarter, 1, services, day);
        foreach (var service in services)
            if (changed.Contains(service)) edition.Changed(service, isNew: false, Actor.System, day);
            else edition.Confirm(service.Id, Verdict.Unchanged, Actor.System, day);
        edition.Submit(Actor.System, day);
        edition.Approve(Actor.System, day);
        db.Add(edition);
        await db.SaveChangesAsync();
        before?.Archive(day);
        await db.SaveChangesAsync();
        var document = (await composing.Of(db, office, edition)) with { Renewed = Dhaka.DateOf(day) };
        db.Add(edition.Publish(CharterJson.Write(document), Actor.System, day));
        if (Stopped.Contains(office.Slug)) await Marks.Keep(db, office, FiscalYear.Quarter(db.Time.Today), Marks.Judge(office, document, FiscalYear.Quarter(db.Time.Today), check.Domains), MarkSource.Edition, Actor.System, db.Time.Now);
        await Marks.Keep(db, office, quarter, Marks.Judge(office, document, quarter, check.Domains), MarkSource.Edition, Actor.System, day);
        await db.SaveChangesAsync();
    }
}
