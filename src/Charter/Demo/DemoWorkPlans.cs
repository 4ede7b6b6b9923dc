using Dorgora.Charter.WorkPlans;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Demo;

/// <summary>Joypurhat's work plan of 2026-27 and its first quarter: one upazila received, one returned, one on its way, two not sent. All figures are invented.</summary>
internal sealed class DemoWorkPlans(AppDb db, FileStore files, Roster roster, WorkPlan plan)
{
    private static readonly Period Quarter = new("2026-27", 1);

    /// <summary>Office, its six figures, what became of the report.</summary>
    private static readonly (string Office, string[] Done, ReportState State)[] Reports =
    [
        ("joypurhat", ["1", "86", "1", "1", "1", "0"], ReportState.Draft), ("joypurhat-sadar", ["1", "90", "1", "1", "1", "1"], ReportState.Received),
        ("kalai", ["1", "75", "1", "1", "0", "1"], ReportState.Sent), ("khetlal", ["1", "60", "1", "0", "0", "0"], ReportState.Returned),
    ];

    public static async Task Load(IServiceProvider services, AppDb db)
    {
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == "joypurhat") is not { } district) return;
        var plan = db.Add(new WorkPlan(district, "2026-27", PlanFramework.Gpms, PlanSample.Lines, At(new DateOnly(2026, 7, 2), 10))).Entity;
        var demo = new DemoWorkPlans(db, services.GetRequiredService<FileStore>(), await services.GetRequiredService<People>().Of(db, district.Path), plan);
        foreach (var (slug, done, state) in Reports) await demo.Report(await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == slug), done, state);
        await db.SaveChangesAsync();
    }

    private async Task Report(Office office, string[] done, ReportState state)
    {
        var report = db.Add(new ProgressReport(office, plan, Quarter, At(new DateOnly(2026, 10, 5), 11))).Entity;
        var focal = By(PlanDesk.Focals(roster, office.Id).FirstOrDefault());
        foreach (var (n, line) in plan.Lines.Index())
        {
            report.Write(line, done[n], n == 1 && state == ReportState.Sent ? "দুটি সিদ্ধান্তের কাজ চলছে" : "");
            if (done[n] == "0") continue;
            using var picture = new MemoryStream(DemoPictures.Paper(office.Slug.Length + n));
            var kept = await files.Keep(db, new FileOwner(ProgressReport.EvidenceKind, report.Id, office.Id, office.Path), picture, $"{line.EvidenceBn.Split(',', '(')[0].Trim()}.png");
            report.Keep(line, kept, focal, At(new DateOnly(2026, 10, 8), 12));
        }
        if (state == ReportState.Draft) return;
        report.Send(plan, new Dictionary<Guid, decimal>(), By(PlanDesk.Head(roster, office.Id)), At(new DateOnly(2026, 10, 12), 15));
        var dc = By(roster.Officials.FirstOrDefault(o => o.Post.RoleKey == "adc-general" && o.Post.OfficeId == plan.OfficeId));
        if (state == ReportState.Received) report.Receive(dc, At(new DateOnly(2026, 10, 14), 11));
        if (state == ReportState.Returned) report.Return("১.২.১-এর বাস্তবায়ন প্রতিবেদনে তারিখ নেই, আবার দিন", dc, At(new DateOnly(2026, 10, 14), 11));
    }

    private static Actor By(Official? official) => official is null ? Actor.System : new Actor(ActorKind.Staff, Post: official.Id, Name: official.Holder?.NameBn ?? "");

    private static DateTime At(DateOnly day, int hour) => Dhaka.Utc(day, new TimeOnly(hour, 0));
}
