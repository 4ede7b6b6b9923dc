using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Charter.Reading;
using Dorgora.Offices;
using Dorgora.Offices.Data;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bringing;

/// <summary>
/// Brings a charter that an office has into its catalogue: services by their code or else their name, officers as posts of the directory where
/// the text names one. They stand in a draft; nothing is published by it.
/// </summary>
public sealed class CharterImport(People people, TimeProvider time)
{
    /// <summary>More rows than any office's charter has.</summary>
    public const int MostRows = 500;

    /// <summary>What came of it: how many services were written, were as they are, or were refused with the reason.</summary>
    public async Task<ImportReport> Run(AppDb db, Office office, CharterReading reading, string quarter, CancellationToken cancel = default)
    {
        if (!FiscalYear.TryQuarterRange(quarter, out _)) throw new RuleBroken("ত্রৈমাসিকটি এভাবে লিখুন: 2026-27-Q2", at: "quarter");
        if (reading.Document.Rows.Count > MostRows) throw new RuleBroken("একবারে সর্বোচ্চ {0}টি সেবা আনা যায়", values: MostRows);
        return await db.Write(async unit =>
        {
            var report = await Take(unit, office, reading, quarter, cancel);
            await unit.SaveChangesAsync(cancel);
            return report;
        }, cancel);
    }

    /// <summary>The same within a unit that has begun; the caller saves.</summary>
    public async Task<ImportReport> Take(AppDb unit, Office office, CharterReading reading, string quarter, CancellationToken cancel = default)
    {
        var draft = await Renewal.InWork(unit, office.Id, cancel) ?? await Renewal.Begin(unit, office, quarter, time.Now, cancel);
        var around = (await people.Of(unit, office.Path, cancel)).Around(office.Path).Where(o => o.Post.Kind is PostKind.Officer or PostKind.Staff).ToList();
        var there = await unit.Set<PublicService>().Where(s => s.OfficeId == office.Id && s.RetiredAt == null).ToListAsync(cancel);
        List<Refused> refused = [.. reading.LeftOvers.Select((l, n) => new Refused(n + 1, $"{l.Place}: {l.ReasonBn}"))];
        var (accepted, unchanged) = (0, 0);
        foreach (var (n, row) in reading.Document.Rows.Index())
            try
            {
                if (Bring(unit, office, draft, there, around, row)) accepted++;
                else unchanged++;
            }
            catch (RuleBroken broken) { refused.Add(new Refused(n + 1, string.Format(CultureInfo.InvariantCulture, broken.Sentence, [.. broken.Values]))); }
        await Head(unit, office, reading.Document, cancel);
        return new ImportReport(accepted, unchanged, refused);
    }

    /// <summary>False when the office says just that already.</summary>
    private bool Bring(AppDb unit, Office office, Edition draft, List<PublicService> there, List<Official> around, CharterRow row)
    {
        var known = there.FirstOrDefault(s => row.Code != "" && s.Code == row.Code) ?? there.FirstOrDefault(s => s.Facts.Category == row.Category && s.Facts.NameBn == Clean.Line(row.NameBn));
        var service = known ?? new PublicService(office, Code(row, there), Facts(row), there.Count + 1);
        var (officer, senior) = (Post(row.OfficerPost, row.OfficerBn, around), Post(row.SeniorPost, row.SeniorBn, around));
        var (said, promise) = ((service.OfficerBn, service.SeniorBn), service.Promise);
        var changed = service.Rewrite(known is null ? Facts(row) : Kept(known.Facts, Facts(row)), officer ?? service.OfficerPostId, senior ?? service.SeniorPostId);
        service.Promises(row.Promise ?? PromisedTime.Parse(row.TimeBn).Limit);
        service.Brought(service.OfficerPostId is null ? row.OfficerBn : "", service.SeniorPostId is null ? row.SeniorBn : "");
        if (known is not null && changed.Count == 0 && said == (service.OfficerBn, service.SeniorBn) && promise == service.Promise) return false;
        if (known is null)
        {
            unit.Add(service);
            there.Add(service);
        }
        draft.Changed(service, known is null, unit.Actor, time.Now);
        return true;
    }

    private static ServiceFacts Facts(CharterRow r) => new()
    {
        Category = r.Category, NameBn = r.NameBn, NameEn = r.NameEn, TimeBn = r.TimeBn, PapersBn = r.PapersBn, SourceBn = r.SourceBn, FeeBn = r.FeeBn, MethodBn = r.MethodBn, AudienceBn = r.AudienceBn,
        ConditionsBn = r.ConditionsBn, LawBn = r.LawBn, ResultBn = r.ResultBn, PlaceBn = r.PlaceBn, Keywords = r.Keywords,
    };

    /// <summary>What the source has no column for stays as the office wrote it.</summary>
    private static ServiceFacts Kept(ServiceFacts own, ServiceFacts brought) => brought with
    {
        NameEn = Or(brought.NameEn, own.NameEn), MethodBn = Or(brought.MethodBn, own.MethodBn), AudienceBn = Or(brought.AudienceBn, own.AudienceBn), ConditionsBn = Or(brought.ConditionsBn, own.ConditionsBn),
        LawBn = Or(brought.LawBn, own.LawBn), ResultBn = Or(brought.ResultBn, own.ResultBn), PlaceBn = Or(brought.PlaceBn, own.PlaceBn), Keywords = Or(brought.Keywords, own.Keywords),
    };

    /// <summary>The row's own code when it has one that is free, else the office's next.</summary>
    private static string Code(CharterRow row, List<PublicService> there)
    {
        var own = Clean.Line(row.Code);
        if (own is { Length: > 0 and <= 30 } && own.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && there.All(s => s.Code != own)) return own;
        for (var n = there.Count + 1; ; n++)
            if (string.Create(CultureInfo.InvariantCulture, $"SV-{n:D3}") is var code && there.All(s => s.Code != code)) return code;
    }

    /// <summary>The post with that code, else the nearest one whose whole title the text has; the longest title wins.</summary>
    private static Guid? Post(string code, string text, List<Official> around)
        => around.FirstOrDefault(o => code != "" && o.Post.Code == code)?.Id
            ?? around.Where(o => o.Post.TitleBn.Length > 3 && text.Contains(o.Post.TitleBn, StringComparison.Ordinal)).MaxBy(o => o.Post.TitleBn.Length)?.Id;

    /// <summary>Vision, mission and expectations, where the source has them and the office has not.</summary>
    private static async Task Head(AppDb unit, Office office, CharterDocument document, CancellationToken cancel)
    {
        var head = await unit.Set<CharterHead>().SingleOrDefaultAsync(h => h.OfficeId == office.Id, cancel);
        if (head is null) unit.Add(head = new CharterHead(office) { Form = document.Form });
        var (vision, mission, expected) = (Or(head.VisionBn, document.VisionBn), Or(head.MissionBn, document.MissionBn), Or(head.Expectations, string.Join('\n', document.Expectations)));
        if ((vision, mission, expected) != (head.VisionBn, head.MissionBn, head.Expectations)) head.Rewrite(vision, mission, expected, head.GroDays, head.AppealDays);
    }

    private static string Or(string first, string second) => first != "" ? first : second;
}
