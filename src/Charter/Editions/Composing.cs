using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Editions;

/// <summary>Makes the charter's text of what the office has written: services, head, and the directory's posts as they are today.</summary>
public sealed class Composing(People people, Profiles profiles, TimeProvider time)
{
    /// <summary>The charter as it would be published now. Services that the review takes out are not in it.</summary>
    public async Task<CharterDocument> Of(AppDb db, Office office, Edition edition, CancellationToken cancel = default)
    {
        var removed = edition.Rows.Where(r => r.Verdict == Verdict.Removed).Select(r => r.ServiceId).ToHashSet();
        var services = (await db.Set<PublicService>().AsNoTracking().Where(s => s.OfficeId == office.Id && s.RetiredAt == null).ToListAsync(cancel))
            .Where(s => !removed.Contains(s.Id)).OrderBy(s => s.Facts.Category).ThenBy(s => s.Order).ThenBy(s => s.Code, StringComparer.Ordinal);
        var head = await db.Set<CharterHead>().AsNoTracking().SingleOrDefaultAsync(h => h.OfficeId == office.Id, cancel) ?? new CharterHead(office);
        var around = await Around(db, office, cancel);
        return new CharterDocument(head.Form, office.NameBn, edition.Quarter, time.Today, head.VisionBn, head.MissionBn,
            [.. services.Select(s => Row(s, around))], head.Expected, Grievances(head, around));
    }

    private sealed record Surroundings(Office Office, Office? Above, Roster Roster, IReadOnlyDictionary<Guid, string?> Bbs, string Phone)
    {
        public string? Text(Guid? post) => post is { } id && Roster[id] is { } official ? Contact.Text(official, Bbs.GetValueOrDefault(official.Post.OfficeId), official.Post.OfficeId == Office.Id ? Phone : "") : null;
    }

    private async Task<Surroundings> Around(AppDb db, Office office, CancellationToken cancel)
    {
        var roster = await people.Of(db, office.Path, cancel);
        var near = db.Set<Office>().AsNoTracking().Where(o => o.Id == office.Id || o.Id == office.ParentId || o.ParentId == office.Id || o.ParentId == office.ParentId);
        var offices = await near.ToListAsync(cancel);
        var (_, _, phone) = await profiles.At(db, office.Path, cancel);
        return new Surroundings(office, offices.SingleOrDefault(o => o.Id == office.ParentId), roster, offices.ToDictionary(o => o.Id, o => o.Bbs), phone ?? "");
    }

    private static CharterRow Row(PublicService s, Surroundings around)
    {
        var f = s.Facts;
        return new CharterRow(f.Category, s.Code, f.NameBn, f.TimeBn, f.PapersBn, f.SourceBn, f.FeeBn, around.Text(s.OfficerPostId) ?? s.OfficerBn, around.Text(s.SeniorPostId) ?? s.SeniorBn)
        {
            NameEn = f.NameEn, MethodBn = f.MethodBn, AudienceBn = f.AudienceBn, ConditionsBn = f.ConditionsBn, LawBn = f.LawBn, ResultBn = f.ResultBn, PlaceBn = f.PlaceBn, Keywords = f.Keywords,
            Promise = s.Promise, OfficerPost = Code(s.OfficerPostId, around), SeniorPost = Code(s.SeniorPostId, around),
        };
    }

    private static string Code(Guid? post, Surroundings around) => post is { } id ? around.Roster[id]?.Post.Code ?? "" : "";

    /// <summary>The three rungs of the grievance table; names as they are today.</summary>
    private static List<GrsRung> Grievances(CharterHead head, Surroundings around)
    {
        var officials = around.Roster.Officials;
        var own = officials.Where(o => o.Post.OfficeId == around.Office.Id).ToList();
        var gro = head.GroPostId ?? (own.Find(o => o.Post.IsGro) ?? own.Find(o => o.Post.RoleKey is "uno" or "dc"))?.Id;
        var appeal = head.AppealPostId ?? (around.Above is { } above ? officials.FirstOrDefault(o => o.Post.OfficeId == above.Id && o.Post.RoleKey == "dc")?.Id ?? officials.FirstOrDefault(o => o.Post.OfficeId == above.Id && o.Post.IsGro)?.Id : null);
        return
        [
            new("দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারলে", "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", Named(gro, around), Days(head.GroDays)),
            new("অনিক নির্দিষ্ট সময়ে সমাধান দিতে না পারলে", "আপিল কর্মকর্তা", Named(appeal, around), Days(head.AppealDays)),
            new("আপিল কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে না পারলে", "মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল", "অভিযোগ গ্রহণ কেন্দ্র, ৫ নং গেট, বাংলাদেশ সচিবালয়, ঢাকা; www.grs.gov.bd", Days(CharterHead.CellDays)),
        ];
    }

    private static string Named(Guid? post, Surroundings around)
        => post is { } id && around.Roster[id] is { } official ? $"{(official.Holder is { } holder ? $"{holder.NameBn}, " : "")}{around.Text(id)}" : "";

    private static string Days(int n) => $"{Digits.ToBangla(n)} কার্যদিবস";
}
