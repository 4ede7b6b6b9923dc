using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Promises;
using Dorgora.Charter.Tcv;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Demo;

/// <summary>
/// Some months of invented applications at the desks of the demo's offices: most in time, some late, some refused, some waiting for papers, a few
/// still open after their time; one service of each office has too few to be told in public. Always the same for the same day.
/// </summary>
internal sealed class DemoPromises(AppDb db, Offered offered, Calendar calendar, People people)
{
    public const string Kind = "desk";
    private const int Services = 8, Few = 6;

    /// <summary>Of each office: how many in a hundred come in time, and about how many applications a service has.</summary>
    private static readonly (string Office, int InTime, int Each)[] Offices = [("shahrasti", 91, 26), ("kishoreganj-sadar", 83, 18), ("sherpur-bogura", 76, 16), ("magura", 88, 30)];

    public static async Task Load(IServiceProvider services, AppDb db)
    {
        var demo = new DemoPromises(db, services.GetRequiredService<Offered>(), services.GetRequiredService<Calendar>(), services.GetRequiredService<People>());
        foreach (var (office, inTime, each) in Offices) await demo.Office(office, inTime, each);
        await demo.Simplified();
    }

    private async Task Office(string slug, int inTime, int each)
    {
        var office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == slug);
        var (days, roster) = (await calendar.Of(db, office.Path), await people.Of(db, office.Path));
        var services = (await db.Set<PublicService>().Where(s => s.OfficeId == office.Id && s.RetiredAt == null).ToListAsync()).Where(s => s.Promise is { Unit: WithinUnit.WorkingDays, N: >= 2 and <= 20 })
            .OrderBy(s => s.Facts.Category).ThenBy(s => s.Order).Take(Services).ToList();
        foreach (var (n, service) in services.Index())
        {
            var person = service.OfficerPostId is { } post ? roster[post]?.Holder?.PersonId : null;
            var many = n == services.Count - 1 ? Few : each + Draw(slug, n, 0) % 9;
            for (var i = 0; i < many; i++) await One(service, person, inTime, i, many, days);
            if (n < 3) await Forgotten(service, n, days);
        }
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>One application: spread evenly over the months since the first edition, at a working hour of a working day.</summary>
    private async Task One(PublicService service, Guid? person, int inTime, int i, int many, WorkingDays days)
    {
        const int back = 130;
        var (draw, day) = (Draw(service.Code, i, 1), db.Time.Today.AddDays(-back + (i * back + Draw(service.Code, i, 2) % back) / many));
        while (!days.IsWorking(day)) day = day.AddDays(-1);
        var asked = Dhaka.Utc(day, new TimeOnly(9, 30).AddMinutes(draw % 360));
        if (asked >= db.Time.Now || await offered.At(db, service.OfficeId, asked) is not { } edition || edition.Find(service.Code)?.Promise is not { } within) return;
        var promise = new ServicePromise(service, new PromiseSource(Kind, Guid.CreateVersion7()), edition.Id, within, PromiseClock.Due(within, asked, days), 1, asked);
        db.Add(promise);
        var late = draw % 100 >= inTime;
        var took = late ? within.N + 1 + draw % 5 : Math.Max(1, within.N - draw % (within.N * 2 / 3 + 1));
        if (draw % 11 == 0 && within.N > 3) Wait(promise, day, days);
        if (promise.State == PromiseState.Paused) return;
        var given = Dhaka.Utc(days.Count(Dhaka.DateOf(promise.CountedFrom), took).Date, new TimeOnly(11, 0).AddMinutes(draw % 280));
        if (given < db.Time.Now) promise.Give(draw % 37 == 5 ? Outcome.Refused : Outcome.Given, service.OfficerPostId, person, days, given);
    }

    /// <summary>Some that should have been given some days ago and were not.</summary>
    private async Task Forgotten(PublicService service, int n, WorkingDays days)
    {
        for (var i = 0; i <= n % 2; i++)
        {
            var day = db.Time.Today.AddDays(-(service.PromiseN!.Value * 7 / 5) - 9 - i);
            while (!days.IsWorking(day)) day = day.AddDays(-1);
            var asked = Dhaka.Utc(day, new TimeOnly(11, 20 + i));
            if (await offered.At(db, service.OfficeId, asked) is { } edition && edition.Find(service.Code)?.Promise is { } within)
                db.Add(new ServicePromise(service, new PromiseSource(Kind, Guid.CreateVersion7()), edition.Id, within, PromiseClock.Due(within, asked, days), 1, asked));
        }
    }

    /// <summary>A paper is missing on the second day and comes some days later, if it came yet.</summary>
    private void Wait(ServicePromise promise, DateOnly day, WorkingDays days)
    {
        var missing = Dhaka.Utc(days.Count(day, 2).Date, new TimeOnly(12, 0));
        if (missing >= db.Time.Now) return;
        promise.Pause(missing);
        var came = Dhaka.Utc(days.Count(day, 6).Date, new TimeOnly(10, 0));
        if (came < db.Time.Now) promise.GoOn(days, came);
    }

    /// <summary>What two services cost people before they were made simpler.</summary>
    private async Task Simplified()
    {
        (string Office, string Code, int Days, long Before, int Visits, long Now, string Papers, string Steps)[] all =
        [
            ("shahrasti", "SV-UNO-05", 12, 640_00, 4, 180_00, "টিকা কার্ড ও জাতীয় পরিচয়পত্র, বাকি তথ্য অনলাইনে মেলানো হবে", "৫টি: আবেদন, যাচাই, সুপারিশ, অনুমোদন, সনদ"),
            ("magura", "SV-DC-04", 15, 850_00, 5, 260_00, "কোর্ট ফিসহ আবেদন; দাগ ও খতিয়ান নম্বর লিখলে আর কোনো কপি লাগবে না", "৪টি: আবেদন, নথি তোলা, মিলিয়ে দেখা, সই"),
        ];
        foreach (var (slug, code, before, cost, visits, now, papers, steps) in all)
        {
            if (await db.Set<PublicService>().Where(s => s.Code == code).Join(db.Set<Office>(), s => s.OfficeId, o => o.Id, (s, o) => new { s, o.Slug }).Where(x => x.Slug == slug).Select(x => x.s).SingleOrDefaultAsync() is not { } service) continue;
            var tcv = new ServiceTcv(service);
            tcv.Write(new Burden(before, cost, visits), new Burden(null, now, 2), new Burden(null, now + 40_00, 2), 24, db.Time.Now);
            tcv.Compare(SpsItem.Form, "দুই পাতার ফরম, তিন জায়গায় হাতে লেখা রেজিস্টার", "এক পাতার ফরম, একটি রেজিস্টার");
            tcv.Compare(SpsItem.Papers, service.Facts.PapersBn, papers);
            tcv.Compare(SpsItem.Steps, "৯টি", steps);
            tcv.Compare(SpsItem.People, "৬ জন", "৩ জন");
            tcv.Compare(SpsItem.Signers, "৩ জন", "১ জন: দায়িত্বপ্রাপ্ত কর্মকর্তা");
            tcv.Compare(SpsItem.OtherOffices, "দুটি অফিসের মতামত", "লাগবে না");
            tcv.Compare(SpsItem.Technology, "হাতে লেখা", "আবেদন থেকে এসএমএস, টোকেন ও হিসাব এক জায়গায়");
            db.Add(tcv);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>A number from 0 to 9,999 that is always the same for the same row.</summary>
    private static int Draw(string name, int n, int what)
    {
        var hash = 2166136261u;
        foreach (var c in $"{name}/{n}/{what}") hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 15)) % 10_000);
    }
}
