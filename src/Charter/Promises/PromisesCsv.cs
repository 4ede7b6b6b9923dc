using System.Globalization;
using System.Text;
using Dorgora.Charter.Catalogue;
using Dorgora.Charter.Document;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Promises;

/// <summary>The promises behind the figures for a spreadsheet, so that anybody can reckon them again: no word and no number of who asked.</summary>
internal static class PromisesCsv
{
    private const int Most = 100_000;

    private static readonly string[] Heads = ["অফিস", "কোড", "সেবা", "চাওয়া হয়েছে", "প্রতিশ্রুতি", "একক", "প্রতিশ্রুত শেষ দিন", "শেষ হয়েছে", "ফল", "লেগেছে", "সময়মতো", "কাগজের অপেক্ষা (মিনিট)", "পদ"];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/desk/promises.csv", Write).WithMetadata(new NeedsAttribute(May.Promises)).ExcludeFromDescription();

    private static async Task Write([AsParameters] PromiseQuery query, AppDb db, Caller caller, People people, Translator t, HttpContext http)
    {
        var (cancel, now) = (http.RequestAborted, db.Time.Now);
        var offices = await db.Set<Office>().AsNoTracking().Within(Scope.Of(caller.OfficePath)).ToDictionaryAsync(o => o.Id, cancel);
        var office = offices.Values.FirstOrDefault(o => o.Slug == query.Office)?.Id;
        var names = await db.Set<PublicService>().AsNoTracking().Within(Scope.Of(caller.OfficePath)).ToDictionaryAsync(s => s.Id, s => t.Name(s.Facts.NameBn, s.Facts.NameEn), cancel);
        var roster = await people.Of(db, caller.OfficePath, cancel);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=promises-{Dhaka.DateOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
        await using var csv = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await csv.WriteAsync(CharterCsv.Line(Heads.Select(h => t[h])));
        await foreach (var p in query.Behind(query.Of(db, caller.OfficePath, office), now).OrderBy(p => p.AskedAt).Take(Most).AsAsyncEnumerable().WithCancellation(cancel))
            await csv.WriteAsync(CharterCsv.Line(
            [
                offices[p.OfficeId].Slug, p.Code, names.GetValueOrDefault(p.ServiceId, ""), Stamp(p.AskedAt), Text(p.N), p.Unit is { } unit ? t[Unit(unit)] : "", Stamp(p.DueAt), Stamp(p.EndedAt), t[PromiseWords.Bangla(p.State)],
                Text(p.Took), p.InTime switch { true => "1", false => "0", _ => p.IsOverdue(now) ? "0" : "" }, Text(p.PausedMinutes), p.PostId is { } post && roster[post] is { } official ? t.Name(official.Post.TitleBn, official.Post.TitleEn) : "",
            ]));
    }

    private static string Unit(WithinUnit unit) => unit switch { WithinUnit.WorkingDays => "কার্যদিবস", WithinUnit.Hours => "ঘণ্টা", _ => "মিনিট" };

    private static string Text(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Stamp(DateTime? utc) => utc is { } at ? Dhaka.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
}
