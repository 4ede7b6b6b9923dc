using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Demo;

/// <summary>
/// Joypurhat's two meetings of seed 004: that of 13 September 2022, whose four decisions are all done, and that of 28 December 2022 with
/// its forty tasks as the monitoring left them: focal officers are there in two upazilas, half of them in two more, nothing else yet.
/// </summary>
internal sealed class DemoMeetings(AppDb unit, MeetingDesk desk, Roster roster, Office office)
{
    /// <summary>Letters of the file that went out on paper: the last of 2022 and of 2023.</summary>
    private const int Before2022 = 187;
    private const string Uno = "উপজেলা নির্বাহী অফিসার (সকল), জয়পুরহাট জেলা";
    private static readonly DateOnly First = new(2022, 9, 13);

    /// <summary>The first meeting's decisions; the seed says only how many they were and names the first.</summary>
    private static readonly (string Title, string Text)[] Earlier =
    [
        ("সেবা প্রদান প্রতিশ্রুতি হালনাগাদকরণ", "প্রতিটি উপজেলা নির্বাহী অফিসারের কার্যালয়ের সেবা প্রদান প্রতিশ্রুতি তিন শ্রেণিতে ভাগ করে ৮ কলামের ছকে ত্রৈমাসিক ভিত্তিতে হালনাগাদের কাজ শুরু করতে হবে।"),
        ("ফোকাল পয়েন্ট কর্মকর্তা", "প্রতিটি কার্যালয়ে সেবা প্রদান প্রতিশ্রুতির ফোকাল পয়েন্ট কর্মকর্তা কে হবেন, তা ঠিক করে এ কার্যালয়কে জানাতে হবে।"),
        ("ত্রৈমাসিক সভায় উপস্থিতি", "প্রতি ত্রৈমাসিকের সমন্বয় সভায় উপজেলা নির্বাহী অফিসারগণ নিজে উপস্থিত থাকবেন।"),
        ("প্রমাণক প্রেরণ", "কর্মপরিকল্পনার সূচকগুলোর প্রমাণক ত্রৈমাসিক ভিত্তিতে এ কার্যালয়ে পাঠাতে হবে।"),
    ];

    public static async Task Load(IServiceProvider services, AppDb db)
    {
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == "joypurhat") is not { } office) return;
        var (desk, people) = (services.GetRequiredService<MeetingDesk>(), services.GetRequiredService<People>());
        var roster = await people.Of(db, office.Path);
        var file = MemoFile.Parse((await services.GetRequiredService<Profiles>().Of(db, office.Path)).MemoFile);
        await db.Write(async unit =>
        {
            var seed = SeedMinutes.Read();
            await unit.BeginMemos(office.Id, file, First.Year, Before2022);
            await unit.BeginMemos(office.Id, file, seed.Forwarding.Date.Year, seed.Forwarding.IssueSerial - 1);
            var demo = new DemoMeetings(unit, desk, roster, office);
            await demo.Earliest(seed);
            await demo.Seed(seed);
        });
    }

    private async Task Earliest(SeedMinutes seed)
    {
        var meeting = Planned(seed, First, new DateOnly(2022, 9, 4));
        foreach (var (n, (title, text)) in Earlier.Index())
            meeting.Discuss(n + 1, title, "বিষয়টি নিয়ে আলোচনা হয়।", [new DecisionForm(text, Uno, new DecisionFor(OfficeKind.Upazila, null), n == 3 ? new Deadline(DeadlineKind.Recurring) : Deadline.None)], At(new DateOnly(2022, 9, 4)));
        await Through(meeting, seed, "উপস্থিত সবাইকে স্বাগত জানিয়ে সভার কাজ শুরু করা হয়। সভাপতি চলতি অর্থবছরের কর্মপরিকল্পনার কাজগুলো তুলে ধরেন।", new DateOnly(2022, 9, 6), new DateOnly(2022, 9, 18));
        foreach (var task in await Tasks(meeting))
        {
            task.Done("সিদ্ধান্ত অনুযায়ী কাজ করা হয়েছে।", new DateOnly(2022, 10, 12), null, [], By(task), At(new DateOnly(2022, 10, 13)));
            task.Accept(Judge, At(new DateOnly(2022, 12, 20)));
        }
        await unit.SaveChangesAsync();
    }

    private async Task Seed(SeedMinutes seed)
    {
        var meeting = Planned(seed, seed.Date, new DateOnly(2022, 12, 18));
        foreach (var (n, item) in seed.Agenda.Index())
            meeting.Discuss(n + 1, item.TitleBn, string.Join('\n', item.DiscussionBn), [.. item.Decisions.Select(d => new DecisionForm(d.TextBn, d.ImplementerBn, new DecisionFor(OfficeKind.Upazila, null), Read(d.Deadline)))], At(new DateOnly(2022, 12, 18)));
        await Through(meeting, seed, seed.OpeningBn, new DateOnly(2022, 12, 20), seed.Forwarding.Date);
        var offices = await unit.Set<Office>().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Slug);
        foreach (var task in (await Tasks(meeting)).Where(t => (t.ItemN, t.N) == (3, 1)))
        {
            var found = seed.Monitoring.Single(f => f.Office == offices[task.OfficeId]);
            if (!found.Focal) continue;
            task.Done(found.Alternate ? "ফোকাল ও বিকল্প ফোকাল পয়েন্ট কর্মকর্তার ছবিসহ তথ্য সেবা বক্সে আছে।" : "ফোকাল পয়েন্ট কর্মকর্তার ছবিসহ তথ্য সেবা বক্সে আছে।", seed.Date, null, [], By(task), At(seed.Forwarding.Date.AddDays(1)));
            if (found.Alternate) task.Accept(Judge, At(seed.Forwarding.Date.AddDays(2)));
            else task.Return("বিকল্প ফোকাল পয়েন্ট কর্মকর্তার তথ্য নেই", Judge, At(seed.Forwarding.Date.AddDays(2)));
        }
        await unit.SaveChangesAsync();
    }

    private Meeting Planned(SeedMinutes seed, DateOnly day, DateOnly planned)
    {
        var form = new MeetingForm(seed.Subject, seed.WorkPlanActivity, Post(seed.Chair.Post), day, seed.Time, seed.PlaceBn);
        return unit.Add(new Meeting(office, form, At(planned))).Entity;
    }

    /// <summary>Notice, attendance, the day itself, minutes.</summary>
    private async Task Through(Meeting meeting, SeedMinutes seed, string opening, DateOnly noticed, DateOnly issued)
    {
        await unit.SaveChangesAsync();
        string[] copies = [.. seed.Forwarding.CopyTo.Select(to => to[(to.IndexOf('।', StringComparison.Ordinal) + 1)..].Trim())];
        var signs = Post(seed.Forwarding.Signatory.Post);
        await desk.SendNotice(unit, meeting, new SendForm(signs, noticed, [copies[0]], [copies[^1]]), At(noticed));
        meeting.Attend([.. MeetingList.Asked(roster, meeting, new HashSet<Guid>()).Select(o => new AttendeeForm(o.Id, o.Holder!.NameBn, MeetingWords.Title(o), true, true))], At(meeting.Date));
        meeting.Hold(At(meeting.Date).AddHours(2));
        meeting.Write(opening, seed.ClosingBn, At(meeting.Date).AddHours(3));
        await unit.SaveChangesAsync();
        await desk.IssueMinutes(unit, meeting, new SendForm(signs, issued, copies, []), At(issued));
        await unit.SaveChangesAsync();
    }

    private Task<List<DecisionTask>> Tasks(Meeting meeting) => unit.Set<DecisionTask>().Where(t => t.MeetingId == meeting.Id).ToListAsync();

    private Guid Post(string code) => roster.Officials.Single(o => o.Post.Code == code).Id;

    private Actor By(DecisionTask task) => new(ActorKind.Staff, Post: task.PostId, Name: roster[task.PostId!.Value]?.Holder?.NameBn ?? "");

    private Actor Judge => roster.WithRole(office.Path, "adc-general") is { } adc ? new Actor(ActorKind.Staff, Post: adc.Id, Name: adc.Holder?.NameBn ?? "") : Actor.System;

    /// <summary>Ten o'clock of that day.</summary>
    private static DateTime At(DateOnly day) => Dhaka.Utc(day, new TimeOnly(10, 0));

    private static Deadline Read(SeedDeadline d) => d.Kind switch
    {
        "days" => new Deadline(DeadlineKind.Days, d.Days, d.DayKind == "working" ? DayKind.Working : DayKind.Calendar),
        "until" => new Deadline(DeadlineKind.Until, Until: d.Until),
        "recurring" => new Deadline(DeadlineKind.Recurring, Again: d.Recurring == "quarterly" ? Recurrence.Quarterly : Recurrence.Regular),
        _ => Deadline.None,
    };
}
