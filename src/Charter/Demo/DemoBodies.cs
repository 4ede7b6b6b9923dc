using Dorgora.Charter.Bodies;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MeetingWords = Dorgora.Charter.Meetings.MeetingWords;

namespace Dorgora.Charter.Demo;

/// <summary>Focal officers of Joypurhat and its upazilas as the monitoring of seed 004 found them, and the district's committee of two quarters.</summary>
internal static class DemoBodies
{
    private static readonly DateOnly Ordered = new(2022, 8, 10), From = new(2022, 8, 14);

    /// <summary>Quarter, day and number of the order. The quarter that runs in the demo has none yet: it begins as a copy of the last.</summary>
    private static readonly (string Quarter, DateOnly Day, string No)[] Committees =
    [
        ("2022-23-Q2", new(2022, 10, 12), "০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-২১২"), ("2026-27-Q1", new(2026, 7, 20), "০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১-১৩৪"),
    ];

    public static async Task Load(IServiceProvider services, AppDb db)
    {
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == "joypurhat") is not { } district) return;
        var roster = await services.GetRequiredService<People>().Of(db, district.Path);
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Id == district.Id || o.ParentId == district.Id && o.Kind == OfficeKind.Upazila).OrderBy(o => o.Path).ToListAsync();
        foreach (var (n, office) in offices.Index())
            foreach (var official in roster.Officials.Where(o => o.Post.Focal != FocalPart.None && !o.IsVacant && (office.Kind == OfficeKind.District ? o.Post.OfficeId == office.Id : o.Post.OfficePath.StartsWith(office.Path, StringComparison.Ordinal))))
                await Appoint(services.GetRequiredService<FileStore>(), db, office, official, n);
        foreach (var (quarter, day, no) in Committees) db.Add(Formed(district, roster, quarter, day, no));
        await db.SaveChangesAsync();
    }

    /// <summary>With a drawn portrait and a drawn order.</summary>
    private static async Task Appoint(FileStore files, AppDb db, Office office, Official official, int n)
    {
        var at = Dhaka.Utc(Ordered, new TimeOnly(11, 0));
        var term = new FocalTerm(office, official.Post.Focal, new FocalForm(official, Dorgora.Bangla.Digits.ToBangla($"{n + 1}০৫/২২"), Ordered, From, official.Post.Phone, official.Post.Email), at);
        using var portrait = new MemoryStream(DemoPictures.Portrait(2 * n + (official.Post.Focal == FocalPart.Focal ? 0 : 1)));
        using var order = new MemoryStream(DemoPictures.Paper(n));
        term.Show(await files.Keep(db, new FileOwner(FocalTerm.PhotoKind, term.Id, office.Id, office.Path), portrait, "ফোকাল.png"));
        term.KeepOrder(await files.Keep(db, new FileOwner(FocalTerm.OrderKind, term.Id, office.Id, office.Path), order, "আদেশ.png"), at);
        db.Add(term);
    }

    private static Committee Formed(Office district, Roster roster, string quarter, DateOnly day, string no)
    {
        var committee = new Committee(district, quarter);
        MemberForm Of(CommitteePart part, string role)
        {
            var official = roster.Officials.First(o => o.Post.OfficeId == district.Id && o.Post.RoleKey == role);
            return new MemberForm(part, official.Id, official.Holder?.NameBn, MeetingWords.Title(official));
        }
        committee.Form(no, day, [Of(CommitteePart.Convener, "adc-general"), Of(CommitteePart.Member, "adc-revenue"), Of(CommitteePart.Member, "adc-education-ict"), Of(CommitteePart.Member, "ac-ict"), Of(CommitteePart.Secretary, "ac-general")],
            Dhaka.Utc(day, new TimeOnly(12, 0)));
        return committee;
    }
}
